import { unlazyRouter } from '@orpc/server';
import { expect, it } from 'vitest';
import { contract } from '../../shared/contract/index.ts';
import { openArea } from '../helpers/area.ts';

const namesOf = (areas: object) =>
  Object.entries(areas).flatMap(([area, of]) => Object.keys(of).map((name) => `${area}.${name}`));

it('answers every procedure of the contract and no other', async () => {
  const { app } = await openArea();
  expect(namesOf(await unlazyRouter(app.router)).sort()).toEqual(namesOf(contract).sort());
});

it('answers while it reads what nobody has asked yet', async () => {
  const { app, client } = await openArea();
  const [projects] = await Promise.all([client.projects.list({}), app.readFurther()]);
  expect(projects).toEqual(await client.projects.list({}));
});
