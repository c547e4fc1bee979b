import type { Board, BoardCard } from '../../../shared/contract/stages.ts';
import { roleOf } from '../../../shared/reference/roles.ts';
import { wholeMonthsBetween } from '../../../shared/rules/dates.ts';
import type { FactSheet } from '../../../shared/rules/facts.ts';
import { shortYears } from '../../../shared/rules/stage-verdict.ts';
import { mentorNames } from '../cohorts/mentors.ts';
import type { QueryContext } from '../context.ts';
import { build } from '../sql.ts';
import { atOurs } from '../staff/elsewhere.ts';
import { listStaff } from '../staff/list.ts';
import { bestFit, decide, factSheets, fitOf } from './decisions.ts';
import { allPlaces, isOpen, type Place, shownPlace } from './places.ts';
import { helperName, progressReader } from './progress.ts';
import { allStages, type Stage } from './versions.ts';

/**
 * Somebody whom a stage may fit is shown for considering when no more answers than this are missing. Who holds a
 * headship already is where the stages lead, and is not suggested (our judgement; they can still be placed).
 */
const FEW_MISSING = 1;
const strands = { teaching: null, classroom: 'Classroom', support: 'Associate' } as const;

/** The stage board: everybody of our schools who has not left, and whoever else is on a stage, with their place, what fits them, and how far they have come. */
export function board(context: QueryContext): Board {
  const { db, today, meeting } = context;
  const every = allStages(db);
  const open = every.filter((stage) => stage.closedOn === null);
  const byId = new Map(every.map((stage) => [stage.id, stage]));
  const places = allPlaces(db);
  const sheets = factSheets(db, today);
  const progress = progressReader(context);
  const assigned = mentorNames(db);
  const mentors = new Map(
    db
      .all(build.selectFrom('plan').select(['person_id', 'mentor']).where('closed_on', 'is', null))
      .map((row) => [row.person_id, row.mentor ? helperName(row.mentor) : null]),
  );

  const staff = atOurs(listStaff(context, { archived: false }), ({ id }) => places.has(id));
  const cards = staff.map((person): BoardCard => {
    const facts = sheets.get(person.id) ?? {};
    const all = places.get(person.id) ?? [];
    const place = shownPlace(all);
    const on = place === null ? undefined : byId.get(place.stage_id);
    const fitting = whatFits(place, all, open, on, facts, today);
    const decided = fitting === null ? null : fitOf(fitting.stage, fitting.decision);
    const measured = on ?? fitting?.stage ?? open[0];
    return {
      id: person.id,
      name: `${person.forename} ${person.surname}`,
      post: person.post,
      team: person.team,
      kind: person.kind,
      years: measured === undefined ? null : (yearsOn(measured, facts, today) ?? strands[person.kind]),
      onLeave: person.onLeave,
      flags: person.flags,
      place:
        place === null || place.state === 'left'
          ? null
          : {
              id: place.id,
              stageId: place.stage_id,
              state: place.state,
              from: place.from_date,
              stateOn: place.state_on,
              against: place.against_reason !== null,
            },
      fit: decided,
      consider:
        place === null &&
        decided !== null &&
        roleOf(person.role)?.headship !== true &&
        (decided.verdict === 'met' || decided.toAnswer <= FEW_MISSING),
      progress:
        meeting || place === null || on === undefined
          ? null
          : { done: progress(place, on.content).done, of: on.content.steps.length },
      mentor: (place === null ? undefined : assigned.get(place.id)) ?? mentors.get(person.id) ?? null,
    };
  });
  const shown = every.filter(
    (stage) => stage.closedOn === null || cards.some((card) => card.place?.stageId === stage.id),
  );
  return {
    stages: shown.map((stage) => ({
      id: stage.id,
      number: stage.number,
      name: stage.content.name,
      title: stage.content.title,
      yearsWords: stage.content.yearsWords,
    })),
    cards,
  };
}

/** On a stage: that stage. Else the best of the open ones, for graduates of those still before them. */
function whatFits(
  place: Place | null,
  all: readonly Place[],
  open: readonly Stage[],
  on: Stage | undefined,
  facts: FactSheet,
  today: string,
) {
  if (place !== null && isOpen(place))
    return on === undefined ? null : { stage: on, decision: decide(on, facts, today) };
  const passed = new Set(all.filter((one) => one.state === 'graduated').map((one) => one.stage_id));
  const furthest = Math.max(-1, ...open.filter((stage) => passed.has(stage.id)).map((stage) => stage.place));
  return bestFit(
    open.filter((stage) => stage.place > furthest && !passed.has(stage.id)),
    (stage) => decide(stage, facts, today),
  );
}

/** The years that the stage's cards show: '3 yrs', or null where they are not known. */
export function yearsOn(stage: Stage, facts: FactSheet, today: string): string | null {
  const fact = facts[stage.content.yearsFact];
  const since = fact?.known ? fact.since : undefined;
  return shortYears(fact, since === undefined ? null : wholeMonthsBetween(since, today));
}
