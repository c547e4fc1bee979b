import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { programmesContract } from '../../../shared/contract/programmes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import {
  type Priority,
  type ProgrammeContent,
  programmeContent,
  readProgrammeContent,
} from '../../../shared/reference/programme-content.ts';
import { programmes as templates } from '../../../shared/reference/programmes.ts';
import { numbered } from '../../../shared/rules/element-numbers.ts';
import type { CommandContext } from '../context.ts';
import { build, type Reader, type Writer } from '../sql.ts';

type Data<Name extends keyof typeof programmesContract> = DataOf<(typeof programmesContract)[Name]>;
const done = { done: true } as const;

export interface Programme {
  readonly id: string;
  readonly versionId: string;
  readonly version: number;
  readonly madeOn: string;
  readonly closedOn: string | null;
  readonly content: ProgrammeContent;
}

/** A kept version's content. Versions never change, so each is read from its text once. */
const read = new Map<string, { text: string; content: ProgrammeContent }>();
function parsed(versionId: string, text: string): ProgrammeContent {
  const known = read.get(versionId);
  if (known?.text === text) return known.content;
  const content = readProgrammeContent(JSON.parse(text));
  if (read.size > 500) read.clear();
  read.set(versionId, { text, content });
  return content;
}

/** Each programme beside the version it has now. */
const present = build
  .selectFrom('programme')
  .innerJoin('programme_version', 'programme_version.id', 'programme.version_id')
  .select([
    'programme.id',
    'programme.version_id as versionId',
    'programme.closed_on as closedOn',
    'programme_version.version',
    'programme_version.made_on as madeOn',
    'programme_version.content',
  ]);

/** Every programme with the version it has now, in the file's own order. */
export function allProgrammes(db: Reader): Programme[] {
  return db
    .all(present.orderBy('programme.place').orderBy('programme.id'))
    .map((row) => ({ ...row, content: parsed(row.versionId, row.content) }));
}

/** One programme as it is now. Refuses when there is none. */
export function requireProgramme(db: Reader, id: string): Programme {
  const row = db.get(present.where('programme.id', '=', id));
  if (row !== undefined) return { ...row, content: parsed(row.versionId, row.content) };
  throw new Refusal('programmes.no-such-programme', 'That programme is not in this file.', {
    wayOut: 'Go back to Programmes.',
  });
}

/** One version's content and number, as a round was opened with it. */
export function versionOf(db: Reader, versionId: string): { content: ProgrammeContent; version: number } {
  const row = db.get(
    build.selectFrom('programme_version').select(['content', 'version']).where('id', '=', versionId),
  );
  if (row === undefined) throw new Error('A round names a version that is not kept.');
  return { content: parsed(versionId, row.content), version: row.version };
}

/** What a version of a programme says, as it was kept. Throws where there is none. */
export const contentOf = (db: Reader, versionId: string): ProgrammeContent =>
  versionOf(db, versionId).content;

interface Keeping {
  readonly today: string;
  newId(): string;
}

function keep(db: Writer, { today, newId }: Keeping, programmeId: string, content: ProgrammeContent): number {
  const last = db.get(
    build
      .selectFrom('programme_version')
      .select((e) => e.fn.max('version').as('version'))
      .where('programme_id', '=', programmeId),
  );
  const version = Number(last?.version ?? 0) + 1;
  const versionId = newId();
  db.run(
    build.insertInto('programme_version').values({
      id: versionId,
      programme_id: programmeId,
      version,
      made_on: today,
      source: content.source,
      content: JSON.stringify(programmeContent.parse(content)),
    }),
  );
  db.run(build.updateTable('programme').set({ version_id: versionId }).where('id', '=', programmeId));
  return version;
}

function add(db: Writer, keeping: Keeping, content: ProgrammeContent): string {
  const last = db.get(build.selectFrom('programme').select((e) => e.fn.max('place').as('place')));
  const id = keeping.newId();
  // A copy keeps the numbers of what it is made from: nothing of its own has any other yet.
  const elements = numbered(content.elements, [content.elements]);
  db.run(build.insertInto('programme').values({ id, version_id: '', place: Number(last?.place ?? 0) + 1 }));
  keep(db, keeping, id, { ...content, elements });
  return id;
}

/** Copies the templates into a new file; an update of the app never changes these copies. */
export function seedProgrammes(db: Writer, keeping: Keeping): void {
  for (const template of templates) add(db, keeping, template);
}

