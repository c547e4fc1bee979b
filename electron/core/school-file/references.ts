/** A column that names a row of another table although the schema does not hold it to that. */
export interface Reference {
  readonly table: string;
  readonly column: string;
  /** The table whose `id` it names. */
  readonly to: string;
}

/**
 * What refers to what beyond the schema's foreign keys: a row that something here still names is not taken back, and
 * one comes back only where what it names is there.
 */
export const looseReferences: readonly Reference[] = [
  { table: 'stage', column: 'version_id', to: 'stage_version' },
  { table: 'stage_version', column: 'stage_id', to: 'stage' },
  { table: 'framework', column: 'version_id', to: 'framework_version' },
  { table: 'framework_version', column: 'framework_id', to: 'framework' },
  { table: 'programme', column: 'version_id', to: 'programme_version' },
  { table: 'programme_version', column: 'programme_id', to: 'programme' },
  { table: 'recommendation', column: 'stage_id', to: 'stage' },
  { table: 'review', column: 'stage_id', to: 'stage' },
  { table: 'plan', column: 'replaces', to: 'plan' },
];
