import { sql } from 'kysely';
import { z } from 'zod';
import { authorityFields } from '../../../shared/contract/places-shapes.ts';
import { type AuthoritySaid, authorityStepWords, sameStep } from '../../../shared/rules/authority-said.ts';
import { londonDate, longDate } from '../../../shared/rules/dates.ts';
import { shownDate } from '../spreadsheets/cells.ts';
import { columnKeys, nominationColumns } from '../spreadsheets/nomination/columns.ts';
import { type NominationLine, verdictWords } from '../spreadsheets/nomination-workbook-data.ts';
import { build, type Reader } from '../sql.ts';
import { groupBy } from '../staff/current.ts';
import { nameOf } from '../staff/names.ts';
import type { Gathered, NominationRowOf } from './gather.ts';
import { leaving, linesOf } from './lines.ts';

/** One nomination as it was sent; kept as it is, whatever happens afterwards. */
export const sentLine = z.object({
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  rules: z.array(z.object({ rule: z.string(), verdict: z.enum(['met', 'not_met', 'not_known']) }).loose()),
  /** Copies that were sent before it went along have none. */
  authority: z.array(authorityFields).default([]),
});
export type SentLine = z.infer<typeof sentLine>;

const heads = new Map<string, string>(nominationColumns.map((column) => [column.key, column.head]));
const dated = new Set<string>(
  nominationColumns.filter((one) => one.kind.is === 'date').map((one) => one.key),
);

/** A value as it is read on paper. */
export function inWords(key: string, value: string | number | null | undefined): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  return typeof value === 'string' && dated.has(key) ? shownDate(value) : String(value);
}

/** What differs between what was sent and what is true now, field by field, in words; and the rules' verdicts. */
export function differences(sent: SentLine, now: NominationLine): string[] {
  const values: Readonly<Record<string, string | number | null | undefined>> = now.values;
  const fields = columnKeys
    .filter((key) => (sent.values[key] ?? null) !== (values[key] ?? null))
    .map((key) => {
      const head = heads.get(key) ?? key;
      const [is, was] = [inWords(key, values[key]), inWords(key, sent.values[key])];
      return is.length + was.length > 120 ? `${head}: written anew` : `${head}: ${is}, was ${was}`;
    });
  const before = new Map(sent.rules.map((rule) => [rule.rule, rule.verdict]));
  const rules = now.rules.flatMap((rule) => {
    const was = before.get(rule.rule);
    if (was === rule.verdict) return [];
    return was === undefined
      ? [`Rule ‘${rule.rule}’ was not asked then`]
      : [`${rule.rule}: ${verdictWords[rule.verdict]}, was ${verdictWords[was]}`];
  });
  return [...fields, ...rules, ...authoritySince(sent.authority, now.authority ?? [])];
}

/** What of the local authority's word is otherwise now, without what it said: a meeting may be looking on. */
function authoritySince(was: readonly AuthoritySaid[], is: readonly AuthoritySaid[]): string[] {
  if (was.length === is.length && was.every((one) => is.some((other) => sameStep(one, other)))) return [];
  const said = (one: AuthoritySaid | undefined) =>
    one === undefined ? 'nothing' : `${authorityStepWords[one.step]} on ${longDate(one.on)}`;
  const [now, then] = [said(is.at(-1)), said(was.at(-1))];
  return [now === then ? 'Local authority: written anew' : `Local authority: ${now}, was ${then}`];
}

export interface Since {
  /** The last time each nomination was sent, with what changed since. */
  readonly ofNomination: ReadonlyMap<string, { exportId: string; at: string; changes: string[] }>;
  readonly last: { id: string; at: string; toWhom: string; people: number; changes: string[] } | null;
}

