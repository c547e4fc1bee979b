export const home = 'baton://app/index.html';
export const printPage = 'baton://app/print.html';

/** Whether an address is one of Baton's own pages. Node gives `baton:` the origin 'null', so parts are compared. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === 'baton:' &&
    url.host === 'app' &&
    url.username === '' &&
    url.password === ''
  );
}
