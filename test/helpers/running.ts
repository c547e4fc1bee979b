import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inRoot } from '../../build/paths.ts';
import pkg from '../../package.json' with { type: 'json' };
import { provideChromium } from './chromium.ts';

export interface Running {
  readonly url: string;
  /** Every line printed so far. */
  readonly lines: readonly string[];
  readonly pid: number;
  /** Asks it to end as Ctrl-C does and returns its exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** What `npm start` says to Node before it names the script: package.json is where it stands. */
const asStarted = pkg.scripts.start.split(' ').filter((word) => word.startsWith('--'));

/** Runs a script of the project until it says where it is running. */
export async function running(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Running> {
  const child = spawn(process.execPath, [...asStarted, inRoot(script), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const gone = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.on('error', reject);
    gone.then((code) => reject(new Error(`${script} ended with ${code}:\n${lines.join('\n')}`)));
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        const found = /^Baton is running at (http:\/\/127\.0\.0\.1:\d+\/#token=\S+)$/.exec(line)?.[1];
        if (found) resolve(found);
      });
    }
  });
  return {
    url,
    lines,
    pid: child.pid ?? 0,
    async end(signal = 'SIGTERM') {
      child.kill(signal);
      return gone;
    },
  };
}

/** Starts the browser shell as a user would, without opening a browser; it prints with the tests' own. */
export async function startBaton(data: string, options: readonly string[] = []): Promise<Running> {
  const { executablePath, env } = await provideChromium();
  const args = ['start', '--browser', '--no-open', '--port', '0', '--data', data, ...options];
  return running('build/begin.js', args, { ...env, CHROME_PATH: executablePath });
}
