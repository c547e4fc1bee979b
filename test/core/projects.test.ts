import { describe, expect, it } from 'vitest';
import { matches, searchWords } from '../../shared/rules/search.ts';
import { refused } from '../helpers/area.ts';
import { offerOf, participant, today } from '../helpers/projects.ts';

const measure = {
  what: 'Reading check',
  baseline: '8.1',
  target: '10',
  result: '',
  on: null,
  pupils: null,
  met: null,
} as const;

describe('a participant’s project', () => {
  it('starts once, with the words of the nomination, and only on a place that was taken up', async () => {
    const { client, start, priya, ours } = await participant();
    await start(priya.id);
    expect(await client.projects.one({ id: priya.id })).toMatchObject({
      author: 'Priya Nair',
      post: 'Head of Science',
      state: 'planned',
      consent: null,
      fields: { title: 'Reading aloud in every subject' },
    });
    expect(await refused(start(priya.id))).toMatchObject({ code: 'projects.begun' });
    expect(await refused(start(ours))).toMatchObject({ code: 'programmes.no-such-nomination' });
    expect((await client.projects.ofPerson({ personId: priya.personId }))[0]?.project).toMatchObject({
      theme: '',
    });
  });

  it('keeps no figure of fewer than five pupils, no result of a day to come and no more than two pages', async () => {
    const { begin, priya, edit } = await participant();
    await begin(priya.id);
    const few = edit(priya.id, { measures: [{ ...measure, pupils: 4 }] });
    await expect(few).rejects.toThrow();
    expect(await refused(edit(priya.id, { measures: [{ ...measure, on: '2099-01-01' }] }))).toMatchObject({
      code: 'projects.future',
      field: 'measures',
    });
    const long = 'word '.repeat(390);
    const wordy = { aim: long, why: long, worked: long, didNotWork: long, next: long, learned: long };
    expect(await refused(edit(priya.id, { ...wordy, advice: '\n'.repeat(60) }))).toMatchObject({
      code: 'projects.too-long',
    });
    await edit(priya.id, { measures: [{ ...measure, pupils: 5 }] });
  });

  it('is shared once it is finished and its author agreed; a change asks them again, and taking up work too', async () => {
    const { client, send, begin, priya, finish, share, edit } = await participant();
    const { id } = priya;
    await begin(id);
    const shared = async () => (await client.projects.library({})).projects.map(({ author }) => author);
    expect(await refused(share(id))).toMatchObject({ code: 'projects.not-finished' });
    await finish(id);
    expect(await client.projects.library({})).toEqual({ projects: [], notShared: 1 });
    expect(await refused(client.projects.shared({ id }))).toMatchObject({ code: 'projects.not-shared' });
    await share(id);
    expect(await shared()).toEqual(['Priya Nair']);
    await edit(id, {});
    expect(await shared()).toEqual(['Priya Nair']);
    await edit(id, { aim: 'Another aim' });
    expect(await shared()).toEqual([]);
    await share(id);
    await send(client.projects.setState, { id, state: 'under_way', on: today, why: '' });
    expect(await shared()).toEqual([]);
    const stop = (why: string) => send(client.projects.setState, { id, state: 'stopped', on: today, why });
    expect(await refused(stop(''))).toMatchObject({ field: 'why' });
    await stop('The post moved');
  });

  it('stands on Home in one line once it was to end, until it is finished or stopped', async () => {
    const { client, send, begin, priya, finish, edit, takesUp } = await participant();
    const ben = await takesUp('Ben', 'Marsh');
    const line = async () =>
      (await client.home.attention({})).needs.filter(({ key }) => key === 'case histories');
    await begin(priya.id);
    await begin(ben.id);
    await edit(priya.id, { to: today });
    expect(await line()).toEqual([]);
    await edit(priya.id, { to: '2026-07-17' });
    expect(await line()).toMatchObject([
      {
        title: 'Case history of Priya Nair due',
        on: '2026-07-17',
        why: expect.stringMatching(/^The project was to end by 17 July 2026: /),
        go: `#/projects/${priya.id}`,
      },
    ]);
    await edit(ben.id, { to: '2026-07-03' });
    expect(await line()).toMatchObject([
      { title: '2 case histories due', on: '2026-07-03', go: '#/projects' },
    ]);
    await finish(ben.id);
    await send(client.projects.setState, { id: priya.id, state: 'stopped', on: today, why: 'Moved' });
    expect(await line()).toEqual([]);
  });

  it('is shared without the name only where no words tell it, and then shows nobody’s', async () => {
    const { client, send, begin, priya, finish, share, edit, takesUp } = await participant();
    const { id } = priya;
    await begin(id);
    await edit(id, {
      aim: 'As PRIYA NAIR said',
      sponsor: 'Secret Sponsor',
      coach: 'Secret Coach',
      actions: [{ what: 'Asked', who: 'Secret Helper', by: null, doneOn: null }],
    });
    await finish(id);
    expect(await refused(share(id, 'role'))).toMatchObject({ code: 'projects.named' });
    await takesUp('Mark', 'Whittle-Jones');
    await takesUp('Jo', 'Day');
    for (const aim of [
      'For Ms Nair’s classes',
      'Asked priya again',
      'whittle-jones helped',
      'With Mark, weekly',
      'Jo led it',
      'It went on. Jo led it',
      'Thanks to Mrs. Day',
      'Thanks to J. Day',
    ]) {
      await edit(id, { aim });
      expect(await refused(share(id, 'role')), aim).toMatchObject({ code: 'projects.named' });
    }
    await edit(id, { aim: 'As was said. Mark less, and mark together. Day by day' });
    const { id: ours } = await send(client.projects.addTheme, { words: 'Reading at Elm Park School' });
    await edit(id, { theme: ours });
    expect(await refused(share(id, 'role'))).toMatchObject({ code: 'projects.named' });
    await edit(id, { theme: 'literacy' });
    await share(id, 'role');
    const page = await client.projects.shared({ id });
    expect(page).toMatchObject({ personId: null, author: 'A middle leader in a secondary school' });
    const { projects } = await client.projects.library({});
    expect(JSON.stringify([page, projects])).not.toMatch(/Nair|Secret|Elm Park/);
    const rename = { id: 'literacy', words: 'Reading at Elm Park School', closed: false };
    await send(client.projects.editTheme, { ...rename, id: ours, words: 'Elm Park School reads' });
    expect(await refused(send(client.projects.editTheme, rename))).toMatchObject({ field: 'words' });
  });

  it('is found by every word that is read there, and by none that is left out with the name', async () => {
    const { client, begin, priya, finish, share, edit, takesUp } = await participant();
    const ben = await takesUp('Ben', 'Marsh');
    for (const { id } of [priya, ben]) {
      await begin(id);
      await edit(id, {
        title: 'Reading aloud',
        aim: `${'Reading aloud. '.repeat(30)}À la fin, o’clock`,
        coach: 'Hidden Coach',
        actions: [{ what: 'Two-year trial', who: 'Hidden Helper', by: null, doneOn: null }],
        advice: 'Begin with whoever wants to',
      });
      await finish(id);
    }
    const ids = [priya.id, ben.id];
    expect(await client.projects.libraryWords({ ids })).toEqual([]);
    await share(priya.id);
    await share(ben.id, 'role');
    const keys = new Map((await client.projects.libraryWords({ ids })).map(({ id, words }) => [id, words]));
    const found = (words: string) => ids.filter((id) => matches(keys.get(id) ?? '', searchWords(words)));
    for (const words of ['FIN oclock', 'two-year', 'twoyear', 'whoever reading'])
      expect(found(words), words).toEqual(ids);
    for (const words of ['hidden coach', 'hidden helper']) expect(found(words), words).toEqual([priya.id]);
  });

  it('of somebody who left stays in the library until they are erased, and nothing new is started for them', async () => {
    const { client, send, start, begin, priya, finish, share, takesUp } = await participant();
    const ben = await takesUp('Ben', 'Marsh');
    await begin(priya.id);
    await finish(priya.id);
    await share(priya.id);
    for (const { personId } of [priya, ben])
      await send(client.staff.leave, {
        personId,
        on: today,
        reason: 'Moved',
        keep: [],
        deleteAfter: '2032-11-20',
      });
    expect(await refused(start(ben.id))).toMatchObject({ code: 'staff.left' });
    expect((await client.projects.library({})).projects).toMatchObject([{ author: 'Priya Nair' }]);
  });
});

