import { expect, it } from 'vitest';
import { answersAhead } from '../../electron/browser/answers-ahead.ts';
import { createOpeningAtStart } from '../../electron/core/opening-at-start.ts';
import { finish, openArea, refused } from '../helpers/area.ts';
import { noRecents } from '../helpers/recents.ts';
import { addPerson, openReview } from '../helpers/reviews.ts';

it('a page gets with its session what every start asks, the people and the counts among it', async () => {
  const area = await openArea();
  await addPerson(area, 'Zephyrine', 'Quagthorpe');
  const { client } = area;
  expect(await answersAhead(area.app)).toEqual({
    '/rpc/app/status': { json: await client.app.status({}) },
    '/rpc/app/preferences': { json: await client.app.preferences({}) },
    '/rpc/staff/list': { json: await client.staff.list({}) },
    '/rpc/frame/counts': { json: await client.frame.counts({}) },
  });
});

it('without an open file, and while a rater has the computer, it gets nothing of anybody', async () => {
  const area = await openArea();
  const about = await addPerson(area, 'Zephyrine', 'Quagthorpe');
  const staffId = await addPerson(area, 'Isambard', 'Wolverdine');
  const reviewId = await openReview(area, about);
  const raters = [{ group: 'peers' as const, staffId, name: '', email: null }];
  await area.send(area.client.reviews.invite, { reviewId, raters });
  const [rater] = (await area.client.reviews.invited({ id: reviewId })).invited;
  await finish(area.client.app.startSitting, { reviewId, raterId: rater?.id ?? '', code: '4711' });
  const given = await answersAhead(area.app);
  expect(Object.keys(given)).toEqual(['/rpc/app/status', '/rpc/app/preferences']);
  expect(JSON.stringify(given)).not.toMatch(/Quagthorpe|Wolverdine/);

  await finish(area.client.app.takeBack, { typed: '4711' });
  await finish(area.client.app.close, {});
  expect(Object.keys(await answersAhead(area.app))).toEqual(['/rpc/app/status', '/rpc/app/preferences']);
});

it('who asks what is open while the file of the last time is being opened waits for it, and not for ever', async () => {
  const ways = Promise.withResolvers<void>();
  const atStart = createOpeningAtStart(
    () => ways.promise,
    () => undefined,
  );
  await atStart.soon();
  const last = { id: 'r1', name: 'Elm Park', path: '/elm.baton', openedAt: '', open: true, meeting: false };
  const opening = atStart.begin(last);
  const told: string[] = [];
  const asked = atStart.soon().then(() => told.push(atStart.state().opening ?? 'open'));
  ways.resolve();
  await opening;
  await asked;
  expect(told).toEqual(['open']);

  const never = createOpeningAtStart(
    () => new Promise(() => undefined),
    () => undefined,
  );
  void never.begin(last);
  await never.soon();
  expect(never.state().opening).toBe('Elm Park');
});

it('what goes wrong with a status is reported, and the page is told in words', async () => {
  const broken = new Error('The list cannot be read.');
  let breaks = false;
  const list = () => {
    if (breaks) throw broken;
    return [];
  };
  const area = await openArea({ recents: { ...noRecents, list } });
  breaks = true;
  const said = await refused(area.client.app.status({}));
  breaks = false;
  expect(said).toMatchObject({ code: 'app.unforeseen' });
  expect(area.unforeseen).toEqual([broken]);
});
