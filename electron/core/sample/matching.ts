import type { GiverFields, RequestFields } from '../../../shared/contract/matching-shapes.ts';
import { addDays } from '../../../shared/rules/dates.ts';
import { isRun, runMatching } from '../../../shared/rules/matching/run.ts';
import { gather } from '../matching/gather.ts';
import { addGiver, withdrawGiver } from '../matching/givers.ts';
import { keepRun } from '../matching/keeping.ts';
import { confirm } from '../matching/pairs.ts';
import { addRequest } from '../matching/requests.ts';
import type { Making } from './making.ts';
import { asking } from './matching/asking.ts';
import { giving } from './matching/giving.ts';
import type { Spell } from './matching/rows.ts';

const SAID = 'ago 30';

/** Days that both fall on school days: 'ahead 40' for two days begins on the Monday where that is a Friday. */
function spellOf(making: Making, [ahead, days]: Spell): { from: string; to: string } {
  const first = making.calendar.ahead(ahead);
  const weekday = new Date(`${first}T12:00:00Z`).getUTCDay();
  const from = weekday + days - 1 > 5 ? addDays(first, 8 - weekday) : first;
  return { from, to: addDays(from, days - 1) };
}

/** The pool of the alliance, what is asked of it, one matching accepted and the others proposed. */
export function fillMatching(making: Making): void {
  const said = making.day(SAID);
  const ids = new Map<string, string>();
  const withdrawing: { id: string; on: string }[] = [];
  for (const one of giving) {
    const fields: GiverFields = {
      kind: one.kind,
      personId: one.who === undefined ? null : making.id(one.who),
      name: one.name ?? '',
      schoolId: making.id(one.school),
      places: one.places,
      roles: [...(one.roles ?? [])],
      phases: [...(one.phases ?? [])],
      focus: [...(one.focus ?? [])],
      from: null,
      to: null,
      days: (one.days ?? []).map((spell) => spellOf(making, spell)),
      reach: one.reach ?? null,
      trainedOn: one.trained === undefined ? null : making.day(one.trained),
      training: one.training ?? '',
      challenging: one.challenging ?? null,
      strong: one.strong ?? null,
      headMentors: one.headMentors ?? null,
      saidOn: said,
    };
    const { id } = making.on(said, 'matching', 'addGiver', (context) => addGiver(context, fields));
    if (one.name !== undefined) ids.set(`${one.kind} ${one.name}`, id);
    if (one.withdrawn !== undefined) withdrawing.push({ id, on: making.day(one.withdrawn) });
  }
  const asked = making.day('ago 25');
  for (const one of asking) {
    const window = one.within === undefined ? null : spellOf(making, [one.within[0], 1]).from;
    const fields: RequestFields = {
      kind: one.kind,
      personId: one.who === undefined ? null : making.id(one.who),
      name: one.name ?? '',
      schoolId: making.id(one.school ?? 'ours'),
      role: one.role ?? null,
      focus: [...(one.focus ?? [])],
      phase: one.phase ?? null,
      samePhase: one.samePhase ?? false,
      from: window,
      to: one.within === undefined ? null : making.calendar.ahead(one.within[1]),
      days: one.days ?? 1,
      reach: one.reach ?? null,
      challenging: one.challenging ?? null,
      choices: (one.choices ?? []).map((key) => ids.get(`${one.kind} ${key}`) ?? making.id(key)),
      words: one.words ?? '',
      askedOn: asked,
    };
    making.on(asked, 'matching', 'addRequest', (context) => addRequest(context, fields));
  }
  for (const [kind, on] of [
    ['coach', 'ago 18'],
    ['placement', 'ago 9'],
    ['mentor', 'ago 9'],
    ['consultant', 'ago 9'],
    ['visit', 'ago 6'],
  ] as const) {
    const day = making.day(on);
    making.on(day, 'matching', 'propose', (context) => {
      const run = runMatching(gather(context.db, kind, day).input, () => undefined);
      if (isRun(run)) keepRun(context, kind, run, null);
    });
    if (kind === 'coach')
      making.on(making.day('ago 17'), 'matching', 'confirm', (context) => confirm(context, { kind }));
  }
  for (const { id, on } of withdrawing)
    making.on(on, 'matching', 'withdrawGiver', (context) => withdrawGiver(context, { id, on }));
}
