import { spawn } from 'node:child_process';

export function hasDisplay(platform: NodeJS.Platform = process.platform, env = process.env): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** The program that opens an address, and its arguments: never through a shell. */
export function opener(platform: NodeJS.Platform, url: string): [command: string, args: string[]] {
  if (platform === 'darwin') return ['open', [url]];
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return ['xdg-open', [url]];
}

/** Opens the user's browser where there is one; the printed address is the way in where there is not. */
export function openBrowser(url: string): void {
  const [command, args] = opener(process.platform, url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
