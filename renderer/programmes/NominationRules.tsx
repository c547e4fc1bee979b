import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NominationDetail } from '../../shared/contract/round-views.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { VerdictList } from '../ui/VerdictList.tsx';
import { AnswerQuestion } from './AnswerQuestion.tsx';
import classes from './programmes.module.css';

interface NominationRulesProps {
  readonly detail: NominationDetail;
  readonly today: string;
  /** Records what the local authority said, which answers the rule that asks for it. */
  readonly onAuthority: () => void;
}

/** Each rule with its verdict, the reason and the fact behind it; what is open can be answered here, while they are staff. */
export function NominationRules({ detail, today, onAuthority }: NominationRulesProps) {
  const left = detail.row.leftOn !== null;
  const [answering, setAnswering] = useState<string | null>(null);
  const ask = detail.facts.find((one) => one.ask?.fact === answering)?.ask ?? null;
  return (
    <section className={classes.section}>
      <h3>Rules, as of {longDate(detail.checkedOn)}</h3>
      {detail.facts.length === 0 ? <p className={classes.quiet}>This programme sets no rules.</p> : null}
      <VerdictList
        criteria={detail.facts.map((one) => {
          const question = one.ask;
          const isTheirs = detail.route === 'local_authority' && question?.fact === 'la_puts_forward';
          return {
            id: one.words,
            criterion: one.aimed ? `Aimed at: ${one.words}` : one.words,
            verdict: one.verdict,
            reason: one.reason,
            ...(one.source === null
              ? {}
              : { fact: one.on === null ? one.source : `${one.source}, ${longDate(one.on)}` }),
            action:
              question === null || left ? undefined : isTheirs ? (
                <Button size="sm" onClick={onAuthority}>
                  Record what it said
                </Button>
              ) : (
                <Button
                  size="sm"
                  aria-expanded={answering === question.fact}
                  onClick={() => setAnswering(question.fact)}
                >
                  Answer
                </Button>
              ),
          };
        })}
      />
      {ask === null ? null : (
        <AnswerQuestion
          key={ask.fact}
          personId={detail.row.personId}
          name={detail.row.name}
          today={today}
          ask={ask}
          onDone={() => setAnswering(null)}
        />
      )}
      {detail.warnings.length === 0 ? null : (
        <ul className={classes.bullets}>
          {detail.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
