import type { RoundAside } from '../../../shared/contract/home.ts';
import type { RoundView } from '../../../shared/contract/round-views.ts';
import type { StaffRow } from '../../../shared/contract/staff.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { namesInLine } from '../../../shared/rules/home-bands.ts';
import type { QueryContext } from '../context.ts';
import { notSent } from '../intake/round.ts';
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
    const late = deadline < context.today;
    found.push({
      key: `round ${id}`,
      kind: 'nominations',
      on: deadline,
      title: late ? `${name}: nominations have closed` : `${name}: nominations close`,
      why: `${places(view.quota)}${view.coordinated ? cameIn(context, view) : putForward(round)}${
        late ? ' Close the round when nothing more is to come.' : ''
      }`,
      ...link,
      ...(view.coordinated && !context.meeting && view.nominations.length === 0
        ? { go: `#/programmes/rounds/${id}/intake`, action: 'See what came' }
        : {}),
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
    for (const row of view.nominations) {
      const one = {
        kind: 'nominations',
        go: `#/programmes/rounds/${id}/${row.id}`,
        action: 'Open nomination',
      } as const;
      if (row.onLeave && row.leftOn === null && row.toldOnLeaveOn === null && row.group !== 'not_going')
        found.push({
          ...one,
          key: `leave ${row.id}`,
          on: deadline,
          title: `Tell ${row.name} about ${programme}`,
          why: 'Put forward and on leave; nothing is recorded of their having been told.',
        });
      if (row.leftOn !== null && row.state === 'offered' && row.taken === null && !context.meeting)
        found.push({
          ...one,
          key: `left ${row.id}`,
          on: row.leftOn,
          title: `${row.name} left with a place offered on ${programme}`,
          why: 'Withdraw the nomination, or record that they take up the place all the same.',
        });
    }
    aside.push({
      id,
      programme,
      academicYear,
      deadline,
      daysLeft: round.daysLeft,
      places: view.placesShown ? placesIn(view) : null,
      exportedAt: view.lastExport?.at ?? null,
      changes: view.lastExport?.changes.length ?? 0,
      coordinated: view.coordinated,
    });
  }
  return { found, aside };
}

const putForward = ({ nominated, notReady }: { nominated: number; notReady: number }) =>
  `${nominated === 1 ? '1 person' : `${nominated} people`} put forward${
    notReady > 0 ? `, ${notReady} not ready to send` : ''
  }.`;

/** For whoever runs the programme: what came, what is to be decided, and which schools have sent nothing. */
function cameIn({ db, meeting }: QueryContext, { id, nominations }: RoundView): string {
  const undecided = nominations.filter((row) => row.state === 'submitted').length;
  const came = `${counted(nominations.length, 'nomination')} came${undecided > 0 ? `, ${undecided} to decide` : ''}.`;
  // What schools send waits until a meeting is over.
  if (meeting) return came;
  const { schools, missing } = notSent(db, id);
  return missing.length === 0
    ? came
    : `${came} ${missing.length} of ${counted(schools, 'school')} ${missing.length === 1 ? 'has' : 'have'} sent nothing yet: ${namesInLine(missing)}.`;
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
