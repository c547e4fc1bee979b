import { useContext } from 'react';
import { Kbd } from '../Kbd.tsx';
import { Shortcuts, useSingleKeys } from '../shortcuts.ts';
import classes from './Keys.module.css';

const LISTS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['arrowup', 'arrowdown'], does: 'Up and down a list' },
  { keys: ['space'], does: 'Choose or unchoose the row' },
  { keys: ['shift+arrowdown'], does: 'Choose several rows' },
  { keys: ['mod+a'], does: 'Choose everyone listed' },
  { keys: ['enter'], does: 'Open the row' },
  { keys: ['escape'], does: 'Clear the choice, or close' },
];

/** Every key that works on this page, with its way round. */
export function Keys() {
  const registry = useContext(Shortcuts);
  const singleKeys = useSingleKeys();
  return (
    <div className={classes.help}>
      <h3>On this page</h3>
      <dl className={classes.keys}>
        {(registry?.all() ?? [])
          .filter(({ off }) => !off)
          .map(({ id, keys, alternative, does }) => (
            <div key={id}>
              <dt>{does}</dt>
              <dd>
                <Kbd keys={keys} />
                {alternative ? (
                  <>
                    {' or '}
                    <Kbd keys={alternative} />
                  </>
                ) : null}
              </dd>
            </div>
          ))}
      </dl>
      <h3>In lists</h3>
      <dl className={classes.keys}>
        {LISTS.map(({ keys, does }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key} keys={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.note}>
        {singleKeys
          ? 'Single letters act on the row in focus. They can be switched off in Settings.'
          : 'Single letters are switched off in Settings.'}
      </p>
    </div>
  );
}
