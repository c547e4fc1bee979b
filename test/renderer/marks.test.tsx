import { Button } from '@mantine/core';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { EmptyState } from '../../renderer/ui/EmptyState.tsx';
import { ErrorPanel } from '../../renderer/ui/ErrorPanel.tsx';
import { FactList, FieldRow } from '../../renderer/ui/FactList.tsx';
import { FilterMenu, FilterPills } from '../../renderer/ui/Filters.tsx';
import { FlagTag, HiddenTag } from '../../renderer/ui/FlagTag.tsx';
import { GapChart } from '../../renderer/ui/GapChart.tsx';
import type { GapRow } from '../../renderer/ui/gap-words.ts';
import { Kbd } from '../../renderer/ui/Kbd.tsx';
import { Panel } from '../../renderer/ui/Panel.tsx';
import { ProgressBar8 } from '../../renderer/ui/ProgressBar8.tsx';
import { type Readiness, ReadinessPill } from '../../renderer/ui/ReadinessPill.tsx';
import { StageMark } from '../../renderer/ui/StageMark.tsx';
import { StateTag, type WorkState } from '../../renderer/ui/StateTag.tsx';
import { VerdictList } from '../../renderer/ui/VerdictList.tsx';
import { VerdictTag } from '../../renderer/ui/VerdictTag.tsx';
import { contrastTheme, expectNoViolations, schemes, show } from './show.tsx';

const readiness: readonly (Readiness | null)[] = ['now', 'one_to_two', 'three_to_five', null];
const states: readonly WorkState[] = [
  'not_started',
  'in_progress',
  'done',
  'late',
  'waiting',
  'changed',
  'sent',
  'stopped',
  'draft',
];
const gaps: readonly GapRow[] = [
  { id: '1', area: 'Implementation', self: 4.5, others: 3.2, n: 10, gap: -1.3, mark: 'blind_spot' },
  { id: '2', area: 'Teaching', self: 3.5, others: 4.6, n: 10, gap: 1.1, mark: 'hidden_strength' },
  { id: '3', area: 'Working in partnership', self: 3, others: 3.4, n: 9, gap: 0.4, mark: 'in_line' },
  {
    id: '4',
    area: 'School culture',
    self: 4,
    others: null,
    n: 0,
    gap: null,
    mark: 'in_line',
    withheld: 'Withheld: 2 replied, 3 needed',
  },
];

function Marks() {
  return (
    <main>
      <h1>Marks</h1>
      <Panel title="Marks" note="all of them" actions={<Button variant="subtle">Edit</Button>}>
        {[5, 6, 7, 8].map((stage) => (
          <StageMark key={stage} number={stage} name={`Stage ${stage}`} />
        ))}
        <StageMark number={7} name="Stage 7" short />
        <VerdictTag verdict="met" />
        <VerdictTag verdict="not_known" unanswered={2} />
        <VerdictTag verdict="not_met" />
        <VerdictTag verdict="met" words="Meets Stage 6" plain />
        <VerdictList
          criteria={[
            {
              id: 'a',
              criterion: 'In the first 2–4 years',
              verdict: 'met',
              reason: '3 years',
              fact: 'QTS 2024',
            },
            { id: 'b', criterion: 'Recommended', verdict: 'not_known', reason: 'Nobody has said' },
            { id: 'c', criterion: 'Leads a team', verdict: 'not_met', reason: 'No such post' },
          ]}
        />
        {readiness.map((one) => (
          <ReadinessPill key={one} readiness={one} />
        ))}
        {states.map((state) => (
          <StateTag key={state} state={state} />
        ))}
        <StateTag state="done" plain />
        <FlagTag name="Ready for more" />
        <HiddenTag what="Flags" />
        <ProgressBar8 done={5.5} label="Stage 7 progress" />
        <ProgressBar8 done={5} label="Stage 6 progress" compact />
        <FactList>
          <FieldRow label="Joined" source="Staff list, 3 March 2027">
            1 September 2024
          </FieldRow>
        </FactList>
        <Kbd keys="mod+k" />
      </Panel>
      <GapChart label="Self against others" rows={gaps} />
      <EmptyState title="No 360s yet" action={<Button variant="filled">Start a 360</Button>}>
        Pick people and raters.
      </EmptyState>
      <ErrorPanel
        title="The spreadsheet was not saved"
        onRetry={() => undefined}
        otherWay={<Button>Save elsewhere</Button>}
      >
        Your data is safe.
      </ErrorPanel>
      <FilterMenu everything="All teams" options={[]} value={null} onChange={() => undefined} />
      <FilterPills pills={[{ id: '1', label: 'Leavers hidden', onRemove: () => undefined }]} />
      <Button variant="filled" color="bad">
        Delete
      </Button>
      <Button variant="outline" color="bad">
        Delete for good
      </Button>
    </main>
  );
}

describe('the marks', () => {
  it.each(schemes)('are readable and named for everyone in %s', async (scheme) => {
    await show(<Marks />, scheme);
    await expectNoViolations();
  });

  it('say in words what they say in colour', async () => {
    await show(<Marks />);
    for (const words of [
      'Eligible',
      '2 to answer',
      'Does not meet the rules yet',
      'Ready now',
      'Not set',
      'Flags hidden',
    ]) {
      await expect.element(page.getByText(words, { exact: true })).toBeVisible();
    }
    await expect
      .element(page.getByRole('progressbar', { name: 'Stage 7 progress' }))
      .toHaveAttribute('aria-valuetext', '5 of 8');
  });

  it('show a gap as others − self, and nothing of a withheld group but why', async () => {
    await show(<Marks />);
    await expect
      .element(page.getByRole('row', { name: /Implementation/ }))
      .toHaveTextContent('Implementation4.53.2 n 10−1.3 Blind spot');
    await expect
      .element(page.getByRole('row', { name: /Teaching/ }))
      .toHaveTextContent('Teaching3.54.6 n 10+1.1 Hidden strength');
    const withheld = page.getByRole('row', { name: /School culture/ });
    await expect.element(withheld).toHaveTextContent('School culture4.0Withheld: 2 replied, 3 needed');
    expect(withheld.element().querySelector('circle')).toBeNull();
  });
});

describe('in a contrast theme of the system', () => {
  afterEach(() => contrastTheme('none'));
  const all = (selector: string) =>
    [...document.querySelectorAll(selector)].map((one) => getComputedStyle(one));

  it.each(schemes)('what is drawn is seen in the theme’s own colours, in %s', async (scheme) => {
    await contrastTheme('active');
    await show(<Marks />, scheme);
    const { color: ink, backgroundColor: paper } = getComputedStyle(document.body);
    const [full, , , , , half, empty] = all('[aria-label="Stage 7 progress"] > *');
    expect([full?.backgroundColor, empty?.backgroundColor]).toEqual([ink, paper]);
    expect(half?.backgroundImage).toContain(ink);
    expect(empty?.outlineColor).toBe(ink);
    expect(empty?.outlineStyle).toBe('solid');
    // The marks of stages, and self and others in a result.
    const stages = all('svg[data-stage] [class*="body"]');
    expect(stages.length).toBeGreaterThan(4);
    for (const { stroke } of stages) expect(stroke).toBe(ink);
    expect(all('circle[class*="dot"]').map(({ fill }) => fill)).toEqual([ink, ink, ink]);
    expect(all('path[class*="diamond"]')[0]).toMatchObject({ fill: paper, stroke: ink });
    expect(all('thead [class*="others"]')[0]?.backgroundColor).toBe(ink);
  });
});
