import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, client, useCommand } from '../client.ts';
import { explain } from '../submit.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Panel } from '../ui/Panel.tsx';
import { showProblem } from '../ui/undo.tsx';
import { Suggestions } from './Suggestions.tsx';

interface GapsToGoalsProps {
  readonly personId: string;
  readonly reviewId: string;
}

const title = 'Turn these gaps into plan goals';

/** The gaps of one result as goals for the person's plan, one click each; nothing where none is left to add. */
export function GapsToGoals({ personId, reviewId }: GapsToGoalsProps) {
  const held = useQuery(api.plans.ofPerson.queryOptions({ input: { personId } }));
  const start = useCommand(client.plans.start);
  if (held.error !== null)
    return <ErrorPanel title="The plan did not load">{explain(held.error)}</ErrorPanel>;
  if (held.data === undefined) return null;
  const { plan } = held.data;
  const gaps = held.data.suggestions.filter((one) => one.reviewId === reviewId);
  if (gaps.length === 0) return null;
  if (plan !== null)
    return (
      <Suggestions
        planId={plan.id}
        suggestions={gaps}
        title={title}
        note="blind spots and agreed needs, the widest gaps first; you decide"
      />
    );
  return (
    <Panel
      title={title}
      note="there is no plan yet"
      actions={
        <Button
          size="sm"
          disabled={start.isPending}
          onClick={() =>
            start.mutate({ personIds: [personId] }, { onError: (error) => showProblem(explain(error)) })
          }
        >
          Start a plan
        </Button>
      }
    >
      <p>Start a plan; then each gap can be added to it as a goal.</p>
    </Panel>
  );
}
