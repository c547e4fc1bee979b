import { before, leads, type Member, teaching, works } from './member.ts';

const dept = 'head_of_department_or_curriculum';
const year = 'head_of_year_or_phase';

export const middleLeaders: readonly Member[] = [
  teaching('kowalczyk', 'Mrs Marta Kowalczyk', 'English', -6, -12, [
    leads('english', 'Head of English', dept, -6, 'whitlock'),
  ]),
  teaching('lloyd', 'Miss Bethan Lloyd', 'English', -4, -4, [
    leads('english_second', 'Second in English', 'other_leadership', -1, 'kowalczyk'),
    before('Teacher of English', 'teacher', -4, '-2 08-31'),
  ]),
  teaching('firth', 'Ms Joanna Firth', 'Mathematics', -8, -13, [
    leads('maths', 'Head of Mathematics', dept, -5, 'varghese'),
    before('Teacher of Mathematics', 'teacher', -8, '-6 08-31'),
  ]),
  teaching('nowak', 'Mr Marek Nowak', 'Mathematics', -4, -7, [
    leads('maths_second', 'Second in Mathematics', 'other_leadership', -2, 'firth'),
    leads('maths', 'Head of Mathematics', dept, '-1 07-01', 'varghese', { basis: 'cover' }),
  ]),
  teaching('haddad', 'Ms Leila Haddad', 'Science', -3, -10, [
    leads('science', 'Head of Science', dept, -3, 'whitlock'),
    before('Teacher of Chemistry', 'teacher', -10, '-4 08-31', 'Stanmoor School'),
  ]),
  teaching(
    'farrand',
    'Dr Lucy Farrand',
    'Science',
    -5,
    -9,
    [leads('physics', 'Head of Physics', dept, -4, 'haddad', { share: 1 })],
    { share: 0.6 },
  ),
  teaching('nair', 'Ms Priya Nair', 'Pastoral', -6, -8, [
    leads('year_7', 'Head of Year 7', year, -4, 'mistry'),
    works('Teacher of Biology', 'teacher', -6, 'haddad'),
  ]),
  teaching('brathwaite', 'Mr Andre Brathwaite', 'Pastoral', -5, -9, [
    leads('year_8', 'Head of Year 8', year, -5, 'mistry'),
  ]),
  teaching(
    'eze',
    'Mrs Amara Eze',
    'Pastoral',
    -7,
    -11,
    [leads('year_9', 'Head of Year 9', year, -3, 'mistry', { share: 0.5 })],
    { share: 0.6 },
  ),
  teaching(
    'draycott',
    'Ms Helen Draycott',
    'Pastoral',
    -9,
    -14,
    [leads('year_9', 'Head of Year 9', year, -2, 'mistry', { share: 0.5 })],
    { share: 0.5 },
  ),
  teaching('sykes', 'Mrs Hannah Sykes', 'Pastoral', -3, -6, [
    leads('year_10', 'Head of Year 10', year, -1, 'mistry'),
    before('Teacher of Drama', 'teacher', -3, '-2 08-31'),
  ]),
  teaching('thorley', 'Mr Marcus Thorley', 'Pastoral', -10, -17, [
    leads('year_11', 'Head of Year 11', year, -8, 'mistry'),
  ]),
  teaching('adeyemi', 'Mrs Grace Adeyemi', 'Humanities', -5, -8, [
    leads('humanities', 'Head of Humanities', dept, -2, 'whitlock'),
  ]),
  teaching('boateng', 'Mr Kwame Boateng', 'Humanities', -4, -6, [
    leads('geography', 'Head of Geography', dept, -1, 'adeyemi'),
  ]),
  teaching('marsden', 'Ms Chloe Marsden', 'Arts', -7, -10, [
    leads('art', 'Head of Art', dept, -5, 'varghese'),
  ]),
  teaching('clarke', 'Mr Joel Adeyemi-Clarke', 'Arts', -3, -7, [
    leads('music', 'Head of Music', dept, -3, 'varghese'),
  ]),
  teaching('cartwright', 'Mr Simon Cartwright', 'PE', -6, -9, [
    leads('pe', 'Head of PE', dept, -4, 'mistry'),
  ]),
  teaching('hallam', 'Mr Peter Hallam', 'Technology', -11, -18, [
    leads('technology', 'Head of Technology', dept, -9, 'whitlock'),
  ]),
  teaching('tate', 'Miss Rosie Tate', 'Arts', -3, -5, [
    leads('drama', 'Lead Teacher of Drama', 'other_leadership', -1, 'clarke'),
    before('Teacher of Music', 'teacher', -3, '-2 08-31'),
  ]),
];
