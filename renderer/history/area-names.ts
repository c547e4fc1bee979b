/** The areas of the history as the screens call them. */
export const areaNames: Readonly<Record<string, string>> = {
  staff: 'Staff',
  stages: 'Stages',
  cohorts: 'Cohorts',
  reviews: '360 reviews',
  talent: 'Flags',
  programmes: 'Programmes',
  matching: 'Matching',
  intake: 'Nominations from schools',
  plans: 'Plans',
  import: 'Import',
  home: 'Reminders',
  settings: 'Settings',
  history: 'Undo and redo',
  backups: 'Backups',
  handOver: 'Handing over',
  erasure: 'Erasures',
};
