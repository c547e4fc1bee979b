/** A whole number from 0 to `n` - 1, each as likely as another, by chance that nobody can foresee. */
export function below(n: number): number {
  // What is over the last whole multiple is drawn again, else the first numbers would be likelier.
  const most = Math.floor(2 ** 32 / n) * n;
  const [number = most] = crypto.getRandomValues(new Uint32Array(1));
  return number < most ? number % n : below(n);
}
