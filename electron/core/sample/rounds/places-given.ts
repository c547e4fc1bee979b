import { addDays } from '../../../../shared/rules/dates.ts';
import { recordAuthority } from '../../programmes/authority.ts';
import { chooseByHand } from '../../programmes/by-hand.ts';
import { keepOffer } from '../../programmes/kept-offers.ts';
import { lettersPrinted } from '../../programmes/letters-kept.ts';
import { addNeedsMeeting } from '../../programmes/needs-meetings.ts';
import { build } from '../../sql.ts';
import type { Making } from '../making.ts';
import type { Nominee, SampleRound } from './round.ts';

/** Of a round that is over: why a place was offered, what the local authority said, and the letter that was printed. */
export function placeGiven(making: Making, round: SampleRound, nominee: Nominee, id: string) {
  const [state, decidedOn] = nominee.states?.at(-1) ?? [];
  if ((state !== 'offered' && state !== 'reserve') || decidedOn === undefined) return [];
  const step = (day: string, take: (day: string) => void) => ({ day, order: 3, take });
  return [
    step(making.day(decidedOn), (day) => {
      making.on(day, 'programmes', 'offerPlaces', (context) => {
        keepOffer(context, id, {
          kind: state,
          on: day,
          reason: `As ${round.organiser} decided`,
          answerBy: state === 'offered' ? addDays(day, 14) : null,
        });
        context.describe('Kept why places were given', [making.id(nominee.who)]);
      });
    }),
    step(addDays(making.day(decidedOn), 1), (day) => {
      making.on(day, 'programmes', 'lettersPrinted', (context) => lettersPrinted(context, { ids: [id] }));
    }),
    ...(state === 'offered' && round.programme.includes('Headship')
      ? [
          step(making.day(decidedOn), (day) => {
            making.on(day, 'programmes', 'recordAuthority', (context) =>
              recordAuthority(context, {
                ids: [id],
                step: 'endorsed',
                on: day,
                byName: 'Helen Marsh',
                authority: 'Marlshire',
                words: 'Would be glad of another head in the county',
              }),
            );
          }),
        ]
      : []),
  ];
}

/** What the local authority was asked and said about a nomination, before anything else of the same day. */
export function authoritySaid(making: Making, { authority = [] }: Nominee, id: string) {
  return authority.map(([said, on]) => ({
    day: making.day(on),
    order: 0,
    take: (day: string) => {
      making.on(day, 'programmes', 'recordAuthority', (context) =>
        recordAuthority(context, {
          ids: [id],
          step: said,
          on: day,
          byName: 'Helen Marsh',
          authority: 'Marlshire',
          words: '',
        }),
      );
    },
  }));
}

/** What was talked over with the school about its nominations, and in the open round one change by hand. */
export function talkedOver(
  making: Making,
  round: SampleRound,
  roundId: string,
  made: readonly { nominee: Nominee; id: string }[],
): void {
  const ours = making.db.get(build.selectFrom('school').select('id').where('ours', '=', 1));
  const [first] = made;
  if (ours === undefined || first === undefined || round.exported === undefined) return;
  making.on(making.day(round.exported), 'programmes', 'addNeedsMeeting', (context) =>
    addNeedsMeeting(context, {
      roundId,
      fields: {
        schoolId: ours.id,
        heldOn: making.day(round.exported ?? round.opens),
        present: `${making.called('oyelaran')}, and Ruth Adeyemi for the alliance`,
        talent: [
          {
            personId: making.id(first.nominee.who),
            name: '',
            words: 'Ready for more: asks for a project across the school',
          },
        ],
        needs: 'Two heads of department retire within three years, and nobody leads data yet.',
        nextStep: 'Talk again once the offers are known',
      },
    }),
  );
  const sent = made.find(({ nominee }) => nominee.states?.at(-1)?.[0] === 'submitted');
  if (round.closed !== undefined || sent === undefined) return;
  making.on(making.day('ago 1'), 'programmes', 'chooseByHand', (context) =>
    chooseByHand(context, {
      id: sent.id,
      byHand: { choice: 'move', place: 1, reason: 'Was in reserve before' },
    }),
  );
}
