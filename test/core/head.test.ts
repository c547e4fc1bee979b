import { describe, expect, it } from 'vitest';
import type { Area } from '../helpers/area.ts';
import { exported, nominated, open as openArea, person, ready, round, sent } from '../helpers/rounds.ts';

const post = {
  postId: null,
  schoolId: null,
  elsewhere: null,
  title: 'Headteacher',
  role: 'headteacher',
  from: null,
  to: null,
  basis: 'substantive',
  share: null,
  lineManagerId: null,
} as const;

async function open() {
  const area = await openArea();
  const [school] = await area.client.staff.schools({});
  const schoolId = school?.id ?? '';
  const staff = await person(area, 'Yusuf', 'Rahman');
  return {
    area,
    schoolId,
    /** Whom Baton takes for the head: who would collect the answers about somebody else. */
    head: async () => (await area.client.reviews.starting({ personId: staff })).collector,
  };
}

async function heads(area: Area, schoolId: string | null, surname: string, more: object = {}) {
  const personId = await person(area, 'Ada', surname);
  const where = schoolId === null ? { elsewhere: 'Thornbury' } : { schoolId };
  await area.send(area.client.staff.addHolding, { ...post, ...where, ...more, personId });
  return personId;
}

describe('the head of our school, whom documents name', () => {
  it('is whoever holds the post of headteacher here now', async () => {
    const { area, schoolId, head } = await open();
    expect(await head()).toBe('');
    await heads(area, null, 'Elsewhere');
    await heads(area, schoolId, 'Before', { from: '2015-09-01', to: '2020-08-31' });
    expect(await head()).toBe('');
    await heads(area, schoolId, 'Example');
    expect(await head()).toBe('Ada Example');
  });

  it('is nobody’s to guess where two hold it, and is who Settings says before anybody', async () => {
    const { area, schoolId, head } = await open();
    await heads(area, schoolId, 'Example');
    await heads(area, schoolId, 'Sample', { basis: 'acting' });
    expect(await head()).toBe('');
    await area.send(area.client.staff.editSchool, { id: schoolId, change: { headName: 'Ms A. Sample' } });
    expect(await head()).toBe('Ms A. Sample');
  });

  it('is taken to keep this file, in which they may not collect the answers about themselves', async () => {
    const { area, schoolId } = await open();
    const personId = await heads(area, schoolId, 'Example');
    const { keepsTheFile, collector } = await area.client.reviews.starting({ personId });
    expect({ keepsTheFile, collector }).toEqual({ keepsTheFile: true, collector: '' });
  });

  it('stands in what is sent of a nomination', async () => {
    const { area, schoolId } = await open();
    await heads(area, schoolId, 'Example');
    const { id } = await round(area);
    const nomination = await nominated(area, id, await person(area, 'Priya', 'Nair'));
    await ready(area, nomination);
    await exported(area, id);
    expect(sent[0]?.school.headteacher).toBe('Ada Example');
    expect(sent[0]?.rows.map((line) => line.values.headteacher)).toEqual(['Ada Example']);
  });
});
