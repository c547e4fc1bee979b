/** A file that somebody could be sent as a staff list, and what must come of it. */
export interface HostileSheet {
  readonly name: string;
  readonly bytes: () => Buffer;
  /**
   * 'refused': in a sentence. 'harmless': read or refused, but nothing of what it tries comes of it: `secret` is
   * nowhere in what was read, and not more people than it shows.
   */
  readonly must: 'refused' | 'harmless';
  readonly secret?: string;
  readonly most?: number;
  /** Takes seconds. */
  readonly slow?: boolean;
}
