import classes from './rows.module.css';

interface RowBoxProps {
  readonly name: string;
  readonly chosen: boolean;
  readonly onPress: (withShift: boolean) => void;
}

/** Chooses one row: by the mouse alone, since the table takes the keys. */
export function RowBox({ name, chosen, onPress }: RowBoxProps) {
  return (
    <label className={classes.boxTarget}>
      <input
        type="checkbox"
        className={classes.box}
        tabIndex={-1}
        aria-label={`Choose ${name}`}
        checked={chosen}
        onChange={() => undefined}
        onClick={(event) => {
          event.stopPropagation();
          onPress(event.shiftKey);
        }}
      />
    </label>
  );
}
