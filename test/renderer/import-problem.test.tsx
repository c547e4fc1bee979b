import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Problem } from '../../renderer/staff/import/Problem.tsx';
import type { ImportPorts } from '../../renderer/staff/import/ports.ts';
import { useImport } from '../../renderer/staff/import/use-import.ts';
import { expectNoViolations, schemes, show } from './show.tsx';

const nobody = () => Promise.reject(new Error('Nothing is read here.'));
const ports: ImportPorts = {
  pick: nobody,
  drop: nobody,
  read: nobody,
  people: nobody,
  apply: nobody,
  problems: nobody,
};

function SavedAnew({ chosenAgain }: { readonly chosenAgain: (step: number) => void }) {
  const importing = useImport(ports);
  return (
    <main>
      <h1>Questions and roles</h1>
      <Problem
        importing={{ ...importing, go: async (step) => chosenAgain(step) }}
        problem={{
          code: 'import.saved-anew',
          say: 'The file was saved anew meanwhile.',
          wayOut: 'Choose the file again.',
        }}
      />
    </main>
  );
}

for (const scheme of schemes)
  it(`a file that was saved anew is chosen again from where that is said (${scheme})`, async () => {
    const steps: number[] = [];
    await show(<SavedAnew chosenAgain={(step) => steps.push(step)} />, scheme);
    await page.getByRole('button', { name: 'Choose the file again' }).click();
    expect(steps).toEqual([1]);
    await expectNoViolations();
  });
