import { addDays } from '../../../shared/rules/dates.ts';
import { holdGraduation } from '../cohorts/graduation/holding.ts';
import { setGraduation } from '../cohorts/graduation/setting.ts';
import { participantsOf } from '../cohorts/rows.ts';
import { sessionsHad } from '../cohorts/sessions-had.ts';
import { build } from '../sql.ts';
import { experience, marksOf } from '../stages/moving.ts';
import { requirePlace } from '../stages/places.ts';
import { requireStage, versionById } from '../stages/versions.ts';
import type { Making } from './making.ts';
import type { Day } from './member.ts';

interface Graduating {
  readonly stage: string;
  /** Whose year the cohort is: 0 is the present academic year. */
  readonly year: number;
  readonly on: Day;
  readonly who: readonly string[];
}

/** Who graduated from which cohort; some a year after the others. */
const graduations: readonly Graduating[] = [
  { stage: 'stage_7', year: -2, on: '-2 07-09', who: ['thorley'] },
  { stage: 'stage_6', year: -2, on: '-2 07-09', who: ['lloyd', 'boateng'] },
  { stage: 'stage_7', year: -2, on: '-1 07-08', who: ['kowalczyk'] },
  { stage: 'stage_6', year: -2, on: '-1 07-08', who: ['pickersgill'] },
  { stage: 'stage_6', year: -1, on: '-1 07-08', who: ['standish'] },
];

const ON_PAPER = 'The self-assessment, the 360 and the plan of that year were kept on paper.';

/** The ceremonies of the last two years, day by day: each set three weeks before it was held. */
export function graduationSteps(making: Making) {
  const { db } = making;
  return graduations.flatMap(({ stage, year, on, who }) => {
    const { content } = requireStage(db, stage);
    const held = making.day(on);
    const called = `${content.name} ${making.calendar.yearAt(year)}`;
    let graduation = '';
    return [
      {
        day: addDays(held, -21),
        take: (day: string) => {
          const cohort = db.get(build.selectFrom('cohort').select('id').where('name', '=', called));
          if (cohort === undefined) throw new Error(`The sample school has no cohort '${called}'.`);
          const people = new Set(who.map((key) => making.id(key)));
          const places = participantsOf(db, cohort.id).filter((one) => people.has(one.person_id));
          for (const { stage_place_id: id } of places) markAllDone(making, id, day);
          graduation = making.on(day, 'cohorts', 'setGraduation', (context) =>
            setGraduation(context, {
              cohortId: cohort.id,
              id: null,
              on: held,
              heldAt: 'Main hall',
              signatories: [
                { name: making.called('oyelaran'), role: 'Headteacher' },
                { name: making.called('whitlock'), role: 'Programme lead' },
              ],
              graduates: places.map((one) => ({ placeId: one.stage_place_id, although: ON_PAPER })),
            }),
          ).id;
        },
      },
      {
        day: held,
        take: (day: string) =>
          making.on(day, 'cohorts', 'holdGraduation', (context) =>
            holdGraduation(context, { id: graduation }),
          ),
      },
    ];
  });
}

/** Marks what belongs to a stage as done by that day, a fortnight apart; its sessions too where no register has them. */
export function markAllDone(making: Making, placeId: string, by: string): void {
  const { db } = making;
  const { version_id } = requirePlace(db, placeId);
  const sessions = !sessionsHad(db).has(placeId);
  marksOf(versionById(db)(version_id).content, { sessions }).forEach(({ key }, at) => {
    const day = addDays(by, -14 * (at + 1));
    making.on(day, 'stages', 'experience', (context) =>
      experience(context, { placeId, experience: key, doneOn: day, evidence: null }),
    );
  });
}
