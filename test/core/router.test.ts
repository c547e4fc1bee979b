import { unlazyRouter } from '@orpc/server';
import { expect, it, onTestFinished, vi } from 'vitest';
import { contract } from '../../shared/contract/index.ts';
import { openArea, refused } from '../helpers/area.ts';

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

it('what cannot be read is reported, and whoever asked for it is told in words', async () => {
  const area = await openArea();
  vi.doMock('../../electron/core/impact.ts', () => Promise.reject(new Error('The disk is worn out.')));
  onTestFinished(() => void vi.doUnmock('../../electron/core/impact.ts'));
  expect(await refused(area.client.impact.followUps({}))).toMatchObject({ code: 'app.unforeseen' });
  expect(area.unforeseen).toHaveLength(1);
  expect(await area.client.staff.list({})).toEqual([]);
});
