import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inRoot, root } from '../build/paths.ts';

interface Source {
  readonly file: string;
  readonly text: string;
  /** What it imports: files relative to the project's folder, packages by name. */
  readonly imports: readonly string[];
}

const areas = [
  'staff',
  'stages',
  'reviews',
  'talent',
  'succession',
  'programmes',
  'running',
  'matching',
  'projects',
  'plans',
  'impact',
  'settings',
];

function importsOf(file: string, text: string): string[] {
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\s]+)['"]/g);
  return [...found].map(([, name = '']) =>
    name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name,
  );
}

function sourcesIn(folder: string): Source[] {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|css|js)$/.test(entry.name))
    .map((entry) => {
      const place = path.join(entry.parentPath, entry.name);
      const file = path.relative(root, place).replaceAll('\\', '/');
      const text = readFileSync(place, 'utf8');
      return { file, text, imports: importsOf(file, text) };
    });
}

const shared = sourcesIn('shared');
const electron = sourcesIn('electron');
const renderer = sourcesIn('renderer');
const everything = [...shared, ...electron, ...renderer, ...sourcesIn('test'), ...sourcesIn('build')];

/** Each import that a rule forbids, as 'file imports name'. */
const breaches = (sources: readonly Source[], allowed: (name: string, file: string) => boolean) =>
  sources.flatMap(({ file, imports }) =>
    imports.filter((name) => !allowed(name, file)).map((name) => `${file} imports ${name}`),
  );

const matching = (sources: readonly Source[], pattern: RegExp) =>
  sources.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
  );

const isWithin = (folder: string) => (name: string) => name.startsWith(`${folder}/`);
const isElectron = (name: string) => /^electron(\/(main|renderer|common|utility))?$/.test(name);
const mayImportElectron = (file: string) => /^electron\/(desktop\/|main\.ts$|preload\.ts$)/.test(file);
/** The double that stands in for Electron is typed against it. */
const isDouble = (file: string) => file.startsWith('test/desktop/');

test('the sources are found', () => {
  expect(shared.length).toBeGreaterThan(0);
  expect(electron.length).toBeGreaterThan(0);
});

test('shared imports nothing but zod, the contract library and itself', () => {
  expect(
    breaches(shared, (name) => /^(zod|@orpc\/contract)(\/|$)/.test(name) || isWithin('shared')(name)),
  ).toEqual([]);
});

test('only the desktop folder, main and preload import Electron', () => {
  expect(
    breaches(everything, (name, file) => !isElectron(name) || mayImportElectron(file) || isDouble(file)),
  ).toEqual([]);
});

test('Electron is imported by process, so that types notice what is not there', () => {
  expect(breaches(electron, (name) => name !== 'electron')).toEqual([]);
});

test('core imports shared and packages, never the shells, the pages or the tests', () => {
  const core = electron.filter(({ file }) => file.startsWith('electron/core/'));
  const outside = /^(electron\/(?!core\/)|renderer\/|test\/|build\/)/;
  expect(breaches(core, (name) => !outside.test(name))).toEqual([]);
});

test('the pages import shared and each other, never core, Node or the tests', () => {
  const outside = /^(electron\/|test\/|build\/|node:)/;
  expect(breaches(renderer, (name) => !outside.test(name))).toEqual([]);
});

test("an area's pages do not import another area's: what composes areas is in renderer/pages", () => {
  const areaOf = (file: string) => areas.find((area) => file.startsWith(`renderer/${area}/`));
  const isOwn = (name: string, file: string) =>
    !areaOf(file) || !areaOf(name) || areaOf(name) === areaOf(file);
  expect(breaches(renderer, isOwn)).toEqual([]);
});

test('shared pieces of the pages know no area', () => {
  const pieces = renderer.filter(({ file }) => file.startsWith('renderer/ui/'));
  expect(breaches(pieces, (name) => !areas.some((area) => isWithin(`renderer/${area}`)(name)))).toEqual([]);
});

