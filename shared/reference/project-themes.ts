export interface ProjectTheme {
  readonly id: string;
  readonly words: string;
  readonly source: string;
}

const ALLIANCE =
  'An alliance’s Leadership Pathways programme, its public page: “In-school projects have included”';
const theme = (id: string, words: string): ProjectTheme => ({ id, words, source: ALLIANCE });

/** What projects in schools have been about; a school adds its own, and renames these or takes them out of use. */
export const PROJECT_THEMES: readonly ProjectTheme[] = [
  theme('literacy', 'Literacy across the curriculum'),
  theme('science_software', 'Differentiation software in science'),
  theme('online_reporting', 'Online reporting'),
  theme('mental_maths', 'Mental mathematics'),
  theme('post_16_boys', 'Achievement of boys after 16'),
  theme('classroom_rewards', 'Classroom rewards'),
  theme('nurture_groups', 'Nurture groups in primary'),
  theme('pupil_premium', 'Progress of pupil premium students'),
];
