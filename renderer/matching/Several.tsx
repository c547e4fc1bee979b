import { Checkbox } from '@mantine/core';
import { listed } from '../../shared/rules/listed.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import classes from './matching.module.css';

interface SeveralProps<Key extends string> {
  readonly label: string;
  readonly all: readonly { readonly key: Key; readonly words: string }[];
  readonly value: readonly Key[];
  readonly onChange: (value: readonly Key[]) => void;
}

/** Chooses several of a list, which stands behind the line that says what is chosen. */
export function Several<Key extends string>({ label, all, value, onChange }: SeveralProps<Key>) {
  const chosen = all.filter(({ key }) => value.includes(key)).map(({ words }) => words);
  return (
    <Disclosure summary={`${label}: ${chosen.length === 0 ? 'none said' : listed(chosen)}`}>
      <fieldset className={classes.choose} aria-label={label}>
        {all.map(({ key, words }) => (
          <Checkbox
            key={key}
            label={words}
            checked={value.includes(key)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...value, key] : value.filter((one) => one !== key))
            }
          />
        ))}
      </fieldset>
    </Disclosure>
  );
}