/** What each version of a programme consists of, the oldest first. */
const elementsOf = (db: Reader, programmeId: string) =>
  db
    .all(
      build
        .selectFrom('programme_version')
        .select(['id', 'content'])
        .where('programme_id', '=', programmeId)
        .orderBy('version'),
    )
    .map((row) => parsed(row.id, row.content).elements);

/**
 * Keeps a new version of a programme; each element keeps its number. Rounds stay on the version they were opened with; a meeting, which sees no numbers of
 * places, leaves them as they are.
 */
export function editProgramme(context: CommandContext, { id, change }: Data<'edit'>): { version: number } {
  const { content } = requireProgramme(context.db, id);
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const unseen = context.meeting ? { places: content.places, perSchool: content.perSchool } : {};
  const changed = programmeContent.parse({ ...content, ...given, ...unseen });
  const next = {
    ...changed,
    priorities: changed.priorities.map(asToldBy),
    // A guide that was typed and taken out again is none, and no change.
    elements: numbered(
      changed.elements.map((one) => ({ ...one, guide: one.guide || undefined })),
      elementsOf(context.db, id),
    ),
  };
  refuseTwin(context.db, next.name, id);
  refusePlaces(next);
  if (JSON.stringify(next) === JSON.stringify(content))
    throw new Refusal('programmes.no-change', 'There is nothing to change.');
  const version = keep(context.db, context, id, next);
  context.describe(`Changed the programme ${next.name}, now version ${version}`);
  return { version };
}

/** A programme of the school's own, made from another: what a past scheme becomes when it is adapted. */
export function copyProgramme(context: CommandContext, { id, name }: Data<'copy'>): { id: string } {
  const { content } = requireProgramme(context.db, id);
  refuseTwin(context.db, name, content.pastScheme ? id : null);
  const copy = add(context.db, context, {
    ...content,
    name,
    key: keyOf(name),
    pastScheme: false,
    source: `Adapted from ${content.name} (${content.source})`.slice(0, 300),
  });
  context.describe(`Made the programme ${name} from ${content.name}`);
  return { id: copy };
}

/** A blank programme: it asks nothing, so everybody meets it until rules are added. */
export function makeProgramme(context: CommandContext, { name }: Data<'make'>): { id: string } {
  const blank = templates.find((one) => one.key === 'alliance_pathway');
  if (blank === undefined) throw new Error('There is no blank programme to start from.');
  refuseTwin(context.db, name, null);
  const id = add(context.db, context, {
    ...blank,
    name,
    key: keyOf(name),
    audience: '',
    source: 'made here',
    gaps: [],
  });
  context.describe(`Made the programme ${name}`);
  return { id };
}

/** Takes a programme out of use, or brings it back. Its rounds stay. */
export function closeProgramme(context: CommandContext, { id, closed }: Data<'close'>): typeof done {
  const { content } = requireProgramme(context.db, id);
  context.db.run(
    build
      .updateTable('programme')
      .set({ closed_on: closed ? context.today : null })
      .where('id', '=', id),
  );
  context.describe(`${closed ? 'Closed' : 'Brought back'} the programme ${content.name}`);
  return done;
}

function refuseTwin(db: Reader, name: string, except: string | null): void {
  const same = (one: string) => one.localeCompare(name, 'en-GB', { sensitivity: 'base' }) === 0;
  const twin = allProgrammes(db).find(
    (one) => one.id !== except && one.closedOn === null && !one.content.pastScheme && same(one.content.name),
  );
  if (twin !== undefined)
    throw new Refusal('programmes.same-name', `There is a programme called ${twin.content.name} already.`, {
      field: 'name',
      wayOut: 'Give this one a name that tells them apart.',
      details: { programmeId: twin.id },
    });
}

/** A priority's rule that asks nothing would be met by everybody: then its words alone tell. */
const asToldBy = ({ words, rule }: Priority): Priority => ({
  words,
  rule: rule !== null && rule.kind !== 'fact' && rule.of.length === 0 ? null : rule,
});

function refusePlaces({ places, perSchool }: ProgrammeContent): void {
  if (places !== null && perSchool !== null && perSchool > places)
    throw new Refusal(
      'programmes.places',
      `A school cannot have ${perSchool} places where the programme has ${places}.`,
      { field: 'perSchool' },
    );
}

function keyOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return plain || 'programme';
}
