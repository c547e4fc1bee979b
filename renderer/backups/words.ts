/** A size as people say it: '540 KB', '1.2 MB'. */
export function sizeWords(bytes: number): string {
  const kilobytes = bytes / 1000;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} KB`;
  return `${(kilobytes / 1000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
}
