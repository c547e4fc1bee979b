import type { RefusalData } from '../../shared/contract/refusal.ts';

interface OpenAlreadyProps {
  /** Of what was refused; null where nothing was. */
  readonly details: RefusalData['details'] | null;
  /** Leaves the form that was refused. */
  readonly onGo: () => void;
}

/** The way to the review that is still open, where a refusal names one. */
export function OpenAlready({ details, onGo }: OpenAlreadyProps) {
  const id = details?.id;
  return typeof id === 'string' ? (
    <p>
      <a href={`#/reviews/${id}`} onClick={onGo}>
        Go to the review that is open
      </a>
    </p>
  ) : null;
}
