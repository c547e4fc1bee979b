import { useEffect, useRef } from 'react';
import { replaceHashQuery, useHashQuery } from '../../ui/hash.ts';
import type { Importing, Step } from './use-import.ts';

const inAddress = (step: Step) => (step === 1 || step === 5 ? '' : `step=${step}`);
const stepAsked = (asked: string | null) => ([2, 3, 4] as const).find((step) => String(step) === asked) ?? 1;

/** Each step is one of the browser's own, so that Back goes a step back with its choices kept. */
export function useStepInAddress(importing: Importing): void {
  const { step, preview, busy } = importing.state;
  const asked = stepAsked(useHashQuery().get('step'));
  const told = useRef<Step>(1);
  /** Steps that were put into the address here and that it has not told of yet. */
  const ownSteps = useRef<Step[]>([]);
  const follow = useRef((_: Step) => {});
  useEffect(() => {
    follow.current = (wanted) => {
      if (wanted === told.current || step === 5) return;
      // A page that was loaded again, or work under way: the address follows the import instead.
      if (preview === null || busy !== null) replaceHashQuery(inAddress(step));
      else void importing.go(wanted);
    };
  });
  useEffect(() => {
    if (told.current === step) return;
    told.current = step;
    const [path, query] = location.hash.split('?');
    if ((query ?? '') === inAddress(step)) return;
    if (inAddress(step) === '') replaceHashQuery('');
    else {
      ownSteps.current.push(step);
      location.hash = `${path || '#/'}?${inAddress(step)}`;
    }
  }, [step]);
  useEffect(() => {
    // The address tells late: following what was put there a step ago would go back and forth without end.
    const own = ownSteps.current.indexOf(asked);
    if (own >= 0) ownSteps.current.splice(0, own + 1);
    else follow.current(asked);
  }, [asked]);
}
