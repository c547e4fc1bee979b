/**
 * Headless Chromium knows no `baton:`, so its pages live at an https address that exists nowhere; everything that
 * main sees or says is translated.
 */
const stand = 'https://app.baton.example';

export function toChromium(url: string): string {
  return url.startsWith('baton://app') ? stand + url.slice('baton://app'.length) : url;
}
export function toElectron(url: string): string {
  return url.startsWith(stand) ? `baton://app${url.slice(stand.length)}` : url;
}
