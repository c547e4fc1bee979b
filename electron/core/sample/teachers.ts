import { before, type Member, teaching, works } from './member.ts';

/** A classroom teacher who came when they are said to have come and has taught that subject since. */
const teacher = (
  key: string,
  name: string,
  team: string,
  subject: string,
  here: number,
  qts: number | null,
  manager: string,
  more: Partial<Member> = {},
): Member =>
  teaching(key, name, team, here, qts, [works(`Teacher of ${subject}`, 'teacher', here, manager)], more);

export const teachers: readonly Member[] = [
  teacher('qureshi', 'Mr Imran Qureshi', 'Technology', 'Computing', -2, -2, 'hallam'),
  teacher('dunmore', 'Miss Laura Dunmore', 'Science', 'Science', -3, -3, 'haddad'),
  teaching('rahman', 'Mr Yusuf Rahman', 'Mathematics', -3, -3, [
    works('Teacher of Mathematics, Key Stage 3 lead', 'other_leadership', -1, 'firth'),
    before('Teacher of Mathematics', 'teacher', -3, '-2 08-31'),
  ]),
  teacher('standish', 'Ms Eleanor Standish', 'Arts', 'Art', -3, -3, 'marsden', { preferred: 'Ellie' }),
  teacher('sadiq', 'Miss Yusra Sadiq', 'Science', 'Chemistry', -1, -1, 'haddad'),
  teacher('tunstall', 'Ms Grace Tunstall', 'Humanities', 'Geography', -4, -4, 'boateng'),
  teacher('siddiqui', 'Mrs Farah Siddiqui', 'Mathematics', 'Mathematics', -2, null, 'nowak', {
    overseas: true,
    years: 6,
  }),
  teaching(
    'reid',
    'Mr Callum Reid',
    'Technology',
    0,
    null,
    [works('Trainee Teacher of Computing', 'trainee', 0, 'hallam')],
    { contract: 'fixed_term' },
  ),
  teacher('brook', 'Mrs Alison Brook', 'Languages', 'French', -12, -18, 'whitlock', { share: 0.8 }),
  teacher('ellery', 'Mrs Susan Ellery', 'Mathematics', 'Mathematics', -15, -22, 'nowak', {
    preferred: 'Sue',
  }),
  teacher('garside', 'Mr Neil Garside', 'Technology', 'Technology', -9, -12, 'hallam'),
  teacher('grant', 'Ms Fiona Grant', 'English', 'English', -4, -7, 'kowalczyk'),
  teacher('griffiths', 'Mr Owen Griffiths', 'Humanities', 'History', -2, -2, 'adeyemi'),
  teacher('farrar', 'Miss Imogen Farrar', 'English', 'English', -1, -1, 'kowalczyk'),
  teacher('holroyd', 'Miss Jade Holroyd', 'PE', 'PE', -4, -4, 'cartwright'),
  teaching('bell', 'Ms Asha Bell', 'Science', -1, null, [
    works('Teacher of Biology', 'teacher', null, 'haddad'),
  ]),
  teacher('rao', 'Dr Sunita Rao', 'Science', 'Physics', -1, -2, 'farrand', { overseas: true }),
  teacher('kell', 'Mrs Denise Kell', 'Humanities', 'Religious Education', -6, -9, 'adeyemi', { share: 0.6 }),
  teaching('carvalho', 'Mr Mateus Carvalho', 'Languages', 0, null, [
    works('Teacher of Spanish', 'teacher', 0, 'whitlock'),
  ]),
];
