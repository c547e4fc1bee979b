import { Button, Textarea } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { carefulWords, topicWords } from '../../shared/rules/careful-words.ts';
import { IconEye } from './icons.ts';
import classes from './TheyMayRead.module.css';

interface TheyMayReadProps {
  readonly label: string;
  /** Where the label stands beside the box already. */
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (words: string) => void;
  /** Beside the promise that the person may read it: what the box asks for. */
  readonly asks?: string;
  readonly problem?: string | null;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly minRows?: number;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onBlur?: () => void;
  /** Says, beneath the box, that words on health and the like are asked about again. From `useCareful`. */
  readonly asking?: ReactNode;
}

/** Free text about a person: it says that they may read it. */
export function TheyMayRead(props: TheyMayReadProps) {
  const { label, hideLabel, value, onChange, asks, problem, asking, minRows = 3, ...rest } = props;
  return (
    <div>
      <Textarea
        {...rest}
        // A browser that comes back from a crash is not to show what was typed about somebody.
        autoComplete="off"
        data-autofocus={rest.autoFocus || undefined}
        {...(hideLabel ? { 'aria-label': label } : { label })}
        autosize
        minRows={minRows}
        value={value}
        error={problem}
        description={
          <span className={classes.note}>
            <IconEye size={14} aria-hidden />
            <span>They may read this.{asks ? ` ${asks}` : ''}</span>
          </span>
        }
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {asking}
    </div>
  );
}

interface Asked {
  readonly text: string;
  readonly save: () => void;
  readonly without?: (() => void) | undefined;
}

/**
 * Asks again before free text about a person is kept that has words on health, family, age, pregnancy or union:
 * `check(texts, save)` saves at once where there are none, else shows `asking` and saves when the user says so.
 * It never blocks. `keepWords` names the button. Where the words were written elsewhere and cannot be changed here,
 * `without` saves all but them. `forget` takes the question away once what it would save has changed.
 */
export function useCareful(keepWords = 'Keep these words') {
  const [asked, setAsked] = useState<Asked | null>(null);
  const agreed = useRef<string | null>(null);
  const check = (texts: string | readonly string[], save: () => void, without?: () => void) => {
    const text = typeof texts === 'string' ? texts : texts.join('\n');
    if (carefulWords(text).length === 0 || agreed.current === text) {
      setAsked(null);
      save();
    } else setAsked({ text, save, without });
  };
  const asking =
    asked === null ? null : (
      <CarefulQuestion
        text={asked.text}
        keepWords={keepWords}
        changeWords={asked.without ? 'Take in without these remarks' : CHANGE}
        onKeep={() => {
          agreed.current = asked.text;
          setAsked(null);
          asked.save();
        }}
        onChange={() => {
          setAsked(null);
          asked.without?.();
        }}
      />
    );
  return { check, asking, forget: () => setAsked(null) };
}

const CHANGE = 'Change the words';

/** A form that was sent goes on in the question, which may be out of sight; whoever has gone elsewhere is left there. */
function startHere(question: HTMLElement | null): void {
  const form = question?.closest('form, [role="dialog"]');
  if (form?.contains(document.activeElement)) question?.querySelector('button')?.focus();
}

/** Goes to the box in which the words stand, with the first of them chosen. */
function goToWords(question: Element): void {
  const boxes = question
    .closest('form, [role="dialog"], main')
    ?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input:not([role])');
  for (const box of boxes ?? []) {
    const [first] = carefulWords(box.value);
    if (first === undefined) continue;
    box.focus();
    const at = box.value.toLowerCase().indexOf(first.word);
    if (at >= 0) box.setSelectionRange(at, at + first.word.length);
    return;
  }
}

interface CarefulQuestionProps {
  readonly text: string;
  readonly keepWords: string;
  readonly changeWords: string;
  readonly onKeep: () => void;
  readonly onChange: () => void;
}

function CarefulQuestion({ text, keepWords, changeWords, onKeep, onChange }: CarefulQuestionProps) {
  const words = carefulWords(text);
  return (
    <div ref={startHere} role="alert" className={classes.ask}>
      This speaks of {topicWords(words)} ({words.map(({ word }) => `‘${word}’`).join(', ')}). They may read
      it, and it is never a reason for or against leading. Is it needed?
      <div className={classes.actions}>
        <Button
          size="sm"
          onClick={({ currentTarget }) => {
            if (changeWords === CHANGE) goToWords(currentTarget);
            onChange();
          }}
        >
          {changeWords}
        </Button>
        <Button size="sm" onClick={onKeep}>
          {keepWords}
        </Button>
      </div>
    </div>
  );
}
