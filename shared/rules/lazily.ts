/** Makes a thing when it is first asked for, once: what is dear to make must not hold up a start that does without it. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
