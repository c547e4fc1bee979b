import { expect, test } from 'vitest';
import { suggestsHarm } from '../../shared/rules/harm-words.ts';

test.each([
  'He locked a child in.',
  'She once shut a Year 3 boy in the stock cupboard until he was quiet.',
  'A pupil was shut in the PE store at lunch.',
  'Two girls were locked out in the rain.',
  'He left a child alone outside.',
  'The children were left unsupervised by the pond.',
  'A small boy was left behind at the museum.',
  'He was left alone outside in the cold.',
  'She dragged him out of the hall by the arm.',
  'He shook one of the girls.',
  'I saw her drag a small boy out of the hall by his collar.',
  'I have seen him kick a pupil.',
  'Screams at the younger children.',
  'He made a student cry in front of everyone.',
  'She refused a pupil the toilet all morning.',
  'I have seen him alone with a young pupil, the blind down.',
  'He messages students late at night.',
  'I have twice seen him smack a pupil.',
  'I think that she comes to work drunk.',
  'He locked Paweł and a boy in.',
  'She dragged Małgorzata and a girl out.',
  'He locked محمد and a boy in.',
  'She dragged Людмила and a girl out.',
])('a comment may say that somebody is harmed: %s', (comment) => {
  expect(suggestsHarm(comment)).toBe(true);
});

test.each([
  'Shuts down other people’s ideas in meetings.',
  'Locked in the dates for the trip early, which helped.',
  'Leaves us alone to get on with it, and is there when asked.',
  'Left a clear plan behind when she moved on.',
  'Puts children first when choices are hard.',
  'Never shouts. Calm with parents.',
  'Keeps a tidy stock cupboard.',
  'Shares credit with the whole class of trainees.',
  'Pulls the team together.',
  'Makes time for each pupil who is new.',
])('a comment says nothing of the kind: %s', (comment) => {
  expect(suggestsHarm(comment)).toBe(false);
});
