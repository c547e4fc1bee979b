import type { Amounts } from './schedule.ts';
import type { Tally } from './tally.ts';

/** Which of the parts of a story is told, each in a process of its own. */
export interface Part {
  readonly at: number;
  readonly of: number;
}

export type Tell = (amounts: Amounts, seed: number, tally: Tally, part: Part) => Promise<void>;

export interface Story {
  /** What the full run cuts it into, so that two cores are at work to the end. */
  readonly parts: number;
  /** How long one part may take in the full run before it counts as a failure: many times what it takes on a computer that does nothing else. */
  readonly minutes: number;
  /** Loads nothing but what this story needs. */
  readonly load: () => Promise<Tell>;
}

/** By the name that `--only` takes, what takes longest first. One more is a file of its own and a line here. */
export const stories = {
  kills: { parts: 6, minutes: 12, load: async () => (await import('./kills/kills.ts')).killAtWork },
  'browser shell': {
    parts: 1,
    minutes: 10,
    load: async () => (await import('./kills/browser-shell.ts')).killTheBrowserShell,
  },
  damages: { parts: 2, minutes: 10, load: async () => (await import('./damages/damages.ts')).damageAll },
  spreadsheets: {
    parts: 1,
    minutes: 10,
    load: async () => (await import('./spreadsheets/run.ts')).readHostileSheets,
  },
  http: { parts: 1, minutes: 10, load: async () => (await import('./commands/over-http.ts')).misuseOverHttp },
  'two writers': {
    parts: 1,
    minutes: 10,
    load: async () => (await import('./hands/two-writers.ts')).raceForFiles,
  },
  passphrase: {
    parts: 1,
    minutes: 10,
    load: async () => (await import('./kills/rekeying.ts')).killWhileRekeying,
  },
  stops: { parts: 2, minutes: 10, load: async () => (await import('./stops/stops.ts')).stopEverywhere },
  commands: {
    parts: 1,
    minutes: 10,
    load: async () => (await import('./commands/directly.ts')).misuseDirectly,
  },
  'failing disk': {
    parts: 1,
    minutes: 10,
    load: async () => (await import('./disks/failing-disk.ts')).failDisks,
  },
  'full disk': { parts: 1, minutes: 10, load: async () => (await import('./disks/full-disk.ts')).fillDisks },
  folders: {
    parts: 1,
    minutes: 10,
    load: async () => (await import('./disks/folders-that-go.ts')).takeFoldersAway,
  },
} satisfies Record<string, Story>;

export type StoryName = keyof typeof stories;
export const isStory = (name: string): name is StoryName => Object.hasOwn(stories, name);
export const storyNames = Object.keys(stories).filter(isStory);
