import { shortDate } from '../../shared/rules/dates.ts';
import type { client } from '../client.ts';
import classes from './staff-table.module.css';

/** A post whose holder is on a placement, with who stands in. */
export type PostAway = Awaited<ReturnType<typeof client.running.away>>[number];

const span = ({ from, to }: { readonly from: string; readonly to: string }) =>
  `${shortDate(from)} to ${shortDate(to)}`;

function standsInWords({ standsIn, from, to }: PostAway): string {
  if (standsIn.length === 0) return 'nobody stands in yet';
  return standsIn
    .map((one) => {
      if (one.leftOn !== null) return `${one.name}, who was to stand in, left on ${shortDate(one.leftOn)}`;
      return `${one.name} stands in${one.from === from && one.to === to ? '' : `, ${span(one)}`}`;
    })
    .join('; ');
}

/** In the list of posts: 'away 1 Mar to 28 Mar, Tom Bell stands in'. */
export const awayWords = (away: PostAway): string => `away ${span(away)}, ${standsInWords(away)}`;

/** Where a post is changed: at which school its holder is placed, till when, and who has the chance to step up. */
export function HolderAway({ away }: { readonly away: PostAway }) {
  return (
    <p className={classes.quiet}>
      <a href={`#/programmes/rounds/${away.roundId}/running/${away.nominationId}`}>
        {away.name} is on a placement
      </a>{' '}
      at {away.school}, {span(away)}; {standsInWords(away)}.
    </p>
  );
}