describe('in a meeting', () => {
  it('only what is shared is shown, without the name beside nobody, and nothing of the people in the room', async () => {
    const { client, app, begin, priya, finish, share, takesUp, edit } = await participant();
    const [ben, cleo, dee] = [
      await takesUp('Ben', 'Marsh'),
      await takesUp('Cleo', 'Hall'),
      await takesUp('Dee', 'Kay'),
    ];
    for (const [{ id }, by] of [
      [priya, 'name'],
      [ben, 'role'],
      [cleo, null],
      [dee, 'name'],
    ] as const) {
      await begin(id);
      await edit(id, { title: `Of ${id}` });
      await finish(id);
      if (by !== null) await share(id, by);
    }
    await app.files.startMeeting([dee.personId]);
    const { places } = await client.projects.list({});
    expect(places.map(({ name, meant }) => [name, meant])).toEqual([['Priya Nair', '']]);
    const { projects, notShared } = await client.projects.library({});
    expect(projects.map(({ id }) => id).sort()).toEqual([priya.id, ben.id].sort());
    expect(notShared).toBeNull();
    expect(await client.projects.ofPerson({ personId: ben.personId })).toEqual([]);
    for (const { id } of [ben, cleo, dee])
      expect(await refused(client.projects.one({ id }))).toMatchObject({ code: 'projects.none' });
  });
});

