import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type StackStep, undoStack } from '../../shared/rules/undo-stack.ts';

/** Plays presses against an editor that keeps two lists, and against the rule over the recorded steps. */
test('undo and redo go back and forth as in any editor, however they are mixed', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('change', 'undo', 'redo'), { maxLength: 60 }), (presses) => {
      const steps: StackStep[] = [];
      let past: number[] = [];
      let future: number[] = [];
      presses.forEach((press, at) => {
        const seq = at + 1;
        const now = undoStack(steps);
        expect(now).toEqual({ undo: past.at(-1) ?? null, redo: future.at(-1) ?? null });
        if (press === 'change') {
          steps.push({ seq, act: 'change', of: null });
          past = [...past, seq];
          future = [];
        } else if (press === 'undo' && now.undo !== null) {
          steps.push({ seq, act: 'undo', of: now.undo });
          future = [...future, now.undo];
          past = past.slice(0, -1);
        } else if (press === 'redo' && now.redo !== null) {
          steps.push({ seq, act: 'redo', of: now.redo });
          past = [...past, now.redo];
          future = future.slice(0, -1);
        }
      });
    }),
  );
});

test('a step that was taken back alone, out of turn, is not undone a second time', () => {
  const change = (seq: number): StackStep => ({ seq, act: 'change', of: null });
  expect(undoStack([change(1), change(2), { seq: 3, act: 'undo', of: 1 }])).toEqual({ undo: 2, redo: 1 });
});
