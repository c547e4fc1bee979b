/** A name that every file system takes: path characters become spaces. */
export function plainName(name: string): string {
  const plain = name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what goes
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ')
    .trim()
    .replace(/[. ]+$/, '')
    .slice(0, 120);
  return plain === '' ? 'File' : plain;
}
