import { describe, expect, it } from 'vitest';
import { build } from '../../electron/core/sql.ts';
import { personRecord } from '../../shared/contract/documents.ts';
import { finish, openArea } from '../helpers/area.ts';

import { leaves, somebody } from '../helpers/leavers.ts';

describe('everything held about somebody', () => {
  it('prints every word that was put in, by whatever form', async () => {
    const area = await openArea();
    const staff = area.client.staff;
    const { id } = await somebody(area);
    const { id: other } = await area.send(staff.add, {
      forename: 'Otto',
      surname: 'Quill',
      kind: 'support',
    });
    const words: string[] = [];
    const said = (text: string) => {
      words.push(text);
      return text;
    };
    await area.send(staff.edit, {
      ids: [id],
      change: {
        title: said('Dr'),
        preferredName: said('Ama'),
        trn: said('7654321'),
        misId: said('MIS-77'),
        email: said('a.eze@elmpark.example'),
        qtsDate: said('2011-07-15'),
      },
    });
    await area.send(staff.addEmployment, {
      personId: id,
      schoolId: (await staff.schools({}))[0]?.id ?? '',
      staffCode: said('AEZ9'),
      from: said('2017-01-09'),
      to: said('2017-07-21'),
      contract: 'temporary',
      share: 0.35,
      team: said('Humanities'),
    });
    await area.send(staff.addHolding, {
      personId: id,
      postId: null,
      schoolId: null,
      elsewhere: said('Thornbury Academy'),
      title: said('Lead of debating'),
      role: 'other_leadership',
      from: said('2015-09-01'),
      to: said('2016-08-31'),
      basis: 'cover',
      share: 0.45,
      lineManagerId: other,
    });
    await area.send(staff.addLeave, {
      personId: id,
      from: said('2023-02-01'),
      to: said('2023-06-30'),
      saidBy: said('The office'),
    });
    await area.send(staff.setNpq, {
      personId: id,
      code: 'NPQSL',
      state: 'on_it',
      on: said('2026-02-02'),
      saidBy: said('The provider'),
    });
    await area.send(staff.recommend, {
      ids: [id],
      stageId: 'stage_7',
      recommended: true,
      by: said('Kwame Boateng'),
      on: said('2026-03-03'),
      words: said('Runs the year team calmly.'),
    });
    await area.send(staff.declareInterest, {
      personId: id,
      otherPersonId: null,
      otherName: said('A child in Year 8'),
      kind: 'own_child',
      saidBy: said('Ama herself'),
      on: said('2026-04-04'),
    });
    await area.send(staff.declareInterest, {
      personId: other,
      otherPersonId: id,
      otherName: null,
      kind: 'relative',
      saidBy: said('Otto himself'),
      on: said('2026-04-05'),
    });
    await area.send(staff.addAspiration, {
      personId: id,
      words: said('A school by the sea.'),
      targetRole: said('Deputy headteacher'),
      hopedFor: said('by 2029'),
      askedOn: said('2026-05-05'),
      askedBy: said('The head'),
    });
    await area.send(staff.recordTold, {
      ids: [id],
      kind: 'privacy_notice',
      on: said('2026-06-06'),
      by: said('The bursar'),
    });
    await area.send(staff.addNote, {
      personId: id,
      on: said('2026-07-07'),
      words: said('Chaired the parents’ forum.'),
      by: said('The chair'),
    });
    await area.send(staff.answer, {
      fact: 'leadership_role',
      answers: [{ personId: id, value: true, words: said('Leads debating') }],
      asOf: said('2026-08-08'),
      saidBy: said('Her line manager'),
    });
    await finish(staff.printRecord, { id });
    const [job] = area.printed;
    expect(job?.document).toBe('person-record');
    const document = JSON.stringify(job?.data);
    const more = ['Otto Quill', '35%', '45%', 'Temporary', 'Other leadership', 'NPQ in Senior Leadership'];
    expect(
      [...words, ...more, 'Wrote the Year 9 handbook.'].filter((one) => !document.includes(one)),
    ).toEqual([]);
    expect(area.handedOver).toEqual(['Eze Ama - Everything held - 2026-11-23.pdf']);
  });

  it('prints the reminders about them, done ones too, and when things were done by the clock in London', async () => {
    const area = await openArea({ clock: () => new Date('2026-07-01T23:30:00Z') });
    const { id } = await somebody(area);
    const { home } = area.client;
    const about = { personId: id, on: '2026-09-01' };
    await area.send(home.addReminder, { ...about, words: 'Ask about the timetable.' });
    const { id: done } = await area.send(home.addReminder, {
      ...about,
      on: '2026-09-02',
      words: 'Thank her.',
    });
    await area.send(home.doneReminder, { id: done, done: true });
    await area.send(home.addReminder, { ...about, personId: null, words: 'Book the hall.' });
    await finish(area.client.staff.printRecord, { id });
    const { sections } = personRecord.parse(area.printed[0]?.data);
    const held = (section: string) => sections.find((one) => one.id === section)?.blocks[0];
    const reminders = held('reminders');
    expect(reminders?.shape === 'entries' && reminders.entries).toMatchObject([
      { on: '2026-09-01', heading: 'Ask about the timetable.', details: [] },
      { heading: 'Thank her.', details: [{ label: 'Done on', value: '2 July 2026' }] },
    ]);
    const history = held('history');
    expect(history?.shape === 'table' && history.rows[0]).toEqual(['2026-07-02 00:30', 'Done: Thank her.']);
  });

  it('says on their last day that they left, and no more what post they have', async () => {
    const area = await openArea();
    const { id } = await somebody(area);
    await area.send(area.client.staff.leave, leaves(id, { on: '2026-11-23' }));
    await finish(area.client.staff.printRecord, { id });
    expect(personRecord.parse(area.printed[0]?.data).post).toBe('Left on 23 November 2026');
  });

  it('prints why a flag was kept after they left', async () => {
    const area = await openArea();
    const { id } = await somebody(area);
    await area.send(area.client.talent.answerPrivacy, { issued: true, on: '2026-11-20', by: 'Head' });
    await area.send(area.client.talent.flag, {
      kindId: 'ready_for_more',
      personIds: [id],
      from: '2026-11-20',
      source: 'Line manager',
      evidence: 'Led the review',
      note: null,
      until: '2027-03-30',
    });
    const flag = (await area.client.talent.ofPerson({ personId: id })).flags[0]?.id ?? '';
    await area.send(
      area.client.staff.leave,
      leaves(id, { keep: [{ kind: 'flag', id: flag, reason: 'She may come back' }] }),
    );
    await finish(area.client.staff.printRecord, { id });
    expect(JSON.stringify(area.printed[0]?.data)).toContain('She may come back');
  });

  it('prints the whole history, however long', async () => {
    const area = await openArea();
    const { id } = await somebody(area);
    for (let step = 0; step < 105; step += 1)
      await area.send(area.client.staff.edit, { ids: [id], change: { misId: `M${step}` } });
    await finish(area.client.staff.printRecord, { id });
    const printed = personRecord.parse(area.printed[0]?.data);
    const [history] = printed.sections.find(({ id: section }) => section === 'history')?.blocks ?? [];
    const steps = area.app.files.query({ now: '', today: '' }, ({ db }) =>
      db.all(build.selectFrom('step_person').select('seq').where('person_id', '=', id)),
    );
    expect(history?.shape === 'table' && history.rows.length).toBe(steps.length);
    expect(steps.length).toBeGreaterThan(100);
  });
});
