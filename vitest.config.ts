import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { guide } from './build/guide.ts';
import { inCache } from './build/paths.ts';
import { provideChromium, shortLived } from './test/helpers/chromium.ts';

// Where there is no browser, the other projects still run; build/test.ts says what to install.
const launchOptions = await provideChromium().then(
  (browser) => ({ ...browser, args: [...browser.args, shortLived] }),
  () => ({}),
);

/** What is waited for comes when a busy computer gets to it: the usual second is too short for that. */
const poll = { timeout: 15_000, interval: 25 };

const node = (name: string, include: string[], testTimeout: number) => ({
  test: {
    name,
    include,
    environment: 'node' as const,
    // Files follow each other in one process, which reads the house and its libraries once, not once a file.
    isolate: false,
    // Files of schools come and go by the hundred: with more room for what is new, a tenth less time goes into sweeping.
    execArgv: ['--max-semi-space-size=64'],
    testTimeout,
    hookTimeout: testTimeout,
    expect: { poll },
  },
});

/** Stories of kills, locks and printing, minutes long in small files. */
const long = /core\/(torture|erasure|encryption|quiet|print|meeting|hand-over|other-passphrase)\b/;

/** In a clone that never ran them, large files come first: a small one with a long story would run alone in the end. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...Map.groupBy(sorted, ({ project }) => project.name).values()].flatMap((ofProject) => [
      ...ofProject.filter(({ moduleId }) => long.test(moduleId)),
      ...ofProject.filter(({ moduleId }) => !long.test(moduleId)),
    ]);
  }
}

export default defineConfig({
  test: {
    // A school's dates are in Europe/London wherever the computer is: run far from it, so that a slip shows.
    // What tests start keeps what Node made of its code, as the scripts behind npm do.
    env: { TZ: 'Pacific/Auckland', NODE_COMPILE_CACHE: inCache('compiled') },
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    expect: { poll },
    projects: [
      node('architecture', ['test/architecture.test.ts'], 120_000),
      node('unit', ['test/{rules,core,build}/**/*.test.ts'], 120_000),
      {
        plugins: [react(), guide],
        // Found before the first test: a package met halfway makes the browser load the page again.
        optimizeDeps: {
          entries: ['renderer/**/*.{ts,tsx}', 'test/renderer/**/*.{ts,tsx}'],
          include: ['react', 'react-dom', 'react-dom/client', 'react/jsx-dev-runtime', 'axe-core'],
        },
        test: {
          name: 'component',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/renderer/stalled.ts'],
          testTimeout: 60_000,
          expect: { poll },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' as const }],
            viewport: { width: 1280, height: 800 },
          },
        },
      },
      node('e2e', ['test/e2e/**/*.test.ts'], 120_000),
      node('desktop', ['test/desktop/**/*.test.ts'], 120_000),
    ],
  },
});
