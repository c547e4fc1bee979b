import type { RefusalData } from '../../../shared/contract/refusal.ts';

/** Parent to child. */
export interface Order {
  readonly name: string;
  readonly input: unknown;
}

/** Child to parent; after `output`, `refused` or `failed` nothing follows. */
export type Report =
  | { readonly kind: 'progress'; readonly fraction: number | null; readonly say: string }
  | { readonly kind: 'memory'; readonly bytes: number }
  | { readonly kind: 'output'; readonly output: unknown }
  | { readonly kind: 'refused'; readonly refusal: RefusalData }
  | { readonly kind: 'failed'; readonly message: string };
