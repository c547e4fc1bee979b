import { describe, expect, it } from 'vitest';
import { caseHistories } from '../../shared/contract/case-history-document.ts';
import { personRecord } from '../../shared/contract/documents.ts';
import type { ProjectFields } from '../../shared/contract/projects-shapes.ts';
import { finish, refused } from '../helpers/area.ts';
import { handed } from '../helpers/handed-over.ts';
import { participant, today } from '../helpers/projects.ts';

const whole: Partial<ProjectFields> = {
  title: 'Canarytitle',
  aim: 'Canaryaim',
  why: 'Canarywhy',
  measures: [
    {
      what: 'Canarymeasure',
      baseline: 'Canarybaseline',
      target: 'Canarytarget',
      result: 'Canaryresult',
      on: today,
      pupils: 52,
      met: 'partly',
    },
  ],
  actions: [{ what: 'Canaryaction', who: 'Canaryhelper', by: '2026-12-01', doneOn: today }],
  evidence: [{ words: 'Canaryevidence', on: today, source: 'Canarysource' }],
  limits: 'Canarylimits',
  sponsor: 'Canarysponsor',
  coach: 'Canarycoach',
  competencies: 'Canarycompetency',
  worked: 'Canaryworked',
  didNotWork: 'Canarydidnot',
  next: 'Canarynext',
  learned: 'Canarylearned',
  advice: 'Canaryadvice',
  from: '2026-09-01',
  to: '2026-11-20',
};
const canaries = [...JSON.stringify(whole).matchAll(/Canary\w+/g)].map(([word]) => word);

/** Priya Nair, with a project in which every field is filled, finished. */
async function filled() {
  const area = await participant();
  const { begin, priya, edit, finish: end } = area;
  await begin(priya.id);
  await edit(priya.id, whole);
  await end(priya.id);
  return area;
}

describe('the project of a person', () => {
  it('is asked about on Home of whoever left only where they go on with the programme', async () => {
    const { client, send, priya, begin, edit } = await participant();
    await begin(priya.id);
    await edit(priya.id, { from: '2026-09-01', to: '2026-11-20' });
    await send(client.staff.leave, {
      personId: priya.personId,
      on: today,
      reason: 'Moved',
      keep: [],
      deleteAfter: '2032-11-20',
    });
    const home = async () =>
      (await client.home.attention({})).needs.filter((one) => one.key === 'case histories');
    expect(await home()).toEqual([]);
    await send(client.programmes.goOn, { id: priya.id, from: 'Vale School' });
    expect(await home()).toMatchObject([{ title: 'Case history of Priya Nair due' }]);
  });

  it('prints every word in everything held about them, and what they agreed to', async () => {
    const { client, printed, priya, share } = await filled();
    await share(priya.id, 'role');
    await finish(client.staff.printRecord, { id: priya.personId });
    const { sections } = personRecord.parse(printed.at(-1)?.data);
    const held = JSON.stringify(sections.find(({ id }) => id === 'projects'));
    expect(canaries).toHaveLength(20);
    for (const word of [
      ...canaries,
      '52 pupils',
      'Met in part',
      '1 December 2026',
      'asked by A. Head',
      'A middle leader in a secondary school',
      'Literacy across the curriculum',
    ])
      expect(held).toContain(word);
  });

  it('prints as a case history, whose file is called after its author unless they are not named', async () => {
    const { client, printed, handedOver, priya, share, begin, takesUp } = await filled();
    const ben = await takesUp('Ben', 'Marsh');
    const print = async (...ids: string[]) => {
      await finish(client.projects.print, { ids });
      return caseHistories.parse(printed.at(-1)?.data).histories;
    };
    const [own] = await print(priya.id);
    expect(own).toMatchObject({ author: 'Priya Nair', named: true, sharedOn: null, finalOn: today });
    for (const word of canaries) expect(JSON.stringify(own)).toContain(word);
    await share(priya.id, 'role');
    const [shared] = await print(priya.id);
    expect(shared).toMatchObject({ named: false, post: null, coach: null, sharedOn: today });
    expect(JSON.stringify(printed.at(-1))).not.toMatch(
      /Nair|Elm Park|Canaryhelper|Canarysponsor|Canarycoach/,
    );
    await begin(ben.id);
    expect((await print(priya.id, ben.id)).map(({ author }) => author)).toEqual([
      'A middle leader in a secondary school',
      'Ben Marsh',
    ]);
    expect(handedOver).toEqual([
      `Nair Priya - Case History - ${today}.pdf`,
      `Case History - Canarytitle - ${today}.pdf`,
      `Case Histories - ${today}.pdf`,
    ]);
  });

  it('goes when they are erased, from the library too', async () => {
    const { client, send, priya, share } = await filled();
    await share(priya.id);
    await send(client.staff.leave, {
      personId: priya.personId,
      on: today,
      reason: 'Moved',
      keep: [],
      deleteAfter: '2032-11-20',
    });
    const what = { kind: 'person', id: priya.personId } as const;
    expect(JSON.stringify(await finish(client.erasure.plan, what))).toContain(
      '1 project, with its case history',
    );
    await finish(client.erasure.erase, { what, surname: 'Nair' });
    expect(await client.projects.library({})).toEqual({ projects: [], notShared: 0 });
    expect((await client.projects.list({})).places).toEqual([]);
  });

  it('is taken back step by step, with its consent', async () => {
    const { client, send, priya, share, edit } = await filled();
    await share(priya.id);
    await edit(priya.id, { aim: 'Other words' });
    const { undo } = await client.history.state({});
    await send(client.history.undo, { seq: undo!.seq });
    expect(await client.projects.one({ id: priya.id })).toMatchObject({
      consent: { askedBy: 'A. Head' },
      fields: { aim: 'Canaryaim' },
    });
  });

  it('keeps what its author agreed to: no earlier words and no earlier state come back under it', async () => {
    const { client, send, priya, share, edit } = await filled();
    const { id } = priya;
    const latest = async () => (await client.history.state({})).undo!.seq;
    const rests = async (seq: number) => {
      const { code, say } = await refused(send(client.history.revert, { seq }));
      expect(code).toBe('history.rested-on');
      return say;
    };
    const finished = await latest();
    await edit(id, { aim: 'As Priya Nair said' });
    await edit(id, { aim: 'As was said' });
    const cleared = await latest();
    await share(id, 'role');
    for (const seq of [cleared, finished]) expect(await rests(seq)).toContain('agreed to share the project');
    await send(client.projects.share, { id, consent: null });
    const stopped = await latest();
    await edit(id, { aim: 'Nair again' });
    expect(await rests(stopped)).toContain('Changed the project of Priya Nair');
    expect(await client.projects.library({})).toEqual({ projects: [], notShared: 1 });
  });

  it('passes to the next head where it is shared, and otherwise stays behind unless it is chosen', async () => {
    const { client, folder, priya, share, begin, edit, takesUp } = await filled();
    const ben = await takesUp('Ben', 'Marsh');
    await begin(ben.id);
    await edit(ben.id, { aim: 'Privatewords' });
    await share(priya.id);
    await finish(client.handOver.make, { chosen: ['leavers'], passphrase: 'eleven slow barges turn' });
    const { bytes } = await handed(folder, { passphrase: 'eleven slow barges turn' });
    expect(bytes.includes('Canaryaim')).toBe(true);
    expect(bytes.includes('Privatewords')).toBe(false);
  });
});
