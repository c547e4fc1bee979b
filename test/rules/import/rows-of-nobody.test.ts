import { expect, it } from 'vitest';
import { stageLines } from '../../helpers/staff-lists.ts';

const namesOf = (lines: string) => {
  const { staged, headed } = stageLines(lines);
  return {
    names: staged.people.map(({ forename, surname }) => `${forename} ${surname}`),
    ignored: headed.ignored.map(({ row }) => row),
    problems: staged.problems.map(({ row, lost }) => [row, lost]),
  };
};

it('makes nobody of the sums that a list has between its people', () => {
  expect(
    namesOf(
      'Name|Job Title|Department|FTE|Start date\nEnglish||||\nExample, Ada|Teacher|English|1.0|01/09/2019\nSample, Ben|Teacher|English|0.6|01/09/2020\nSubtotal|||1.6|\nMaths||||\nThird, Cy|Teacher|Maths|1|01/09/2018\nTotal Maths|||1|\nGrand total|3 staff||2.6|\nFourth, Di|Teacher|Maths|1|01/09/2018',
    ),
  ).toEqual({
    names: ['Ada Example', 'Ben Sample', 'Cy Third', 'Di Fourth'],
    ignored: [2, 5, 6, 8, 9],
    problems: [],
  });
  expect(
    namesOf(
      'Department|Forename|Surname|Job Title|FTE\nEnglish|Ada|Example|Teacher|1.0\nEnglish|Ben|Sample|Teacher|0.6\nEnglish Total||||1.6\nMaths|Cy|Third|Teacher|1\n|Maths|Subtotal|2|1\n|Total|All staff||2.6\nMaths|Di|Fourth|Teacher|1',
    ),
  ).toEqual({
    names: ['Ada Example', 'Ben Sample', 'Cy Third', 'Di Fourth'],
    ignored: [4, 6, 7],
    problems: [],
  });
});

it('takes in people whose post or name only sounds like a sum', () => {
  expect(
    namesOf(
      'Job title|Forename|Surname|Email\nTotal Communication Lead|Ada|Example|\nTeacher|Ben|Total|ben@school.example\nTeacher|Cy|Totally|cy@school.example',
    ).names,
  ).toEqual(['Ada Example', 'Ben Total', 'Cy Totally']);
});

it('takes in somebody called Total who has no email', () => {
  expect(
    namesOf(
      'Surname|Forename|Job title|TRN|Start date|Email\nExample|Ada|Teacher|1234567|01/09/2019|ada@school.example\nTotal|Ben|Teacher||01/09/2020|\nTotal|Cy|Teacher|1234568||\nTotal|Di|Teacher|||\nTotal||3 staff|||\nGrand total||4||01/09/2026|',
    ),
  ).toEqual({
    names: ['Ada Example', 'Ben Total', 'Cy Total', 'Di Total'],
    ignored: [6],
    problems: [[7, 'row']],
  });
  expect(
    namesOf(
      'Name|Job title|TRN|Start date\nAda Example|Teacher|1234567|01/09/2019\nBen Total|Teacher|1234568|\nCy Total|TA||01/09/2020\nEnglish Total|2||',
    ),
  ).toEqual({ names: ['Ada Example', 'Ben Total', 'Cy Total'], ignored: [5], problems: [] });
});

it('makes nobody of a vacancy or of what stands for a name that is not there, and says so once', () => {
  expect(
    namesOf(
      'Forename|Surname|Job title|TRN\nVacant|Post|Teacher|\nVACANCY|VACANCY|TA|12\nTBC|TBC|Head of Year|\nn/a|n/a|Teacher|\nAda|Example|Teacher|1234567\nMin-jun|Na|Teacher|1234568\nNone|Null|Teacher|1234569',
    ),
  ).toEqual({
    names: ['Ada Example', 'Min-jun Na', 'None Null'],
    ignored: [],
    problems: [
      [2, 'row'],
      [3, 'row'],
      [4, 'row'],
      [5, 'row'],
    ],
  });
});

it('passes over a row in which only marks stand that nobody can see', () => {
  expect(
    namesOf('Forename|Surname|Job title\nAda|Example|Teacher\n\u200B|\u200F\u200B|\u200B\nBen|Sample|TA'),
  ).toEqual({ names: ['Ada Example', 'Ben Sample'], ignored: [], problems: [] });
});

it('says of a name of one word what is missing, and takes it in once both are given', () => {
  const { staged } = stageLines(
    'Surname|Forename|Job title\nExample|Ada|Teacher\nSukarno||TA\nShanthi|Shanthi|TA',
  );
  expect(staged.people.map(({ surname }) => surname)).toEqual(['Example', 'Shanthi']);
  expect(staged.problems).toMatchObject([
    {
      row: 3,
      column: 'Forename',
      value: '',
      reason: '‘Sukarno’ has no forename that can be told.',
      suggestion: 'Give both names; somebody who has one alone has it in both.',
    },
  ]);
});

