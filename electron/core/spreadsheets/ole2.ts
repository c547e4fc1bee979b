/**
 * Names of the streams in an OLE2 container (old Office files, and new ones that a password encrypts).
 *
 * Reads the directory only. In: the file's bytes; out: the names found, empty where the directory is out of
 * reach. Never throws. The layout is [MS-CFB]: the header names the directory's first sector, the file
 * allocation table chains its sectors, and each entry of 128 bytes starts with its name in UTF-16LE.
 */
export function streamsOf(file: Buffer): string[] {
  if (file.length < 512) return [];
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return [];
  const size = 1 << shift;
  const start = (sector: number) => (sector + 1) * size;
  const next = (sector: number): number => {
    const tableSector = Math.floor(sector / (size / 4));
    if (tableSector > 108) return -1;
    const at = start(file.readUInt32LE(76 + 4 * tableSector)) + 4 * (sector % (size / 4));
    return at + 4 <= file.length ? file.readUInt32LE(at) : -1;
  };
  const names: string[] = [];
  let sector = file.readUInt32LE(48);
  for (let steps = 0; steps < 64 && sector >= 0 && start(sector) + size <= file.length; steps++) {
    for (let at = start(sector); at < start(sector) + size; at += 128) {
      const length = file.readUInt16LE(at + 64);
      if (length > 2 && length <= 64) names.push(file.toString('utf16le', at, at + length - 2));
    }
    sector = next(sector);
  }
  return names;
}