/** Compares a round with what was sent of it. */
export function changesSince(db: Reader, gathered: Gathered): Since {
  const exports = db.all(
    build
      .selectFrom('export')
      .select(['id', 'at', 'to_whom'])
      .where('round_id', '=', gathered.round.id)
      .orderBy(sql`rowid`),
  );
  const last = exports.at(-1);
  if (last === undefined) return { ofNomination: new Map(), last: null };
  const order = new Map(exports.map((row, index) => [row.id, index]));
  const sent = groupBy(
    db.all(
      build
        .selectFrom('export_nomination')
        .innerJoin('export', 'export.id', 'export_nomination.export_id')
        .select(['export_id', 'nomination_id', 'export_nomination.content', 'export.at'])
        .where('export.round_id', '=', gathered.round.id),
    ),
    (row) => row.nomination_id,
  );
  const lines = linesOf(db, gathered, leaving(gathered));
  const ranksSince = ranksReader(gathered);
  const ofNomination = new Map<string, { exportId: string; at: string; changes: string[] }>();
  const inAll: string[] = [];
  for (const row of gathered.nominations) {
    const newest = (sent.get(row.id) ?? [])
      .sort((a, b) => (order.get(a.export_id) ?? 0) - (order.get(b.export_id) ?? 0))
      .at(-1);
    const line = lines.get(row.id);
    if (newest === undefined) {
      // What is decided, or came from another school, is not waiting to be sent; nothing leaves a closed round.
      if (line !== undefined && row.state === 'ready' && gathered.round.closed_on === null)
        inAll.push(`${nameOf(row)}: ready now, and not sent yet`);
      continue;
    }
    const ranks = ranksSince(londonDate(newest.at)).map((of) => of.get(row.id));
    const changes = since(row, newest.content, line, ranks);
    ofNomination.set(row.id, { exportId: newest.export_id, at: newest.at, changes });
    if (changes.length > 0) inAll.push(`${nameOf(row)}: ${changes.join('; ')}`);
  }
  const people = [...sent.values()].flat().filter((row) => row.export_id === last.id).length;
  return {
    ofNomination,
    last: { id: last.id, at: last.at, toWhom: last.to_whom, people, changes: inAll },
  };
}

/**
 * What changed of one nomination since it was sent. What the organiser decided since is no change of the school's: neither
 * that somebody was declined, nor what the others' places in the order became by it, of which `ranks` are all that the
 * school's own order can have become.
 */
function since(
  row: NominationRowOf,
  content: string,
  line: NominationLine | undefined,
  ranks: readonly (number | undefined)[],
): string[] {
  if (row.archived_on !== null) return [`Left the school ${longDate(row.archived_on)}`];
  if (row.state === 'withdrawn') return [`Withdrawn ${longDate(row.state_on)}`];
  if (row.state === 'declined')
    return row.turned_down_on === null ? [] : [`Turned the place down ${longDate(row.turned_down_on)}`];
  // Whoever took up a place and withdrew from the programme since is no line, and no draft either.
  if (line === undefined) return row.state === 'draft' ? ['A draft again'] : [];
  const sent = sentLine.parse(JSON.parse(content));
  const rank = sent.values.priority_rank;
  const same = ranks.some((one) => one === rank);
  return differences(sent, same ? withRank(line, rank) : line);
}

/** The orders in which nominations may stand without the school's doing: with all decisions, none, and those by a day. */
function ranksReader({ ranksIf }: Gathered): (sentOn: string) => readonly ReadonlyMap<string, number>[] {
  const always = [ranksIf(() => true), ranksIf(() => false)];
  const known = new Map<string, readonly ReadonlyMap<string, number>[]>();
  return (sentOn) => {
    const orders = known.get(sentOn) ?? [...always, ranksIf((one) => one.state_on <= sentOn)];
    known.set(sentOn, orders);
    return orders;
  };
}

const withRank = (line: NominationLine, rank: string | number | undefined): NominationLine => ({
  ...line,
  values: {
    ...line.values,
    ...(rank !== undefined && line.values.priority_rank !== undefined && { priority_rank: rank }),
  },
});
