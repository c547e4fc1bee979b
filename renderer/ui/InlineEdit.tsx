import { Select, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { carefulWords } from '../../shared/rules/careful-words.ts';
import { writeDate } from '../../shared/rules/typed-date.ts';
import { DateField } from './DateField.tsx';
import classes from './InlineEdit.module.css';
import { IconPencil } from './icons.ts';
import { ReadOnlyNote } from './ReadOnlyNote.tsx';
import { useReadOnly } from './read-only.ts';
import { TheyMayRead, useCareful } from './TheyMayRead.tsx';
import { useTypedInPlace } from './unsaved.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface InlineEditProps {
  /** What is edited; it names the button and the field: 'Email'. */
  readonly label: string;
  readonly value: string | null;
  /** 'careful' is long text about a person: it says that they may read it, and asks again about some words. */
  readonly kind: 'text' | 'long' | 'careful' | 'date' | readonly Choice[];
  /** Instead of 'Not recorded'. */
  readonly none?: string;
  /** How the value is shown, where plain words will not do. */
  readonly shown?: ReactNode;
  readonly description?: string;
  /** Saves at once. What it throws is said beside the field, and the field stays open. */
  readonly onSave: (value: string | null) => Promise<void>;
  readonly explain?: (error: unknown) => string;
}

/**
 * A fact that becomes a field where it stands: Enter or leaving it saves, Esc gives it up. In a file that can only be
 * read it stays as it is and says why.
 */
export function InlineEdit(props: InlineEditProps) {
  const { label, value, kind, none = 'Not recorded', shown } = props;
  const [asked, setAsked] = useState(false);
  const whyNot = useReadOnly();
  const button = useRef<HTMLButtonElement>(null);

  const close = (refocus: boolean) => {
    setAsked(false);
    if (refocus) requestAnimationFrame(() => button.current?.focus());
  };
  if (asked && whyNot === null) return <Editing {...props} onClose={close} />;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes.value}
        onClick={() => setAsked(true)}
        aria-label={`${label}: ${(typeof shown === 'string' ? shown : words(value, kind)) ?? none}. Edit`}
      >
        {value === null || value === '' ? (
          <span className={classes.none}>{none}</span>
        ) : (
          (shown ?? words(value, kind))
        )}
        <IconPencil size={14} aria-hidden className={classes.pencil} />
      </button>
      {asked && whyNot !== null ? <ReadOnlyNote whyNot={whyNot} role="alert" /> : null}
    </>
  );
}

function Editing(props: InlineEditProps & { readonly onClose: (refocus: boolean) => void }) {
  const { label, value, kind, description, onSave, onClose, explain } = props;
  const [draft, setDraft] = useState(value ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  /** The value that the draft was made from: another window may change it meanwhile. */
  const [seen, setSeen] = useState(value ?? null);
  const closing = useRef(false);
  const careful = useCareful();
  useTypedInPlace(draft !== (seen ?? ''), `${label}: ${draft}`);

  const save = async (next: string, refocus: boolean) => {
    if (closing.current) return;
    const cleaned = next.trim() === '' ? null : next.trim();
    const now = value ?? null;
    const unchanged = cleaned === seen || cleaned === now;
    if (!unchanged && now !== seen) {
      setSeen(now);
      setProblem(
        `This was changed to ‘${words(now, kind) ?? props.none ?? 'Not recorded'}’ in another window. Save again to keep yours, or press Esc to keep that.`,
      );
      return;
    }
    closing.current = true;
    try {
      if (!unchanged) await onSave(cleaned);
      onClose(refocus);
    } catch (error) {
      closing.current = false;
      setProblem(explain?.(error) ?? 'This was not saved. Try again.');
    }
  };
  const finish = (refocus: boolean) => {
    if (closing.current) return;
    if (kind !== 'careful' || draft.trim() === (seen ?? '')) return void save(draft, refocus);
    // The button that answers the question goes, so the focus has to go somewhere.
    careful.check(draft, () => void save(draft, refocus || carefulWords(draft).length > 0));
  };
  const giveUp = () => {
    closing.current = true;
    onClose(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      giveUp();
    } else if (event.key === 'Enter' && (kind === 'text' || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      finish(true);
    }
  };
  const shared = {
    'aria-label': label,
    description,
    error: problem,
    autoFocus: true,
    onKeyDown,
    'data-mantine-stop-propagation': true,
  };

  if (kind === 'date') {
    return (
      <DateField
        label={label}
        hideLabel
        description={description}
        problem={problem}
        value={value}
        autoFocus
        onCancel={giveUp}
        onDone={(date, refocus) => void save(date ?? '', refocus)}
      />
    );
  }
  if (kind === 'careful') {
    return (
      <TheyMayRead
        {...shared}
        hideLabel
        label={label}
        problem={problem}
        minRows={2}
        value={draft}
        onChange={(words) => {
          careful.forget();
          setDraft(words);
        }}
        onBlur={() => finish(false)}
        asking={careful.asking}
      />
    );
  }
  if (kind === 'long') {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={2}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => void save(draft, false)}
      />
    );
  }
  if (kind === 'text') {
    return (
      <TextInput
        {...shared}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => void save(draft, false)}
      />
    );
  }
  return (
    <Select
      {...shared}
      data={[...kind]}
      value={value}
      // Only where there are words for there being none.
      clearable={props.none !== undefined}
      searchable={kind.length > 8}
      defaultDropdownOpened
      onChange={(next) => void save(next ?? '', true)}
      onBlur={() => !closing.current && onClose(false)}
    />
  );
}

function words(value: string | null, kind: InlineEditProps['kind']): string | null {
  if (value === null || value === '') return null;
  if (kind === 'date') return writeDate(value);
  if (typeof kind === 'string') return value;
  return kind.find((choice) => choice.value === value)?.label ?? value;
}
