import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

export function hasDisplay(platform: NodeJS.Platform = process.platform, env = process.env): boolean {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** The program that opens a page on the disk, and its arguments: never through a shell. */
export function opener(platform: NodeJS.Platform, page: string): [command: string, args: string[]] {
  const { href } = pathToFileURL(page, { windows: platform === 'win32' });
  if (platform === 'darwin') return ['open', [href]];
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', href]];
  return ['xdg-open', [href]];
}

/** Opens a page on the disk in the user's browser, if there is one: the printed address is the way in if not. */
export function openBrowser(page: string): void {
  const [command, args] = opener(process.platform, page);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
