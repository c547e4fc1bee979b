import { seeded, seededIds } from '../../electron/core/sample/seeded.ts';
import { build, type Writer } from '../../electron/core/sql.ts';

const forenames = [
  'Aisha',
  'Ben',
  'Catrin',
  'Dominik',
  'Ewa',
  'Fatima',
  'Gareth',
  'Harriet',
  'Ifeoma',
  'Jonas',
  'Kiran',
  'Lowri',
  'Mehmet',
  'Niamh',
  'Oluwaseun',
  'Petra',
  'Rhys',
  'Siân',
  'Tomasz',
  'Zoë',
];
const starts = [
  'Ash',
  'Bram',
  'Cold',
  'Dun',
  'Elm',
  'Fern',
  'Gris',
  'Hazel',
  'Kell',
  'Lark',
  'Mar',
  'North',
  'Otter',
  'Pen',
  'Quill',
  'Ros',
  'Stan',
  'Thorn',
  'Wex',
  'Yar',
];
const ends = ['bourne', 'combe', 'dale', 'field', 'ham', 'ley', 'mere', 'more', 'ton', 'worth'];
const teams = [
  'English',
  'Mathematics',
  'Science',
  'Humanities',
  'Languages',
  'Arts',
  'PE',
  'Technology',
  'Pastoral',
  'Inclusion',
];

export interface Invented {
  readonly id: string;
  readonly title: string;
  readonly forename: string;
  readonly surname: string;
  readonly email: string;
  readonly staffCode: string;
  readonly kind: 'teaching' | 'classroom' | 'support';
  readonly team: string;
  readonly post: string;
  readonly role: string;
  readonly qtsDate: string | null;
  readonly from: string;
}

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

/** As many invented people as wanted, the same ones each time: two hundred surnames, twenty forenames, ten teams. */
export function manyPeople(count: number): Invented[] {
  const random = seeded(count);
  const newId = seededIds(count);
  return Array.from({ length: count }, (_, index): Invented => {
    const kind = index % 4 === 3 ? (index % 8 === 3 ? 'classroom' : 'support') : 'teaching';
    const team = pick(teams, random.whole(0, teams.length - 1));
    const leads = kind === 'teaching' && index % 9 === 0;
    const from = `${random.whole(2008, 2026)}-09-01`;
    const [post, role] =
      kind === 'teaching'
        ? leads
          ? [`Head of ${team}`, 'head_of_department_or_curriculum']
          : [`Teacher of ${team}`, 'teacher']
        : kind === 'classroom'
          ? ['Teaching Assistant', 'teaching_assistant']
          : ['Administrator', 'administration_hr_data_and_finance'];
    return {
      id: newId(),
      title: pick(['Ms', 'Mr', 'Mrs', 'Miss', 'Dr'], random.whole(0, 4)),
      forename: pick(forenames, random.whole(0, 19)),
      surname: `${pick(starts, random.whole(0, 19))}${pick(ends, random.whole(0, 9))}`,
      email: `staff${index + 1}@harrowmere.example`,
      staffCode: `S${String(index + 1).padStart(4, '0')}`,
      kind,
      team,
      post,
      role,
      qtsDate: kind === 'teaching' && index % 6 !== 0 ? `${random.whole(1996, 2025)}-09-01` : null,
      from,
    };
  });
}

/** Writes them into a file, employed at a school of it and each with a post. */
export function insertPeople(db: Writer, people: readonly Invented[], schoolId: string): void {
  for (const one of people) {
    db.run(
      build.insertInto('person').values({
        id: one.id,
        title: one.title,
        forename: one.forename,
        surname: one.surname,
        email: one.email,
        kind: one.kind,
        qts_date: one.qtsDate,
        made_at: '2026-09-01T09:00:00.000Z',
      }),
    );
    db.run(
      build.insertInto('employment').values({
        id: `e${one.id}`,
        person_id: one.id,
        school_id: schoolId,
        staff_code: one.staffCode,
        from_date: one.from,
        team: one.team,
        share: 1,
      }),
    );
    db.run(
      build.insertInto('holding').values({
        id: `h${one.id}`,
        person_id: one.id,
        school_id: schoolId,
        title: one.post,
        role: one.role,
        from_date: one.from,
      }),
    );
  }
}
