import type { Rule } from '../../shared/rules/rule.ts';
import { conflictsIn } from '../../shared/rules/rule-conflicts.ts';
import { IconAlertTriangle } from '../ui/icons.ts';
import { Tag } from '../ui/Tag.tsx';
import classes from './RuleTree.module.css';
import { testWords } from './rule-words.ts';

/** A rule in words: what all, or any, of it asks, and whether a part refuses or only warns. */
export function RuleTree({ rule }: { readonly rule: Rule }) {
  if (rule.kind !== 'fact' && rule.of.length === 0) return <p>No rules: everybody may be put forward.</p>;
  return (
    <>
      <ul className={classes.tree}>
        <Node rule={rule} />
      </ul>
      {conflictsIn(rule).map((words) => (
        <p key={words} className={classes.conflict}>
          <IconAlertTriangle size={16} aria-hidden /> {words}
        </p>
      ))}
    </>
  );
}

function Node({ rule }: { readonly rule: Rule }) {
  if (rule.kind === 'fact')
    return (
      <li className={classes.fact}>
        <span>
          {rule.words} <span className={classes.quiet}>{testWords(rule)}</span>
        </span>
        <Tag tone={rule.strength === 'must' ? 'brand' : 'plain'}>
          {rule.strength === 'must' ? 'Must' : 'Aimed at'}
        </Tag>
      </li>
    );
  const join = rule.kind === 'all' ? 'all of these' : 'any one of these';
  return (
    <li>
      <span>
        <b>{rule.words}</b>{' '}
        <span className={classes.quiet}>
          {join === rule.words.toLowerCase() ? '' : join}
          {rule.setBy === undefined ? '' : `; set by ${rule.setBy}`}
        </span>
      </span>
      <ul className={classes.tree}>
        {rule.of.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule's parts have no identity but their place
          <Node key={index} rule={part} />
        ))}
      </ul>
    </li>
  );
}
