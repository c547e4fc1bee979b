import { openArea } from './area.ts';
import { add } from './stages.ts';

export const signatories = [
  { name: 'Ruth Abernethy', role: 'Headteacher' },
  { name: 'Imogen Farrar', role: 'Programme lead' },
];
export const ON = '2026-11-19';

/** A day that the test may move, from 20 November 2026 on. */
export function movingClock(start = '2026-11-20') {
  let day = start;
  const moveTo = (to: string) => {
    day = to;
  };
  return { clock: () => new Date(`${day}T12:00:00Z`), moveTo };
}

/** Ada, Ben and Cleo in a cohort of a stage; none of them has done anything yet. */
export async function graduating({ stageId = 'stage_7', clock = movingClock().clock } = {}) {
  /** What the jobs' process was given. */
  const worked: unknown[] = [];
  const work = (_name: string, input: unknown) => {
    worked.push(input);
    return { sha256: '', bytes: 0 };
  };
  const area = await openArea({ clock, work });
  const { client, send } = area;
  const people: string[] = [];
  for (const name of ['Ada Marsh', 'Ben Reed', 'Cleo Stone']) people.push(await add(area, { name }));
  await send(client.stages.place, {
    ids: people,
    stageId,
    state: 'working',
    on: '2025-11-01',
    reason: 'Asked by their line manager',
  });
  const free = await client.cohorts.couldJoin({ stageId });
  const places = people.map((id) => free.find((one) => one.personId === id)!.placeId);
  const cohort = await send(client.cohorts.start, {
    stageId,
    academicYear: '2025/26',
    name: 'Together 2025/26',
    ledBy: 'Imogen Farrar',
    sessions: [],
    placeIds: places,
  });
  const look = () => client.cohorts.graduation({ cohortId: cohort.id });
  /** Sets a ceremony with these places on its list, each with a reason. */
  const set = async (placeIds: readonly string[], on = ON, id: string | null = null) =>
    (
      await send(client.cohorts.setGraduation, {
        cohortId: cohort.id,
        id,
        on,
        heldAt: 'Main hall',
        signatories,
        graduates: placeIds.map((placeId) => ({ placeId, although: 'Finished it at their last school' })),
      })
    ).id;
  const hold = async (placeIds: readonly string[], on = ON) =>
    (await send(client.cohorts.holdGraduation, { id: await set(placeIds, on) })).numbers;
  const undo = async () => {
    const { undo: step } = await client.history.state({});
    return send(client.history.undo, { seq: step!.seq });
  };
  return { area, worked, cohortId: cohort.id, people, places, look, set, hold, undo };
}