it('makes no one person of a cell that names two', () => {
  const { staged } = stageLines(
    'Name|Job title\nAda Example / Ben Sample|Teacher\nMrs Third & Mr Fourth|Teacher\nDi and Ed Model|TA\nProof / Pattern, Flo|TA\nMary-Anne Sands|TA\nAnd Anderson|TA',
  );
  expect(staged.people.map(({ forename, surname }) => `${forename} ${surname}`)).toEqual([
    'Flo Proof / Pattern',
    'Mary-Anne Sands',
    'And Anderson',
  ]);
  expect(staged.problems.map(({ row, reason, lost }) => [row, reason, lost])).toEqual(
    [2, 3, 4].map((row) => [row, 'This names two people.', 'row']),
  );
});

it('makes one person of a name with a web page’s mark, or with ‘son of’ or ‘daughter of’ in it', () => {
  expect(
    namesOf(
      'Name|Job title\nMary O&#39;Example Sample|Teacher\nAda&nbsp;Example|TA\nD&apos;Sample, Ben|TA\nKumar a/l Example|TA\nSiti A/P Devi Example|TA\nRavi s/o Sample|TA\nNur d/o Sample|TA',
    ),
  ).toEqual({
    names: [
      "Mary O'Example Sample",
      'Ada Example',
      "Ben D'Sample",
      'Kumar a/l Example',
      'Siti A/P Devi Example',
      'Ravi s/o Sample',
      'Nur d/o Sample',
    ],
    ignored: [],
    problems: [],
  });
});

it('makes nobody of the groups that people stand under', () => {
  expect(
    namesOf(
      'Name|Job Title|Email|FTE|Start Date\nTeaching staff||||\nEnglish department||||\nMrs A Example|Head of English|a@elm.example|1|01/09/2018\nMs New Starter||||\nEnglish Total|||1|\nModern Languages||||\nDr Cy Specimen|Head of French|c@elm.example|1|01/09/2018\nSupport staff||||\nMs Di Model|Receptionist|d@elm.example|0.5|01/09/2020\nMr Ed Proof|Cook|e@elm.example|0.5|01/09/2020\nTotal|||2.5|',
    ),
  ).toEqual({
    names: ['A Example', 'New Starter', 'Cy Specimen', 'Di Model', 'Ed Proof'],
    ignored: [2, 3, 6, 7, 9, 12],
    problems: [],
  });
  expect(
    namesOf(
      'Name|Role\nSenior Leaders|\nAda Example|Headteacher\nTeachers|\nBen Sample|Year 1 Teacher\nYear 2|\nCy Third|',
    ),
  ).toEqual({ names: ['Ada Example', 'Ben Sample', 'Cy Third'], ignored: [2, 4, 6], problems: [] });
});

it('takes in people of whom the name alone is known, where that is so of most', () => {
  expect(
    namesOf('Name|Job title|Notes\nAda Example||\nBen Sample||\nCy Third|Cook|New\nDi Model||').names,
  ).toEqual(['Ada Example', 'Ben Sample', 'Cy Third', 'Di Model']);
  expect(
    namesOf('Name|Job title|Notes\nExample, Ada||\nBen Sample||\nThird, Cy||\nDi Model|Cook|New').names,
  ).toEqual(['Ada Example', 'Ben Sample', 'Cy Third', 'Di Model']);
});

it('says of marks that mean the row above what to do, and makes no post of them', () => {
  const { staged } = stageLines(
    'Surname|Forename|Job title|Department|Start date\nExample|Ada|Teacher|Maths|01/09/2018\nSample|Ben|"|ditto|As above\nDitto|Cy|Cook||\nAs above|As above|Cleaner||',
  );
  expect(staged.people.map(({ surname, posts }) => [surname, posts.map((post) => post.job_title)])).toEqual([
    ['Example', ['Teacher']],
    ['Sample', []],
    ['Ditto', ['Cook']],
  ]);
  expect(staged.problems.map(({ row, column, reason, lost }) => [row, column, reason, lost])).toEqual([
    [3, 'Job title', 'This only points at the row above.', 'value'],
    [3, 'Department', 'This only points at the row above.', 'value'],
    [3, 'Start date', 'This only points at the row above.', 'value'],
    [5, 'Surname', 'This only points at the row above.', 'row'],
  ]);
});

it('makes nobody of what a form says of its columns', () => {
  expect(
    namesOf(
      'Surname|Forename|Job title|Start date\nMandatory|Mandatory|Optional|dd/mm/yyyy\ne.g. Smith|e.g. Jo|e.g. Cook|\nExample|Ada|Cook|01/09/2018\nText|Ben|Cook|01/09/2018',
    ),
  ).toEqual({ names: ['Ada Example', 'Ben Text'], ignored: [2, 3], problems: [] });
});
