import type { BoardCard } from '../../shared/contract/stages.ts';
import type { Area } from './area.ts';

export const TODAY = '2026-11-20';
export const clock = () => new Date(`${TODAY}T12:00:00Z`);

interface Someone {
  readonly name: string;
  readonly kind?: 'teaching' | 'classroom' | 'support';
  readonly years?: number;
  readonly post?: string;
  readonly role?: string;
  readonly since?: string;
}

/** Adds somebody with what the stages look at. */
export async function add(area: Area, { name, kind = 'teaching', years, post = '', role, since }: Someone) {
  const [forename = '', surname = ''] = name.split(' ');
  const { id } = await area.send(area.client.staff.add, {
    forename,
    surname,
    kind,
    post,
    role: role ?? null,
    from: since ?? null,
  });
  if (years !== undefined)
    await area.send(area.client.staff.edit, {
      ids: [id],
      change: { teachingYears: years, teachingYearsAsOf: TODAY },
    });
  return id;
}

/** Somebody's card on the board. */
export async function card(area: Area, id: string): Promise<BoardCard> {
  const { cards } = await area.client.stages.board({});
  const found = cards.find((one) => one.id === id);
  if (found === undefined) throw new Error('Not on the board.');
  return found;
}

/** The line manager recommends them for a stage. */
export const recommend = (area: Area, ids: string[], stageId: string) =>
  area.send(area.client.staff.recommend, {
    ids,
    stageId,
    recommended: true,
    by: 'R Calder',
    on: '2026-11-01',
  });
