import { z } from 'zod';
import type { GiverFields, RequestFields } from '../../../shared/contract/matching-shapes.ts';
import { giverFields, requestFields } from '../../../shared/contract/matching-shapes.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { EASY_RULES } from '../../../shared/rules/matching/hard-rules.ts';
import { build, type Reader } from '../sql.ts';

export type GiverFile = NonNullable<ReturnType<typeof allGivers>[number]>;
export type RequestFile = NonNullable<ReturnType<typeof allRequests>[number]>;

export const allGivers = (db: Reader) => db.all(build.selectFrom('giver').selectAll().orderBy('id'));
export const allRequests = (db: Reader) => db.all(build.selectFrom('request').selectAll().orderBy('id'));
export const allPairs = (db: Reader) =>
  db.all(build.selectFrom('request_match').selectAll().orderBy('request_id'));
export type PairFile = ReturnType<typeof allPairs>[number];

/** One giver's row. Refuses when there is none. */
export function requireGiver(db: Reader, id: string): GiverFile {
  const row = db.get(build.selectFrom('giver').selectAll().where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('matching.no-such-giver', 'That offer of help is not in this file.', {
    wayOut: 'Go back to who gives.',
  });
}

/** One request's row. Refuses when there is none. */
export function requireRequest(db: Reader, id: string): RequestFile {
  const row = db.get(build.selectFrom('request').selectAll().where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('matching.no-such-request', 'That request is not in this file.', {
    wayOut: 'Go back to the requests.',
  });
}

/** One request's pair. Refuses when it has none. */
export function requirePair(db: Reader, requestId: string): PairFile {
  const row = db.get(build.selectFrom('request_match').selectAll().where('request_id', '=', requestId));
  if (row !== undefined) return row;
  throw new Refusal('matching.no-pair', 'This request is matched with nobody now.', {
    wayOut: 'Load the page again.',
  });
}

const texts = z.array(z.string());
/** A list of texts that was kept as JSON. */
export const listIn = (json: string): string[] => texts.parse(JSON.parse(json));

const eased = z.object({
  eased: z.array(z.object({ giverId: z.string(), rule: z.enum(EASY_RULES) })),
  notWith: z.array(z.string()),
});
export type Eased = z.infer<typeof eased>;
export const noneEased: Eased = { eased: [], notWith: [] };
/** The rules eased for a request and the givers taken out by hand, as they were kept. */
export const easedIn = (json: string): Eased => eased.parse(JSON.parse(json));

const bit = (value: boolean | null): 0 | 1 | null => (value === null ? null : value ? 1 : 0);
export const said = (value: number | null): boolean | null => (value === null ? null : value === 1);

/** A giver's columns, of what a form sent. */
export function giverValues(fields: GiverFields) {
  return {
    kind: fields.kind,
    person_id: fields.personId,
    name: fields.personId === null ? fields.name : '',
    school_id: fields.schoolId,
    places: fields.places,
    roles: JSON.stringify(fields.roles),
    phases: JSON.stringify(fields.phases),
    focus: JSON.stringify(fields.focus),
    from_date: fields.kind === 'visit' ? null : fields.from,
    to_date: fields.kind === 'visit' ? null : fields.to,
    days: JSON.stringify(fields.kind === 'visit' ? fields.days : []),
    reach: fields.reach,
    trained_on: fields.trainedOn,
    training: fields.training,
    challenging: bit(fields.challenging),
    strong: bit(fields.strong),
    head_mentors: bit(fields.headMentors),
    said_on: fields.saidOn,
  };
}

/** What a form shows of a giver. */
export function giverFieldsOf(row: GiverFile): GiverFields {
  return giverFields.parse({
    kind: row.kind,
    personId: row.person_id,
    name: row.name,
    schoolId: row.school_id,
    places: row.places,
    roles: JSON.parse(row.roles),
    phases: JSON.parse(row.phases),
    focus: JSON.parse(row.focus),
    from: row.from_date,
    to: row.to_date,
    days: JSON.parse(row.days),
    reach: row.reach,
    trainedOn: row.trained_on,
    training: row.training,
    challenging: said(row.challenging),
    strong: said(row.strong),
    headMentors: said(row.head_mentors),
    saidOn: row.said_on,
  });
}

/** A request's columns, of what a form sent. */
export function requestValues(fields: RequestFields) {
  return {
    kind: fields.kind,
    person_id: fields.personId,
    name: fields.personId === null ? fields.name : '',
    school_id: fields.schoolId,
    role: fields.role,
    focus: JSON.stringify(fields.focus),
    phase: fields.phase,
    // Which phase it would be has to be said for the tick to mean anything.
    same_phase: Number(fields.samePhase && fields.phase !== null),
    from_date: fields.from,
    to_date: fields.to,
    days: fields.days,
    reach: fields.reach,
    challenging: bit(fields.challenging),
    choices: JSON.stringify(fields.choices),
    words: fields.words,
    asked_on: fields.askedOn,
  };
}

/** What a form shows of a request. */
export function requestFieldsOf(row: RequestFile): RequestFields {
  return requestFields.parse({
    kind: row.kind,
    personId: row.person_id,
    name: row.name,
    schoolId: row.school_id,
    role: row.role,
    focus: JSON.parse(row.focus),
    phase: row.phase,
    samePhase: row.same_phase === 1,
    from: row.from_date,
    to: row.to_date,
    days: row.days,
    reach: row.reach,
    challenging: said(row.challenging),
    choices: JSON.parse(row.choices),
    words: row.words,
    askedOn: row.asked_on,
  });
}
