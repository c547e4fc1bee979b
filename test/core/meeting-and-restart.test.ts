import { expect, it } from 'vitest';
import { createOpeningAtStart } from '../../electron/core/opening-at-start.ts';
import { recentsInFolder } from '../../electron/core/recents.ts';
import { finish, openArea } from '../helpers/area.ts';
import { temporaryFolder } from '../helpers/school-file.ts';

it('a file is not opened by itself where Baton ended while a meeting was on in it, and that is said', async () => {
  const recents = recentsInFolder(temporaryFolder());
  const { client, send } = await openArea({ recents });
  const { id } = await send(client.staff.add, { forename: 'Ada', surname: 'Marsh', kind: 'teaching' });
  const last = () => recents.list()[0];
  expect(last()).toMatchObject({ open: true, meeting: false });
  await finish(client.app.startMeeting, { room: [id] });
  expect(last()).toMatchObject({ open: true, meeting: true });
  expect(JSON.stringify(recents.list())).not.toMatch(/Ada|Marsh/);

  const opened: string[] = [];
  const atStart = createOpeningAtStart(
    async (path) => void opened.push(path),
    () => undefined,
  );
  await atStart.begin(last());
  expect(opened).toEqual([]);
  expect(atStart.state().refused).toMatchObject({ code: 'meeting.was-on' });

  await finish(client.app.endMeeting, {});
  await atStart.begin(last());
  expect(opened).toHaveLength(1);
  await finish(client.app.startMeeting, { room: [] });
  await finish(client.app.close, {});
  expect(last()).toMatchObject({ open: false, meeting: false });
});
