import { useState } from 'react';
import type { EnteredRater, EntryView } from '../../shared/contract/review-shapes.ts';
import type { RaterGroup } from '../../shared/rules/scoring-report.ts';
import { groupNames } from '../../shared/rules/scoring-words.ts';
import { client, send } from '../client.ts';
import { useSubmit } from '../submit.ts';
import type { Ratings } from './RatingGrid.tsx';

/** 'Peers 3'; the person and a line manager alone need no number. */
export function raterName({ group, number }: { group: RaterGroup; number: number }): string {
  return group === 'self' ? groupNames.self : `${groupNames[group]} ${number}`;
}

/** The form in hand: one rater's answers, saved as one step. Nothing typed is dropped without being asked for. */
export function useEntry(entry: EntryView) {
  const usualGroup = nextGroup(entry);
  const [raterId, setRaterId] = useState<string | null>(null);
  const [group, setGroup] = useState<RaterGroup>(usualGroup);
  const [ratings, setRatings] = useState<Ratings>({});
  const [comment, setComment] = useState('');
  const [touched, setTouched] = useState(false);
  const [said, setSaid] = useState('');
  const sending = useSubmit(['group', 'comment']);
  const empty = (keep: RaterGroup) => {
    setRaterId(null);
    setGroup(keep);
    setRatings({});
    setComment('');
    setTouched(false);
    sending.forget();
  };
  const touch =
    <Value>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setTouched(true);
      setSaid('');
    };
  return {
    raterId,
    group,
    ratings,
    comment,
    touched,
    said,
    busy: sending.busy,
    problem: sending.rest ?? sending.problem('group') ?? sending.problem('comment'),
    answered: Object.keys(ratings).length,
    setGroup: touch(setGroup),
    setRatings: touch(setRatings),
    setComment: touch(setComment),
    clear: () => empty(group),
    edit: (rater: EnteredRater) => {
      setRaterId(rater.id);
      setGroup(rater.group);
      setRatings(rater.ratings);
      setComment(rater.comment);
      setTouched(false);
      setSaid('');
      sending.forget();
    },
    save: () =>
      sending.submit(async () => {
        await send(client.reviews.saveRater, {
          reviewId: entry.head.id,
          raterId,
          group,
          ratings,
          comment: group === 'students' ? '' : comment,
        });
        setSaid(`${groupNames[group]}: saved, ${Object.keys(ratings).length} answered.`);
        empty(group === 'self' ? nextGroup(entry, true) : group);
      }),
  };
}

/** Where entering begins: the person's own answers, then the first group that still waits for some. */
function nextGroup(entry: EntryView, selfIn = false): RaterGroup {
  const has = (group: RaterGroup) => entry.raters.filter((one) => one.group === group).length;
  if (!selfIn && has('self') === 0) return 'self';
  const waiting = (['manager', 'peers', 'reports', 'others', 'students'] as const).find(
    (group) => entry.groups.includes(group) && has(group) < entry.asked[group],
  );
  return waiting ?? (entry.groups.includes('peers') ? 'peers' : 'self');
}
