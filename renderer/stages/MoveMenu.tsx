import { Button, Popover, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { BoardCard, ManyVerdict, PlaceState, StageVerdict } from '../../shared/contract/stages.ts';
import type { Verdict } from '../../shared/rules/rule.ts';
import { linesOf } from '../../shared/rules/stage-verdict.ts';
import { api } from '../client.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { LoadingRows } from '../ui/LoadingRows.tsx';
import { Problem } from '../ui/Problem.tsx';
import { VerdictIcon } from '../ui/VerdictTag.tsx';
import classes from './menu.module.css';
import { isOn, stateWords, whomWords } from './words.ts';

interface MoveMenuProps {
  readonly cards: readonly BoardCard[];
  /** Where the card is on the screen. */
  readonly at: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly onStage: (stageId: string, stageName: string) => void;
  readonly onState: (state: PlaceState) => void;
  readonly onOff: () => void;
  readonly onClose: () => void;
}

/** Says what the rules say of each stage before anybody is moved. Keys: 6, 7, 8 or 0; arrows and Enter. */
export function MoveMenu({ cards, at, onStage, onState, onOff, onClose }: MoveMenuProps) {
  const [first] = cards;
  const ids = cards.map((card) => card.id);
  const one = useQuery({
    ...api.stages.person.queryOptions({ input: { id: first?.id ?? '' } }),
    enabled: cards.length === 1,
  });
  const many = useQuery({
    ...api.stages.verdictsFor.queryOptions({ input: { ids } }),
    enabled: cards.length > 1,
  });
  const asked = cards.length === 1 ? one : many;
  const stages = cards.length === 1 ? (one.data?.verdicts ?? []) : (many.data ?? []);
  const onOne = cards.some(isOn);
  const options = useRef<HTMLDivElement>(null);
  const answered = asked.isSuccess;
  useEffect(() => {
    if (answered) options.current?.querySelector<HTMLElement>('[data-option]')?.focus();
  }, [answered]);
  const title = `Move ${whomWords(cards)} to`;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const stage = stages.find((each) => String(each.number) === event.key);
    if (stage) onStage(stage.stageId, stage.name);
    else if (event.key === '0') onOff();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      step(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
  };

  return (
    <Popover
      opened
      trapFocus
      returnFocus
      withinPortal
      position="right-start"
      width={352}
      onChange={(open) => open || onClose()}
    >
      <Popover.Target>
        <span className={classes.anchor} style={at} aria-hidden />
      </Popover.Target>
      <Popover.Dropdown className={classes.menu} aria-label={title} onKeyDown={onKeyDown}>
        <div className={classes.title}>{title}</div>
        <div ref={options} className={classes.options}>
          {asked.isError ? <Problem error={asked.error} /> : null}
          {asked.isPending ? <LoadingRows label="Asking the rules" rows={3} /> : null}
          {stages.map((stage, index) => (
            <Option
              key={stage.stageId}
              first={index === 0}
              cap={stage.number === null ? '' : String(stage.number)}
              onChoose={() => onStage(stage.stageId, stage.name)}
            >
              <span className={classes.head}>
                <b>{stage.name}</b> {stage.title}
              </span>
              {'decision' in stage ? <Lines stage={stage} /> : <Counts stage={stage} />}
            </Option>
          ))}
          <Option cap="0" onChoose={onOff}>
            <span className={classes.head}>
              {onOne ? 'Take off the board for now' : 'Leave off the board for now'}
            </span>
          </Option>
        </div>
        {onOne || cards.some((card) => card.place !== null) ? (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lie in a row of buttons
          <div className={classes.states} role="group" aria-label="Along the stage they are on">
            {(['identified', 'working', 'graduated'] as const).map((state) => (
              <Button
                key={state}
                size="sm"
                disabled={cards.every((card) => card.place?.state === state)}
                onClick={() => onState(state)}
              >
                {stateWords[state]}
              </Button>
            ))}
          </div>
        ) : null}
        <div className={classes.foot}>
          <Kbd keys="arrowup" /> <Kbd keys="arrowdown" /> choose <Kbd keys="enter" /> move{' '}
          <Kbd keys="escape" /> cancel
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface OptionProps {
  readonly cap: string;
  readonly first?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Option({ cap, first, onChoose, children }: OptionProps) {
  return (
    <button
      type="button"
      className={classes.option}
      data-option
      data-autofocus={first || undefined}
      onClick={onChoose}
    >
      {cap === '' ? null : <Kbd keys={cap} />}
      <span className={classes.words}>{children}</span>
    </button>
  );
}

const said: Readonly<Record<Verdict, string>> = {
  met: 'Met: ',
  not_met: 'Not met: ',
  not_known: 'Not known: ',
};

function Lines({ stage }: { readonly stage: StageVerdict }) {
  return (
    <span className={classes.lines}>
      {linesOf(stage.decision).map((line) => (
        <Line key={line.words} verdict={line.verdict}>
          {line.words}
          {line.verdict === 'met'
            ? ''
            : `: ${line.waitWords ?? (line.verdict === 'not_known' ? 'not recorded' : line.reason)}`}
        </Line>
      ))}
    </span>
  );
}

function Counts({ stage }: { readonly stage: ManyVerdict }) {
  const need = stage.needReason.length;
  return (
    <span className={classes.lines}>
      {stage.met > 0 ? (
        <Line verdict="met">
          {stage.met} {stage.met === 1 ? 'meets' : 'meet'} the rules
        </Line>
      ) : null}
      {need > 0 ? (
        <Line verdict={stage.needReason.some((one) => one.verdict === 'not_met') ? 'not_met' : 'not_known'}>
          {need} would need your reason
        </Line>
      ) : null}
      {stage.there > 0 ? <Line verdict="met">{stage.there} there already</Line> : null}
    </span>
  );
}

function Line({ verdict, children }: { readonly verdict: Verdict; readonly children: ReactNode }) {
  return (
    <span data-verdict={verdict} className={classes.criterion}>
      <VerdictIcon verdict={verdict} />
      <span>
        <VisuallyHidden component="span">{said[verdict]}</VisuallyHidden>
        {children}
      </span>
    </span>
  );
}

function step(within: HTMLElement, by: 1 | -1): void {
  const options = [...within.querySelectorAll<HTMLElement>('[data-option]')];
  const at = options.findIndex((one) => one.matches(':focus'));
  options[Math.max(0, Math.min(options.length - 1, at + by))]?.focus();
}