describe('the bank of opportunities', () => {
  it('starts a project with what was offered, until as many took it as it is for', async () => {
    const { client, send, start, priya, takesUp, ours } = await participant();
    const ben = await takesUp('Ben', 'Marsh');
    const { id } = await send(client.projects.offer, offerOf(ours));
    await start(priya.id, id);
    expect(await client.projects.one({ id: priya.id })).toMatchObject({
      opportunity: 'Five minutes a day',
      fields: { title: 'Five minutes a day', theme: 'mental_maths' },
    });
    expect(await client.projects.opportunities({})).toMatchObject({
      opportunities: [{ taken: 1, phase: 'Secondary', themeWords: 'Mental mathematics' }],
      schools: [{ offers: 1, people: 1, taken: 1 }],
    });
    expect(await refused(start(ben.id, id))).toMatchObject({ code: 'projects.all-taken' });
    expect(await refused(send(client.projects.removeOffer, { id }))).toMatchObject({
      code: 'projects.taken',
    });
    await send(client.projects.editOffer, { id, fields: offerOf(ours, { people: 2 }) });
    await send(client.projects.withdrawOffer, { id, on: today });
    expect(await refused(start(ben.id, id))).toMatchObject({ code: 'projects.withdrawn' });
    await send(client.projects.withdrawOffer, { id, on: null });
    await start(ben.id, id);
    const fewer = send(client.projects.editOffer, { id, fields: offerOf(ours) });
    expect(await refused(fewer)).toMatchObject({ field: 'people' });
  });

  it('keeps a school that offers in the file', async () => {
    const { client, send } = await participant();
    const { id } = await send(client.staff.addSchool, {
      name: 'Near School',
      phase: 'Primary',
      localAuthority: 'Kent',
      ours: false,
      inAlliance: true,
    });
    await send(client.projects.offer, offerOf(id));
    expect(await refused(send(client.staff.removeSchool, { id }))).toMatchObject({
      say: 'Near School offers projects in this file, so it stays.',
    });
  });
});

describe('themes', () => {
  it('are added, renamed and taken out of use, and what has one keeps it', async () => {
    const { client, send, start, priya, edit, ours } = await participant();
    const { id } = await send(client.projects.addTheme, { words: 'Enquiry' });
    expect(await refused(send(client.projects.addTheme, { words: 'ENQUIRY' }))).toMatchObject({
      field: 'words',
    });
    await start(priya.id);
    await edit(priya.id, { theme: id });
    await send(client.projects.editTheme, { id, words: 'Enquiries', closed: true });
    await edit(priya.id, { aim: 'With the theme it had' });
    expect((await client.projects.one({ id: priya.id })).themeWords).toBe('Enquiries');
    expect(await refused(send(client.projects.offer, offerOf(ours, { theme: id })))).toMatchObject({
      field: 'theme',
    });
    await send(client.projects.editTheme, { id: 'literacy', words: 'Reading', closed: false });
    expect((await client.projects.themes({})).filter(({ closed }) => !closed)).toHaveLength(8);
    expect((await client.projects.themes({})).find((one) => one.id === 'literacy')).toMatchObject({
      words: 'Reading',
      source: expect.stringContaining('In-school projects'),
    });
  });
});
