import type { ProjectState } from '../../../../shared/contract/projects-shapes.ts';
import type { Day } from '../member.ts';

/** A project of one of the cast who took up a place; its lists are as short as they can be written. */
export interface SampleProject {
  readonly who: string;
  /** Began, finished or came to stand as it does, and was shared. */
  readonly began: Day;
  readonly on: Day;
  readonly state: ProjectState;
  readonly stopped?: string;
  readonly shared?: { readonly on: Day; readonly by: 'name' | 'role' };
  /** The title of an opportunity it began with. */
  readonly took?: string;
  readonly theme: string;
  readonly title?: string;
  readonly aim: string;
  readonly why: string;
  readonly measures: readonly (readonly [
    what: string,
    baseline: string,
    target: string,
    result: string,
    pupils: number | null,
    met: 'met' | 'partly' | 'not_met' | null,
  ])[];
  readonly actions: readonly (readonly [what: string, who: string, done: Day | null])[];
  readonly evidence: readonly (readonly [words: string, source: string])[];
  readonly limits: string;
  readonly coach: string;
  readonly competencies: string;
  readonly worked: string;
  readonly didNotWork: string;
  readonly next: string;
  readonly learned: string;
  readonly advice: string;
}

export const histories: readonly SampleProject[] = [
  {
    who: 'kowalczyk',
    began: '-2 01-12',
    on: '-2 07-03',
    state: 'finished',
    shared: { on: '-2 07-06', by: 'name' },
    theme: 'literacy',
    aim: 'Every Key Stage 3 class hears its teacher read aloud for ten minutes a week, in every subject, from texts that the subject would use.',
    why: 'Students read well in English and stopped at the first hard paragraph elsewhere. Subject leads thought of reading as somebody else’s work.',
    measures: [
      ['Mean score in our own reading check, Year 7', '21.4 of 40', '25 of 40', '26.2 of 40', 148, 'met'],
      ['Mean score in our own reading check, Year 8', '24.0 of 40', '27 of 40', '27.3 of 40', 151, 'met'],
      ['Mean score in our own reading check, Year 9', '26.8 of 40', '29 of 40', '27.5 of 40', 144, 'partly'],
      ['Departments that read aloud every week', '2 of 9', '9 of 9', '8 of 9 by June', null, 'partly'],
    ],
    actions: [
      ['Ran the reading check in three year groups.', 'Form tutors', '-2 01-20'],
      ['Read aloud in my own lessons while two colleagues watched.', 'Second in English', '-2 02-03'],
      ['Showed subject leads how, and chose a text with each.', 'Subject leads', '-2 03-10'],
      ['Dropped in on each department twice.', 'Coach', '-2 05-19'],
      ['Repeated the check and reported to governors.', 'Link governor', '-2 06-25'],
    ],
    evidence: [
      [
        'Of 60 students asked twice, those who said they skip long texts fell from 37 to 19.',
        'Student survey',
      ],
    ],
    limits: 'The check is our own and has not been standardised. There was no comparison group.',
    coach: 'Ruth Abernethy',
    competencies: 'Teaching; Implementation',
    worked:
      'Starting with two departments that wanted to.\nTexts that the subject chose itself.\nVisiting without a clipboard.',
    didNotWork:
      'Year 9 after Easter, when options and tests filled the weeks.\nOne list of texts for everybody: nobody used it.',
    next: 'Reading aloud is in the teaching policy from September. Year 9 begins in the autumn instead of the spring.',
    learned: 'People changed when they saw it next door, not when I explained it.',
    advice: 'Choose the text with the subject lead, and read first yourself.',
  },
  {
    who: 'boateng',
    began: '-2 01-14',
    on: '-2 07-02',
    state: 'finished',
    theme: 'pupil_premium',
    aim: 'No student misses geography fieldwork because of money, clothing or fear of the journey.',
    why: 'One student in five stayed at school on the days that others remembered longest.',
    measures: [
      ['Students of Years 8 to 10 on fieldwork', '79%', '95%', '93%', 431, 'partly'],
      ['Pupil premium students on fieldwork', '58%', '90%', '88%', 96, 'partly'],
    ],
    actions: [
      ['Asked families why students stayed behind.', 'Pastoral team', '-2 01-28'],
      ['Borrowed boots and coats for 60.', 'Site team', '-2 03-02'],
      ['Moved two days so that nobody missed work or prayer.', 'Exams officer', '-2 03-20'],
    ],
    evidence: [['43 students went on fieldwork for the first time.', 'Trip registers']],
    limits: 'One year’s registers; the weather was kind.',
    coach: 'Marion Astbury',
    competencies: 'Professional development',
    worked: 'Asking families first.\nA cupboard of boots that nobody has to ask for.',
    didNotWork: 'The letter home. A call did in two minutes what three letters did not.',
    next: 'The cupboard is in the budget; the physical education department uses it too.',
    learned: 'What I took for lack of interest was lack of boots.',
    advice: 'Ring before you write.',
  },
  {
    who: 'adeyemi',
    began: '-1 01-11',
    on: '-1 07-06',
    state: 'finished',
    shared: { on: '-1 07-09', by: 'role' },
    theme: 'own_enquiry',
    aim: 'One enquiry in each term that history, geography and religious education teach together in Year 8.',
    why: 'Students met the same word with three meanings, and wrote three short answers in place of one good one.',
    measures: [
      ['Students who wrote an extended answer', '41%', '70%', '74%', 152, 'met'],
      ['Lessons planned together in a term', '0', '6', '6', null, 'met'],
    ],
    actions: [
      ['Chose three enquiries with the leads.', 'Subject leads', '-1 01-20'],
      ['Taught the first one in two classes.', '', '-1 03-03'],
      ['Marked a sample of answers together, without names.', 'Coach', '-1 05-20'],
    ],
    evidence: [['Two of three leads keep the enquiry next year.', 'Minutes of the department']],
    limits: 'The same teachers taught and marked.',
    coach: 'Judith Marrick',
    competencies: 'Curriculum; Collaboration',
    worked: 'Planning the last lesson first.\nMarking together.',
    didNotWork: 'The second enquiry: it had too many sources for three lessons.',
    next: 'Two enquiries instead of three, each with a week more.',
    learned: 'I need not be the one who knows most in the room.',
    advice: 'Begin with the question you would like to be asked.',
  },
  {
    who: 'standish',
    began: '-1 01-13',
    on: '-1 05-14',
    state: 'stopped',
    stopped: 'The mentors sat their examinations in the weeks that were left. It begins again in the autumn.',
    took: 'Reading mentors at lunchtime',
    theme: 'literacy',
    title: 'Reading mentors',
    aim: 'Twenty older students read with twenty younger ones, twice a week.',
    why: 'Younger students ask older ones what they would not ask us.',
    measures: [['Pairs that met ten times or more', '0', '20', '11', 40, 'not_met']],
    actions: [
      ['Trained 22 mentors.', 'Librarian', '-1 02-05'],
      ['Pairs read in the library at lunchtime.', 'Librarian', null],
    ],
    evidence: [],
    limits: '',
    coach: '',
    competencies: '',
    worked: 'The training: every mentor stayed to the end.',
    didNotWork: 'Beginning in January with students who sit examinations in May.',
    next: 'Begin in October with mentors from Year 9.',
    learned: '',
    advice: '',
  },
];
