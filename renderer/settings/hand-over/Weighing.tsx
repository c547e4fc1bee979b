import type { Weighed } from '../../../shared/contract/hand-over.ts';
import { handOverGroup } from '../../../shared/reference/hand-over-groups.ts';
import { counted } from '../../../shared/rules/dates.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './hand-over.module.css';

const words = ({ id, count }: Weighed['groups'][number]) => {
  const { one, many } = handOverGroup(id);
  return counted(count, one, many);
};

/** In numbers: what is in the file for the next head, and what is not. */
export function Weighing({ weighed }: { readonly weighed: Weighed }) {
  const { groups, people, posts, places, sent } = weighed;
  const always = [
    { count: posts, one: 'post', many: 'posts' },
    { count: places, one: 'place on a stage', many: 'places on a stage' },
    { count: sent, one: 'nomination that was sent', many: 'nominations that were sent' },
  ].flatMap(({ count, one, many }) => (count === 0 ? [] : [counted(count, one, many)]));
  const lines = groups.filter(({ passes, count, id }) => passes && count > 0 && !isPeople(id)).map(words);
  const left = groups.filter(({ passes, count }) => !passes && count > 0).map(words);
  return (
    <>
      <Panel title="In the new file">
        <ul className={classes.lines} aria-label="In the new file">
          <li>{counted(people, 'person', 'people')}</li>
          {[...always, ...lines].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Panel>
      <Panel title="Not in it">
        <ul className={classes.lines} aria-label="Not in the new file">
          {left.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>what could be undone, and backups</li>
          <li>this passphrase and this recovery code</li>
        </ul>
      </Panel>
    </>
  );
}

/** Counted among the people already. */
const isPeople = (id: string) => id === 'leavers' || id === 'expired';
