import { Panel } from '../ui/Panel.tsx';
import { EraseButton } from './EraseButton.tsx';
import classes from './erasure.module.css';

/** Where somebody may no longer be kept, or rightly asks for it: everything about them goes. */
export function ErasePanel({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Panel title="Erasing">
      <div className={classes.stack}>
        <p>
          Where they may no longer be kept, or rightly ask for it, everything about them can be erased: here,
          in the history and in the backups.
        </p>
        <div>
          <EraseButton what={{ kind: 'person', id }} name={name} />
        </div>
      </div>
    </Panel>
  );
}