test('the desktop opens no connection of its own', () => {
  const desktop = electron.filter(({ file }) => mayImportElectron(file));
  expect(breaches(desktop, (name) => !/^(node:)?(http|https|http2|net|tls|dgram)$/.test(name))).toEqual([]);
  expect(matching(desktop, /\b(fetch|net\.request)\s*\(/)).toEqual([]);
});

/** Which area of core writes which tables; the file's own (step, step_image …) are written by the school file alone. */
const writers: Readonly<Record<string, readonly string[]>> = {
  staff: [
    'person',
    'employment',
    'holding',
    'post',
    'school',
    'leave',
    'npq',
    'recommendation',
    'declared_interest',
    'answer',
    'aspiration',
    'told',
    'note',
  ],
  import: ['import_layout', 'import_title'],
  stages: ['stage', 'stage_version', 'stage_place', 'experience_done'],
  cohorts: [
    'cohort',
    'participant',
    'session',
    'attendance',
    'skill_shown',
    'stage_project',
    'mentor',
    'mentoring',
    'mentor_meeting',
    'graduation',
    'graduate',
    'certificate',
  ],
  reviews: [
    'framework',
    'framework_version',
    'review',
    'review_rater',
    'rating',
    'review_comment',
    'invited',
  ],
  talent: ['flag_kind', 'flag'],
  programmes: [
    'programme',
    'programme_version',
    'round',
    'nomination',
    'programme_place',
    'needs_meeting',
    'needs_meeting_person',
    'authority_step',
    'place_choice',
    'place_offer',
    'letter_printed',
    'export',
    'export_nomination',
  ],
  running: [
    'programme_event',
    'event_attendance',
    'support',
    'job_application',
    'placement',
    'backfill',
    'deployment',
  ],
  matching: ['giver', 'request', 'request_match', 'unmet', 'match_run'],
  intake: ['intake', 'intake_line', 'sent_decision'],
  impact: [
    'outcome',
    'follow_up',
    'self_rating',
    'testimony',
    'outcome_dismissed',
    'impact_export',
    'impact_export_person',
  ],
  projects: ['project_theme', 'opportunity', 'project'],
  plans: ['plan', 'goal', 'action', 'plan_review'],
  home: ['reminder'],
};

test('an area of core writes its own tables and no others', () => {
  const writes = /\b(?:insertInto|updateTable|deleteFrom|replaceInto)\(\s*['"](\w+)['"]/g;
  const trespasses = electron.flatMap(({ file, text }) => {
    const area = /^electron\/core\/([a-z]+)[/.]/.exec(file)?.[1] ?? '';
    const own = writers[area];
    if (own === undefined) return [];
    return [...text.matchAll(writes)]
      .filter(([, table = '']) => !own.includes(table))
      .map(([, table]) => `${file} writes ${table}`);
  });
  expect(trespasses).toEqual([]);
});

test('rules are given the clock and chance, never read them', () => {
  const rules = shared.filter(({ file }) => file.startsWith('shared/rules/'));
  expect(matching(rules, /Math\.random|Date\.now|new Date\(\)|performance\.now|crypto\./)).toEqual([]);
});

test("nothing depends on the computer's language or time zone", () => {
  const product = [...shared, ...electron, ...renderer];
  const bare =
    /\.toLocale(Date|Time|Upper|Lower)?(String|Case)?\(\s*\)|\.localeCompare\(\s*[^,()]+\)|new Intl\.\w+\(\s*\)/;
  expect(matching(product, bare)).toEqual([]);
  expect(matching([...shared, ...electron], /\.get(FullYear|Month|Date|Day|Hours|Minutes)\(\)/)).toEqual([]);
});

test('no file is longer than 400 lines', () => {
  const long = everything.map(({ file, text }) => [file, text.split('\n').length - 1] as const);
  expect(long.filter(([, lines]) => lines > 400)).toEqual([]);
});

test('the lock names no registry', () => {
  expect(readFileSync(inRoot('package-lock.json'), 'utf8')).not.toMatch(/"resolved": "https?:/);
});

test('every custom property that a style uses is defined: one that is not falls back without a word', () => {
  const all = renderer.map(({ text }) => text).join('\n');
  const set = new Set([...all.matchAll(/(--[a-z0-9-]+)['"]?\]?\s*:/g)].map(([, name]) => name));
  const ofMantine = /^--(mantine|button)-/;
  const used = new Set([...all.matchAll(/var\((--[a-z0-9-]+)[,)]/g)].map(([, name = '']) => name));
  expect(used.size).toBeGreaterThan(30);
  expect([...used].filter((name) => !set.has(name) && !ofMantine.test(name))).toEqual([]);
});
