import { nominated, type open, person, ready, round, today } from './rounds.ts';

type Area = Awaited<ReturnType<typeof open>>;
const forenames = ['Priya', 'Amara', 'Yusuf', 'Hana'];

/** A round of so many places in which these many were sent in, none of whom a rule stands against. */
export async function sentIn(area: Area, many: number, places: number | null) {
  const { client, send } = area;
  const made = await round(area);
  await send(client.programmes.editRound, { id: made.id, change: { places } });
  const ids: string[] = [];
  for (const forename of forenames.slice(0, many)) {
    const id = await nominated(area, made.id, await person(area, forename, 'Nair'));
    await ready(area, id);
    await send(client.programmes.setState, { ids: [id], state: 'submitted', on: today });
    ids.push(id);
  }
  return { roundId: made.id, programmeId: made.programmeId, ids };
}

/** What is proposed for the places of a round, by what becomes of each nomination. */
export async function proposal({ client }: Area, roundId: string) {
  const { rows } = await client.programmes.allocation({ roundId, trying: null });
  const of = (outcome: string) => rows.filter((row) => row.outcome === outcome).map((row) => row.id);
  return { rows, offered: of('offered'), reserve: of('reserve'), waiting: of('waiting'), not: of('not') };
}
