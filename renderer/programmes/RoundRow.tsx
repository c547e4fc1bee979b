import type { DragEvent, ReactNode } from 'react';
import type { Criterion, NominationRow } from '../../shared/contract/round-views.ts';
import { counted, shortDate } from '../../shared/rules/dates.ts';
import { IconCircleCheck, IconGripVertical, IconHelpCircle } from '../ui/icons.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import { StateTag } from '../ui/StateTag.tsx';
import { TagText } from '../ui/Tag.tsx';
import { RowBox } from '../ui/table/RowBox.tsx';
import { VerdictIcon, VerdictTag } from '../ui/VerdictTag.tsx';
import { authoritySaid } from './place-words.ts';
import classes from './RoundTable.module.css';
import { goesForward, leftMidway, lookOf, toWithdraw } from './words.ts';

interface RoundRowProps {
  readonly row: NominationRow;
  readonly domId: string;
  readonly active: boolean;
  readonly chosen: boolean;
  /** The place within its group: the second reserve is 2. Null where places are not shown. */
  readonly rankIn: number | null;
  readonly over: boolean;
  readonly onActivate: () => void;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
  readonly onWithdraw: () => void;
  readonly onDragStart: () => void;
  readonly onDragOver: () => void;
  readonly onDragEnd: () => void;
  readonly onDrop: (event: DragEvent) => void;
  readonly menu: ReactNode;
}

export function RoundRow(props: RoundRowProps) {
  const { row, rankIn, chosen, active, over } = props;
  const look = lookOf(row);
  const going = goesForward(row);
  const ranked = row.place !== null;
  // That somebody on leave was not told stands under the name already.
  const warnings = row.warnings.length - (going && row.onLeave && row.toldOnLeaveOn === null ? 1 : 0);
  return (
    <tr
      id={props.domId}
      aria-selected={chosen}
      data-active={active || undefined}
      data-over={over || undefined}
      onClick={props.onActivate}
      onDoubleClick={props.onOpen}
      onDragOver={(event) => {
        if (!ranked) return;
        event.preventDefault();
        props.onDragOver();
      }}
      onDrop={props.onDrop}
    >
      <td className={classes.check}>
        <RowBox
          name={row.name}
          chosen={chosen}
          onPress={() => {
            props.onActivate();
            props.onToggle();
          }}
        />
      </td>
      {rankIn === null ? null : (
        <td className={classes.priority}>
          <span className={classes.rankCell}>
            <span
              className={classes.grip}
              draggable={ranked}
              data-still={ranked ? undefined : true}
              aria-hidden="true"
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', row.name);
                props.onDragStart();
              }}
              onDragEnd={props.onDragEnd}
            >
              <IconGripVertical size={16} />
            </span>
            <span className={classes.rank} data-group={row.group}>
              {row.group === 'not_going' ? '–' : `${rankMarks[row.group]}${rankIn}`}
            </span>
          </span>
        </td>
      )}
      <td className={classes.person}>
        <button type="button" className={classes.name} tabIndex={-1} onClick={props.onOpen}>
          {row.name}
        </button>
        <span className={classes.post}>
          {[row.post || 'No post recorded', row.school].filter((part) => part !== '').join(', ')}
        </span>
        {row.leftOn === null ? null : (
          <span className={classes.leave}>
            has left the school{row.taken?.goesOn ? ' and goes on' : ''}
            {toWithdraw(row) ? (
              <LinkButton
                className={classes.withdraw}
                tabIndex={-1}
                aria-label={`Withdraw the nomination of ${row.name}`}
                onClick={props.onWithdraw}
              >
                Withdraw
              </LinkButton>
            ) : leftMidway(row) ? (
              <LinkButton
                className={classes.withdraw}
                tabIndex={-1}
                aria-label={`Record that ${row.name} withdrew from the programme`}
                onClick={props.onWithdraw}
              >
                Withdrew from the programme
              </LinkButton>
            ) : null}
          </span>
        )}
        {row.onLeave && row.leftOn === null ? (
          <span className={classes.leave}>
            {row.toldOnLeaveOn === null
              ? 'on leave; have they been told?'
              : `on leave; told ${shortDate(row.toldOnLeaveOn)}`}
          </span>
        ) : null}
      </td>
      <td>
        {row.stage === null ? (
          <span className={classes.none}>None</span>
        ) : (
          <StageMark number={row.stage.number} name={row.stage.name} short />
        )}
      </td>
      <td>
        {row.agreedOn === null ? (
          <TagText tone="unknown" icon={<IconHelpCircle size={15} aria-hidden />}>
            Ask
          </TagText>
        ) : (
          <TagText tone="ok" icon={<IconCircleCheck size={15} aria-hidden />}>
            {shortDate(row.agreedOn)}
          </TagText>
        )}
      </td>
      {row.criteria.map((one) => (
        <td key={one.words} title={one.reason}>
          <CriterionCell criterion={one} />
        </td>
      ))}
      <td>
        <VerdictTag
          verdict={row.verdict}
          unanswered={row.toAnswer}
          {...(row.verdict === 'not_met' && { words: 'Not met' })}
        />
        {warnings === 0 ? null : <span className={classes.note}>{counted(warnings, 'warning')}</span>}
      </td>
      <td>
        <StateTag state={look.state} words={look.words} />
        <span className={classes.note}>{look.note}</span>
        {row.authority === null ? null : (
          <span className={classes.note}>
            {row.authority.authority}: {authoritySaid[row.authority.step].toLowerCase()}
          </span>
        )}
      </td>
      <td className={classes.menuCell}>{props.menu}</td>
    </tr>
  );
}

/** Before the number within its group: R2 is the second reserve, D2 the second draft. */
const rankMarks = { place: '', going: '', reserve: 'R', draft: 'D' } as const;

const SAID = { met: 'Met', not_met: 'Not met', not_known: 'Not known' } as const;
const AIMED = { met: 'Yes', not_met: 'No', not_known: 'Not known' } as const;
const TONE = { met: 'ok', not_met: 'bad', not_known: 'unknown' } as const;

function CriterionCell({ criterion }: { readonly criterion: Criterion }) {
  const { verdict, aimed } = criterion;
  const tone = aimed && verdict === 'not_met' ? 'warn' : TONE[verdict];
  return (
    <TagText tone={tone} icon={<VerdictIcon verdict={verdict} />}>
      {aimed ? AIMED[verdict] : SAID[verdict]}
    </TagText>
  );
}
