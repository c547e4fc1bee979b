import { fold } from '../search.ts';
import { type ExistingRecords, isNow } from './records.ts';
import type { TakenHolding } from './take-people.ts';

export type PostRef = { readonly id: string } | { readonly key: string };

export interface NewPost {
  readonly key: string;
  readonly school_id: string;
  readonly title: string;
  readonly role: string;
  readonly team: string | null;
}

interface Place {
  readonly ref: PostRef;
  readonly team: string | null;
  /** The shares of those who hold it now, added up. */
  load: number;
}

const wordsOf = (school: string, title: string) => `${school}|${fold(title)}`;
/** Two who share a post may overlap by a day a week. */
const fullest = 1.25;

/**
 * Gives leadership posts to holdings. One post for each title, school and team; two part-timers who together
 * fill one share it; a second full-time holder of the same title has a post of their own.
 * Out: a function to ask for each holding in turn, and the posts that had to be made.
 */
export function postGiver(records: ExistingRecords, today: string) {
  const places = new Map<string, Place[]>();
  const open = (key: string, place: Place) => {
    const list = places.get(key);
    if (list) list.push(place);
    else places.set(key, [place]);
    return place;
  };
  const loads = new Map<string, number>();
  for (const person of records.people)
    for (const holding of person.holdings) {
      if (holding.post_id === null || !isNow(holding, today) || holding.basis !== 'substantive') continue;
      loads.set(holding.post_id, (loads.get(holding.post_id) ?? 0) + (holding.share ?? 1));
    }
  for (const post of records.posts)
    open(wordsOf(post.school_id, post.title), {
      ref: { id: post.id },
      team: post.team,
      load: loads.get(post.id) ?? 0,
    });
  const made: NewPost[] = [];

  return {
    made,
    give(holding: TakenHolding): PostRef | null {
      if (!holding.leads || holding.role === null) return null;
      const key = wordsOf(holding.school_id, holding.title);
      const alike = (places.get(key) ?? []).filter(
        ({ team }) => team === null || holding.team === null || fold(team) === fold(holding.team),
      );
      // Who held it once, or minds it for somebody, takes up no room in it.
      if (!isNow(holding, today)) return alike[0]?.ref ?? null;
      const share = holding.share ?? 1;
      const room = ({ load }: Place) => load === 0 || (load < 1 && share < 1 && load + share <= fullest);
      const place =
        (holding.basis === 'substantive' ? alike.find(room) : alike[0]) ??
        open(key, { ref: newPost(holding), team: holding.team, load: 0 });
      if (holding.basis === 'substantive') place.load += share;
      return place.ref;
    },
  };

  function newPost(holding: TakenHolding): PostRef {
    const key = `post ${made.length + 1}`;
    const { school_id, title, team, role } = holding;
    made.push({ key, school_id, title, team, role: role ?? 'other_leadership' });
    return { key };
  }
}
