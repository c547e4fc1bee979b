import { Checkbox, Radio } from '@mantine/core';
import type { AskedCounts } from '../../shared/contract/review-shapes.ts';
import type { NewReview } from '../../shared/contract/reviews.ts';
import { askedIn } from '../../shared/rules/scoring.ts';
import type { Minimums } from '../../shared/rules/scoring-report.ts';
import { groupNames } from '../../shared/rules/scoring-words.ts';
import { groupsOf, neededFor } from '../../shared/rules/suppression.ts';
import { IconAlertTriangle } from '../ui/icons.ts';
import { CountField } from './CountField.tsx';
import classes from './reviews.module.css';

type Terms = Pick<NewReview, 'asked' | 'minimums' | 'colleaguesTogether' | 'shortGroups' | 'shuffled'>;

interface AskedAndMinimumsProps {
  readonly value: Terms;
  readonly staffCount: number;
  readonly onChange: (some: Partial<Terms>) => void;
}

/** Students are asked on a page of their own, once the review is open. */
const askedGroups = ['manager', 'peers', 'reports', 'others'] as const;

/** How many of each group are asked, and how many must reply before anything of the group is shown. */
export function AskedAndMinimums({ value, staffCount, onChange }: AskedAndMinimumsProps) {
  const { asked, minimums, colleaguesTogether, shortGroups } = value;
  const setMinimum = (key: keyof Minimums) => (count: number) =>
    onChange({ minimums: { ...minimums, [key]: count } });
  const needed = colleaguesTogether ? (['colleagues', 'students', 'comments'] as const) : separate;
  const short = tooFew(value);
  return (
    <>
      <AskedFields asked={asked} onChange={(next) => onChange({ asked: next })} />
      <fieldset className={classes.counts}>
        <legend>Fewest replies before a group is shown</legend>
        {needed.map((key) => (
          <CountField
            key={key}
            label={key === 'comments' ? 'Comments' : groupNames[key]}
            value={minimums[key]}
            least={key === 'manager' ? 1 : 2}
            most={30}
            onChange={setMinimum(key)}
          />
        ))}
      </fieldset>
      <Checkbox
        label="Keep colleagues together as one group"
        description={`For small schools: ${staffCount} ${staffCount === 1 ? 'person works' : 'people work'} here.`}
        checked={colleaguesTogether}
        onChange={(event) => onChange({ colleaguesTogether: event.currentTarget.checked })}
      />
      {colleaguesTogether ? null : (
        <Radio.Group
          label="Where too few reply"
          description="Said on the result. The line manager and students always stay apart."
          value={shortGroups}
          onChange={(next) => onChange({ shortGroups: next === 'merge' ? 'merge' : 'drop' })}
        >
          <div className={classes.readers}>
            <Radio value="drop" label="Leave the group out" />
            <Radio value="merge" label="Count peers and people they lead with other colleagues" />
          </div>
        </Radio.Group>
      )}
      <Checkbox
        label="Shuffle comments"
        description="Once, for good. Otherwise they stand in alphabetical order."
        checked={value.shuffled}
        onChange={(event) => onChange({ shuffled: event.currentTarget.checked })}
      />
      {short.length > 0 ? (
        <div className={classes.warning} role="status">
          <IconAlertTriangle size={16} aria-hidden />
          <span>
            {short.join(' ')} Ask more people, or go on:{' '}
            {shortGroups === 'merge' && !colleaguesTogether
              ? 'peers and people they lead who are short join other colleagues; what is still short'
              : 'what is short'}{' '}
            stays withheld and nobody’s answer is shown.
          </span>
        </div>
      ) : null}
    </>
  );
}

const separate = ['manager', 'peers', 'reports', 'others', 'students', 'comments'] as const;

interface AskedFieldsProps {
  readonly asked: AskedCounts;
  readonly onChange: (asked: AskedCounts) => void;
}

export function AskedFields({ asked, onChange }: AskedFieldsProps) {
  return (
    <fieldset className={classes.counts}>
      <legend>How many are asked</legend>
      {askedGroups.map((group) => (
        <CountField
          key={group}
          label={groupNames[group]}
          value={asked[group]}
          least={0}
          most={group === 'manager' ? 20 : 200}
          onChange={(count) => onChange({ ...asked, [group]: count })}
        />
      ))}
    </fieldset>
  );
}

/** Groups that cannot reach their minimum even if everybody replies. */
function tooFew({ asked, minimums, colleaguesTogether }: Terms): string[] {
  const groups = groupsOf(colleaguesTogether).map((group) => ({
    name: groupNames[group],
    count: askedIn(group, asked, { colleaguesTogether }),
    needed: neededFor(group, minimums),
  }));
  if (groups.every((group) => group.count === 0)) return ['Nobody but the person is asked.'];
  return groups
    .filter(({ count, needed }) => count > 0 && count < needed)
    .map(({ name, count, needed }) => `${name}: ${count} asked and ${needed} needed.`);
}
