import { Refusal } from '../../shared/contract/refusal.ts';
import {
  type NumberSetting,
  type NumberSettingFacts,
  numberSettingFacts,
  settingWords,
} from '../../shared/reference/number-settings.ts';
import { keysOf } from '../../shared/rules/keys-of.ts';
import { client, send } from '../client.ts';
import { explain } from '../submit.ts';
import { InlineEdit } from '../ui/InlineEdit.tsx';
import { Panel } from '../ui/Panel.tsx';
import classes from './settings.module.css';

interface NumbersPanelProps {
  readonly title: string;
  readonly about: readonly NumberSettingFacts['about'][];
  readonly numbers: Readonly<Partial<Record<NumberSetting, number>>>;
}

const keys = keysOf(numberSettingFacts);

/** Numbers that are judgements of ours: each can be changed, and left empty it is ours again. */
export function NumbersPanel({ title, about, numbers }: NumbersPanelProps) {
  return (
    <Panel title={title}>
      {keys
        .filter((key) => about.includes(numberSettingFacts[key].about))
        .map((key) => (
          <NumberRow key={key} name={key} value={numbers[key] ?? numberSettingFacts[key].usual} />
        ))}
    </Panel>
  );
}

function NumberRow({ name, value }: { readonly name: NumberSetting; readonly value: number }) {
  const { words, usual, least, most } = numberSettingFacts[name];
  return (
    <div className={classes.row}>
      <span>
        {words}
        {value === usual ? null : <span className={classes.quiet}> (usually {usual})</span>}
      </span>
      <InlineEdit
        label={words}
        kind="text"
        value={String(value)}
        shown={settingWords(name, value)}
        description={`From ${least} to ${settingWords(name, most)}; empty for ${usual}.`}
        explain={explain}
        onSave={async (typed) =>
          void (await send(client.settings.setNumber, { key: name, value: numberOf(typed) }))
        }
      />
    </div>
  );
}

function numberOf(typed: string | null): number | null {
  if (typed === null) return null;
  const number = Number(typed.replace(',', '.'));
  if (Number.isFinite(number)) return number;
  throw new Refusal('settings.no-number', `${typed} is not a number.`);
}
