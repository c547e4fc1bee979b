/** Writes where something unforeseen happened, never what it said: messages may name people. */
export function reportQuietly(error: unknown, where: string): void {
  const name = error instanceof Error ? error.name : typeof error;
  const places =
    error instanceof Error && error.stack !== undefined
      ? error.stack
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 12)
      : [];
  process.stderr.write(`${[`Unforeseen ${name} in ${where}`, ...places].join('\n')}\n`);
}
