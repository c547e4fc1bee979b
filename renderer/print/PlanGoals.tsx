import type { PathwayPlanData } from '../../shared/contract/documents.ts';
import { shortDate } from './words.ts';

type Goal = PathwayPlanData['goals'][number];
type Action = Goal['actions'][number];

/** Longer goals may break between their actions; shorter ones stay whole. */
const mostKept = 6;

const stateWords = { not_started: null, in_progress: 'In progress', done: 'Done' } as const;

function ActionCells({ action }: { action: Action }) {
  const state = stateWords[action.state];
  return (
    <>
      <td className="words">
        {action.what}
        {state && (
          <>
            {' '}
            <span className="tag">{state}</span>
          </>
        )}
      </td>
      <td className="words">{action.resource}</td>
      <td>{action.by && shortDate(action.by)}</td>
      <td className="words">{action.evidence}</td>
    </>
  );
}

function GoalRows({ goal, number }: { goal: Goal; number: number }) {
  const [first, ...others] = goal.actions;
  return (
    <tbody className={goal.actions.length <= mostKept ? 'keep' : undefined}>
      <tr>
        <th scope="rowgroup" rowSpan={Math.max(1, goal.actions.length)}>
          <span className="number">{number}</span>
          <span className="words">{goal.title}</span>
          {goal.why !== '' && <p className="why words">{goal.why}</p>}
        </th>
        {first ? <ActionCells action={first} /> : <td colSpan={4}>No actions yet</td>}
      </tr>
      {others.map((action, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two actions may have the same words, and a plan is laid out once
        <tr key={index}>
          <ActionCells action={action} />
        </tr>
      ))}
    </tbody>
  );
}

export function Goals({ goals }: { goals: readonly Goal[] }) {
  if (goals.length === 0) return <p className="note">No goals have been agreed yet.</p>;
  return (
    <table className="goals">
      <thead>
        <tr>
          <th scope="col">Goal and why</th>
          <th scope="col">Actions</th>
          <th scope="col">Resource</th>
          <th scope="col">By when</th>
          <th scope="col">Evidence</th>
        </tr>
      </thead>
      {goals.map((goal, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two goals may have the same words, and a plan is laid out once
        <GoalRows key={index} goal={goal} number={index + 1} />
      ))}
    </table>
  );
}
