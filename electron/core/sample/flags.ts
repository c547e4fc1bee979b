import { addMonths } from '../../../shared/rules/dates.ts';
import { build } from '../sql.ts';
import { endFlag, flag } from '../talent/flags.ts';
import { answerPrivacy } from '../talent/privacy.ts';
import type { Making } from './making.ts';
import type { Day } from './member.ts';

interface SampleFlag {
  readonly kind: 'ready_for_more' | 'wants_a_change' | 'may_move_on' | 'hard_to_cover';
  readonly on: Day;
  readonly who?: string;
  readonly post?: string;
  readonly source: string;
  readonly evidence: string;
  readonly note?: string;
  readonly months?: number;
  readonly ended?: Day;
}

const flags: readonly SampleFlag[] = [
  {
    kind: 'ready_for_more',
    on: 'ago 12',
    who: 'haddad',
    source: 'Daniel Whitlock, line manager',
    evidence: 'Led the review of marking across three departments from start to finish.',
    note: 'Agreed with Leila when we talked about her goals.',
  },
  {
    kind: 'ready_for_more',
    on: 'ago 26',
    who: 'rahman',
    source: 'Catherine Oyelaran, headteacher',
    evidence: 'Ran the Key Stage 3 moderation without help.',
  },
  {
    kind: 'ready_for_more',
    on: 'ago 47',
    who: 'nair',
    source: 'Sanjay Mistry, line manager',
    evidence: 'Redesigned transition with five primary schools.',
  },
  {
    kind: 'ready_for_more',
    on: '-1 10-13',
    who: 'okafor',
    source: 'Catherine Oyelaran, headteacher',
    evidence: 'Led the school for three weeks in the spring as acting head.',
    months: 24,
  },
  {
    kind: 'ready_for_more',
    on: 'ago 33',
    who: 'okafor_lunn',
    source: 'Claire Pennington, line manager',
    evidence: 'Two departments now ask for him by name when they plan support.',
  },
  {
    kind: 'ready_for_more',
    on: '-2 10-14',
    who: 'kowalczyk',
    source: 'Daniel Whitlock, line manager',
    evidence: 'Rebuilt the Key Stage 3 course with her team.',
    ended: '-1 07-08',
  },
  {
    kind: 'wants_a_change',
    on: 'ago 29',
    who: 'garside',
    source: 'In his words',
    evidence: '‘I would like to teach A level next year.’',
  },
  {
    kind: 'wants_a_change',
    on: 'ago 31',
    who: 'brightwell',
    source: 'In his words',
    evidence: '‘I would like to manage people as well as data.’',
  },
  {
    kind: 'may_move_on',
    on: 'ago 19',
    who: 'ashworth',
    source: 'Tom Ashworth',
    evidence: 'Said that he will look elsewhere if the sixth form post is not advertised this year.',
    months: 6,
  },
  {
    kind: 'may_move_on',
    on: '-1 11-24',
    who: 'clarke',
    source: 'Joel Adeyemi-Clarke',
    evidence: 'Said that he was looking at a post nearer home; has since decided to stay.',
    months: 6,
  },
  {
    kind: 'hard_to_cover',
    on: 'ago 45',
    post: 'physics',
    source: 'Leila Haddad, head of science',
    evidence: 'Two adverts brought one applicant each.',
  },
  {
    kind: 'hard_to_cover',
    on: 'ago 24',
    post: 'languages',
    source: 'Daniel Whitlock, deputy headteacher',
    evidence: 'Vacant since the summer; no specialist has applied.',
  },
];

/** Flags of each kind, each with its source, its evidence and the day on which it ends by itself. */
export function fillFlags(making: Making): void {
  const { db } = making;
  const asked = making.day('-3 10-02');
  making.on(asked, 'talent', 'answerPrivacy', (context) =>
    answerPrivacy(context, { issued: true, on: asked, by: making.called('oyelaran') }),
  );
  for (const one of flags) {
    const day = making.day(one.on);
    const personId = one.who === undefined ? null : making.id(one.who);
    const postId = one.post === undefined ? null : making.id(`post ${one.post}`);
    making.on(day, 'talent', 'flag', (context) =>
      flag(context, {
        kindId: one.kind,
        personIds: personId === null ? [] : [personId],
        postId,
        from: day,
        source: one.source,
        evidence: one.evidence,
        note: one.note ?? null,
        until: addMonths(day, one.months ?? 12),
      }),
    );
    if (one.ended === undefined || personId === null) continue;
    const row = db.get(build.selectFrom('flag').select('id').where('person_id', '=', personId));
    const ended = making.day(one.ended);
    if (row !== undefined)
      making.on(ended, 'talent', 'end', (context) => endFlag(context, { id: row.id, on: ended }));
  }
}
