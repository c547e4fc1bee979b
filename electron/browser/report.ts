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

/**
 * Whoever started this process may be gone, and the terminal with it: then there is nobody to write to. Without this
 * a report that cannot be written would be one more thing unforeseen, and so on without end.
 */
export function outliveTheTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
