import {
  IconArrowsExchange,
  IconChartRadar,
  IconClipboardText,
  IconHome,
  IconPuzzle,
  IconSchool,
  IconSettings,
  IconStairs,
  IconTarget,
  IconUsers,
} from '../icons.ts';
import type { NavArea } from './types.ts';

export interface AreaLink {
  readonly area: NavArea;
  readonly label: string;
  readonly href: string;
  readonly Icon: typeof IconHome;
}

interface AreaGroup {
  readonly label: string | null;
  readonly areas: readonly AreaLink[];
}

export const areaGroups: readonly AreaGroup[] = [
  { label: null, areas: [{ area: 'home', label: 'Home', href: '#/', Icon: IconHome }] },
  {
    label: 'People',
    areas: [
      { area: 'staff', label: 'Staff', href: '#/staff', Icon: IconUsers },
      { area: 'stages', label: 'Stages', href: '#/stages', Icon: IconStairs },
      { area: 'reviews', label: '360 reviews', href: '#/reviews', Icon: IconChartRadar },
    ],
  },
  {
    label: 'Development',
    areas: [
      { area: 'programmes', label: 'Programmes', href: '#/programmes', Icon: IconSchool },
      { area: 'matching', label: 'Matching', href: '#/matching', Icon: IconArrowsExchange },
      { area: 'projects', label: 'Projects', href: '#/projects', Icon: IconPuzzle },
      { area: 'impact', label: 'Impact', href: '#/impact', Icon: IconTarget },
      { area: 'plans', label: 'Plans', href: '#/plans', Icon: IconClipboardText },
    ],
  },
  { label: null, areas: [{ area: 'settings', label: 'Settings', href: '#/settings', Icon: IconSettings }] },
];

/** Which area a path lies in: '/staff/abc' is Staff. */
export function areaOf(path: string): NavArea | null {
  const first = path.split('/')[1] ?? '';
  // Flags are put on staff, from the staff list or from a person's page.
  if (first === 'flags') return 'staff';
  const found = areaGroups.flatMap((group) => group.areas).find(({ href }) => href === `#/${first}`);
  if (found) return found.area;
  // The history and the like are about the whole file: no area is theirs.
  return first === '' ? 'home' : null;
}
