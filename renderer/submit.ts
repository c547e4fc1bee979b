import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefusalData } from '../shared/contract/refusal.ts';
import { refusalOf } from './client.ts';

/** What was refused, as one sentence with its way out. */
export function sentenceOf({ say, wayOut }: Pick<RefusalData, 'say' | 'wayOut'>): string {
  return wayOut === undefined ? say : `${say} ${wayOut}`;
}

/** For `explain` of fields and dialogs: a failed request in a sentence. */
export const explain = (error: unknown): string => sentenceOf(refusalOf(error));

let sending = 0;

/** Whether a form of this page is being sent. */
export const isSending = (): boolean => sending > 0;

/**
 * A form's sending: what was refused is said beside its field (`problem('trn')`), which then has the focus, or under the
 * form (`rest`) where no field of `fields` is to blame.
 */
export function useSubmit(fields: readonly string[]) {
  const [refusal, setRefusal] = useState<RefusalData | null>(null);
  const [busy, setBusy] = useState(false);
  const sentFrom = useRef<Element | null>(null);
  const submit = useCallback(async (work: () => Promise<unknown>): Promise<boolean> => {
    sentFrom.current = document.activeElement?.closest('form, [role="dialog"]') ?? null;
    sending += 1;
    setBusy(true);
    setRefusal(null);
    try {
      await work();
      return true;
    } catch (error) {
      const refused = refusalOf(error);
      // Whoever cancels knows it, and nothing was refused.
      if (refused.code !== 'job.cancelled') setRefusal(refused);
      return false;
    } finally {
      sending -= 1;
      setBusy(false);
    }
  }, []);
  const beside = refusal?.field !== undefined && fields.includes(refusal.field);
  // A form may be longer than the window: what it was refused for may be out of sight. Other fields may say something too.
  useEffect(() => {
    const form = sentFrom.current;
    if (refusal === null || !beside || form === null) return;
    const said = [...form.querySelectorAll('[id$="-error"]')].find(({ textContent }) =>
      textContent.includes(sentenceOf(refusal)),
    );
    const field = said ? `[aria-describedby~="${said.id}"]` : '[aria-invalid="true"]';
    form.querySelector<HTMLElement>(field)?.focus();
    // A group of boxes has no one field to go to: what is said of it comes into view.
    said?.scrollIntoView({ block: 'nearest' });
  }, [refusal, beside]);
  return {
    busy,
    submit,
    forget: useCallback(() => setRefusal(null), []),
    problem: (field: string) =>
      refusal !== null && refusal.field === field && beside ? sentenceOf(refusal) : null,
    /** Where the way out leads, by ids, for a form that links it. */
    details: refusal?.details ?? null,
    /** What it was refused with, for a form that then offers another way. */
    code: refusal?.code ?? null,
    rest: refusal !== null && !beside ? sentenceOf(refusal) : null,
  };
}
