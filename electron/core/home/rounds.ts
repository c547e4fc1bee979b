import type { RoundAside } from '../../../shared/contract/home.ts';
import type { RoundView } from '../../../shared/contract/round-views.ts';
import type { StaffRow } from '../../../shared/contract/staff.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { namesInLine } from '../../../shared/rules/home-bands.ts';
import type { QueryContext } from '../context.ts';
import { roundsSummary } from '../programmes/list.ts';
import { roundView, verdictsFor } from '../programmes/round-view.ts';
import { requireRound } from '../programmes/rounds.ts';
import type { Found } from './found.ts';

/** The kind of flag, of those a file starts with, that says somebody could be put forward. */
const READY = 'ready_for_more';
const FIRST = 3;

/** Open rounds: their deadlines, who is ready for more and not put forward, and nominees on leave not told. */
export function aboutRounds(
  context: QueryContext,
  staff: readonly StaffRow[],
): { found: Found[]; aside: RoundAside[] } {
  const ready = staff.filter((row) => row.flags.some(({ kindId }) => kindId === READY)).map((row) => row.id);
  const found: Found[] = [];
  const aside: RoundAside[] = [];
  for (const round of roundsSummary(context.db, context.today)) {
    if (round.closed) continue;
    const { id, programme, academicYear, deadline } = round;
    const link = { go: `#/programmes/rounds/${id}`, action: 'Open round' };
    const view = roundView(context, { id });
    const name = `${programme} ${academicYear}`;
    found.push({
      key: `round ${id}`,
      kind: 'nominations',
      on: deadline,
      title: deadline < context.today ? `${name}: nominations have closed` : `${name}: nominations close`,
      why: `${places(view.quota)}${round.nominated === 1 ? '1 person' : `${round.nominated} people`} put forward${
        round.notReady > 0 ? `, ${round.notReady} not ready to send` : ''
      }.${deadline < context.today ? ' Close the round when nothing more is to come.' : ''}`,
      ...link,
    });
    const inRound = new Set(view.nominations.map((row) => row.personId));
    const waiting = ready.filter((personId) => !inRound.has(personId));
    const could =
      waiting.length === 0 || deadline < context.today
        ? []
        : verdictsFor(context, requireRound(context.db, id), waiting).filter((one) => one.verdict === 'met');
    if (could.length > 0)
      found.push({
        key: `ready ${id}`,
        kind: 'nominations',
        on: deadline,
        title: `${could.length === 1 ? '1 person' : `${could.length} people`} ready for more, not put forward for ${programme}`,
        why: `${namesInLine(could.map((one) => one.name))}: flagged, and the programme’s rules are met.`,
        ...link,
        action: 'Consider',
      });
    for (const row of view.nominations)
      if (row.onLeave && row.toldOnLeaveOn === null && row.group !== 'not_going')
        found.push({
          key: `leave ${row.id}`,
          kind: 'nominations',
          on: deadline,
          title: `Tell ${row.name} about ${programme}`,
          why: 'Put forward and on leave; nothing is recorded of their having been told.',
          go: `#/programmes/rounds/${id}/${row.id}`,
          action: 'Open nomination',
        });
    aside.push({
      id,
      programme,
      academicYear,
      deadline,
      daysLeft: round.daysLeft,
      places: view.placesShown ? placesIn(view) : null,
      exportedAt: view.lastExport?.at ?? null,
      changes: view.lastExport?.changes.length ?? 0,
    });
  }
  return { found, aside };
}

function placesIn({ nominations, quota }: RoundView): RoundAside['places'] {
  return {
    quota,
    first: nominations
      .flatMap((row) =>
        row.place === null || row.group === 'draft' ? [] : [{ place: row.place, name: row.name }],
      )
      .slice(0, FIRST),
    going: nominations.filter((row) => row.group === 'place').length,
    reserve: nominations.filter((row) => row.group === 'reserve').length,
    drafts: nominations.filter((row) => row.group === 'draft').length,
  };
}

const places = (quota: number | null) => (quota === null ? '' : `${counted(quota, 'place')}, `);
