import type { CaseHistoryData } from '../../shared/contract/case-history-document.ts';

const score = (what: string, baseline: string, result: string, pupils: number) => ({
  what,
  baseline: `${baseline} of 20`,
  target: `${(Number(baseline) + 3).toFixed(1)} of 20`,
  result: `${result} of 20`,
  on: '2026-06-12',
  pupils,
  met: Number(result) - Number(baseline) >= 3 ? ('met' as const) : ('not_met' as const),
});

/** As full as the specimen. */
export function caseHistory(changes: Partial<CaseHistoryData> = {}): CaseHistoryData {
  return {
    title: 'Five minutes a day: fluent mental mathematics in Years 3 to 6',
    author: 'Joel Adeyemi-Clarke',
    named: true,
    post: 'Year 5 teacher, maths lead',
    programme: 'Leadership Pathways 2025/26',
    from: '2025-10-06',
    to: '2026-06-19',
    coach: 'Catherine Oyelaran',
    sponsor: 'Ruth Abernethy',
    competencies: 'Teaching; Implementation',
    finalOn: '2026-06-19',
    stateWords: null,
    aim: 'Pupils in Key Stage 2 could explain written methods but were slow to recall facts, and lost marks and confidence when they had to work quickly.',
    why: 'We replaced a weekly twenty-question test with five minutes of practice every day, built round a short set of facts that the whole school teaches in the same order.',
    measures: [
      score('Mean score in our own check, Year 3', '8.1', '11.9', 52),
      score('Mean score in our own check, Year 4', '10.4', '14.2', 57),
      score('Mean score in our own check, Year 5', '11.6', '15.8', 58),
      score('Mean score in our own check, Year 6', '14.3', '15.1', 59),
      {
        what: 'Class teachers using the same daily routine by January',
        baseline: '',
        target: 'all eight',
        result: 'Seven by January, all eight by March',
        on: '2026-03-06',
        pupils: null,
        met: 'partly',
      },
    ],
    actions: [
      {
        what: 'Ran the check with 226 pupils and asked 24 of them how they felt.',
        who: 'Class teachers',
        by: null,
        doneOn: '2025-10-10',
      },
      {
        what: 'Tried the routine in my own class, then taught it to two volunteers while colleagues watched.',
        who: 'Coach; Years 3 and 6',
        by: null,
        doneOn: '2025-11-14',
      },
      {
        what: 'Led a staff meeting, shared a fact map and started in all eight classes.',
        who: 'Headteacher',
        by: null,
        doneOn: '2026-01-12',
      },
      {
        what: 'Dropped in on each class twice. Changed the map when Year 3 found it too fast.',
        who: 'Teaching assistants',
        by: null,
        doneOn: '2026-05-15',
      },
      {
        what: 'Repeated the check and the pupil questions; reported to governors.',
        who: 'Mathematics governor',
        by: '2026-06-30',
        doneOn: null,
      },
    ],
    evidence: [
      {
        words:
          'Of the 24 pupils asked twice, those who said they “worry about mental maths” fell from 15 to 6.',
        on: '2026-06-12',
        source: 'Pupil questions',
      },
    ],
    limits:
      'The check is our own and has not been standardised. There was no comparison group, so other causes are possible.',
    worked:
      'Starting small, and letting two respected colleagues speak for it.\nOne page that fits on the classroom wall.\nDropping in to help, without a clipboard.',
    didNotWork:
      'Year 6 after March: revision squeezed out the routine.\nMy first map asked for too much of Year 3.\nI told teaching assistants last. They run many of the sessions.',
    next: 'The routine stays in the mathematics policy from September 2026. Year 2 will begin in the summer term.',
    learned:
      'People changed when they saw it work next door, not when I explained it. Next time I will begin with the adults who do the work most often.',
    advice: 'Begin with whoever wants to.',
    sharedOn: '2026-06-19',
    ...changes,
  };
}
