import path from 'node:path';
import { parseArgs } from 'node:util';

export interface StartOptions {
  readonly browser: boolean;
  readonly open: boolean;
  /** 0 takes any free port. */
  readonly port: number;
  /** Where everything lies that the app writes of its own accord; null is the system's place for it. */
  readonly data: string | null;
}

export const usage = `npm start -- [options]
  --browser    run in your browser, not as a desktop app
  --no-open    do not open the browser; the address is printed
  --port N     the browser shell's port (0, the default, takes any free one)
  --data DIR   keep everything that Baton writes of its own accord under DIR`;

/** Reads what came after `--`; a sentence where it cannot be understood. */
export function parseOptions(args: readonly string[]): StartOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        data: { type: 'string' },
      },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port <= 65535)) return `--port wants a number from 0 to 65535, not '${values.port}'.`;
    if (values.data === '') return '--data wants a folder.';
    const data = values.data === undefined ? null : path.resolve(values.data);
    return { browser: values.browser, open: !values['no-open'], port, data };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return `${error.message.split('. ')[0]}.`;
  }
}
