import { Button, Select, TextInput } from '@mantine/core';
import type { AskedStatement } from '../../../shared/contract/review-students.ts';
import { mostStatements } from '../../../shared/reference/student-statements.ts';
import { IconX } from '../../ui/icons.ts';
import { Refused } from '../../ui/Problem.tsx';
import classes from '../reviews.module.css';

interface StatementFieldsProps {
  readonly statements: readonly AskedStatement[];
  readonly competencies: readonly { readonly key: string; readonly name: string }[];
  readonly problem: string | null;
  readonly onChange: (statements: AskedStatement[]) => void;
}

/** The statements, five at most, each with the competency under which it is counted. */
export function StatementFields({ statements, competencies, problem, onChange }: StatementFieldsProps) {
  const put = (at: number, some: Partial<AskedStatement>) =>
    onChange(statements.map((one, place) => (place === at ? { ...one, ...some } : one)));
  const free = competencies.find(({ key }) => !statements.some((one) => one.competency === key));
  return (
    <fieldset className={classes.statements}>
      <legend>Statements, as a student reads them. Ours to begin with; change what you like.</legend>
      {Array.from(statements.entries(), ([at, one]) => (
        <div key={at} className={classes.statement}>
          <TextInput
            aria-label={`Statement ${at + 1}`}
            maxLength={120}
            value={one.words}
            onChange={(event) => put(at, { words: event.currentTarget.value })}
          />
          <Select
            aria-label={`Statement ${at + 1} is counted under`}
            allowDeselect={false}
            data={competencies.map(({ key, name }) => ({ value: key, label: name }))}
            value={one.competency}
            onChange={(competency) => {
              if (competency !== null) put(at, { competency });
            }}
          />
          <Button
            variant="subtle"
            aria-label={`Leave out statement ${at + 1}`}
            disabled={statements.length === 1}
            onClick={() => onChange(statements.filter((_, place) => place !== at))}
          >
            <IconX size={16} aria-hidden />
          </Button>
        </div>
      ))}
      {statements.length < mostStatements && free !== undefined ? (
        <div>
          <Button size="sm" onClick={() => onChange([...statements, { competency: free.key, words: '' }])}>
            One more statement
          </Button>
        </div>
      ) : null}
      <Refused say={problem} />
    </fieldset>
  );
}
