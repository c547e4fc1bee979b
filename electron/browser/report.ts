/** Writes where something unforeseen happened, never what it said: messages may name people. */
export function reportQuietly(error: unknown, where: string): void {
  const name = error instanceof Error ? error.name : typeof error;
  const places = error instanceof Error ? placesIn(error) : [];
  process.stderr.write(`${[`Unforeseen ${name} in ${where}`, ...places].join('\n')}\n`);
}

/**
 * Where it happened, from the lines of the stack after the message, which may have lines that look like them. None
 * where the message was changed since, as nobody can tell then where it ends.
 */
function placesIn({ stack = '', message }: Error): string[] {
  // What it is called, and the code that Node puts after that.
  const [name = ''] = /^[\w$.]+(?: \[\w+\])?/.exec(stack) ?? [];
  const begins = message === '' ? `${name}\n` : `${name}: ${message}\n`;
  if (!stack.startsWith(begins)) return [];
  return stack
    .slice(begins.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12);
}

/**
 * Whoever started this process may be gone, and the terminal with it: then there is nobody to write to. Without this
 * a report that cannot be written would be one more thing unforeseen, and so on without end.
 */
export function outliveTheTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
