import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { backupMoment } from '../../shared/rules/backup-words.ts';
import type { FrameFacts } from '../App.tsx';
import { forgetAhead } from '../asked-ahead.ts';
import { api, client, queries } from '../client.ts';
import { useTakingBack } from '../history/taking-back.ts';
import { preferencesOptions } from '../preferences.ts';
import { type Contact, change, statusOptions, takeStatusOf, useContact, useStatus } from '../session.ts';
import { explain } from '../submit.ts';
import { takeLatest } from '../taking-back.ts';
import type { Findable, PersonChoice, SavedFacts } from '../ui/frame/types.ts';
import { helpBox } from '../ui/help/help-box.ts';
import { useCalm } from '../ui/use-calm.ts';
import { openExisting, saveCopy, saying } from './file-actions.ts';
import { useNotices } from './notices.ts';

const actions: readonly Findable[] = [
  { id: 'import', kind: 'action', label: 'Import the staff list', go: '#/staff/import' },
  { id: 'posts', kind: 'action', label: 'See the leadership posts', go: '#/staff/posts' },
  { id: 'start-review', kind: 'action', label: 'Start a 360 or a self-assessment', go: '#/reviews?start' },
  { id: 'frameworks', kind: 'action', label: 'See the competency frameworks', go: '#/reviews/frameworks' },
  { id: 'settle', kind: 'action', label: 'Settle questions about the stages', go: '#/stages/questions' },
  { id: 'cohorts', kind: 'action', label: 'See the cohorts of the stages', go: '#/stages/cohorts' },
  { id: 'mentors', kind: 'action', label: 'Mentors: who mentors whom', go: '#/stages/mentors' },
  { id: 'pool', kind: 'action', label: 'Who gives: coaches, mentors and hosts', go: '#/matching/pool' },
  {
    id: 'requests',
    kind: 'action',
    label: 'Requests for coaches, mentors and hosts',
    go: '#/matching/requests',
  },
  {
    id: 'give-and-take',
    kind: 'action',
    label: 'What each school gives and receives',
    go: '#/matching/schools',
  },
  {
    id: 'opportunities',
    kind: 'action',
    label: 'Project opportunities that schools offer',
    go: '#/projects/opportunities',
  },
  { id: 'library', kind: 'action', label: 'Library of past projects', go: '#/projects/library' },
  {
    id: 'follow-ups',
    kind: 'action',
    label: 'Follow-ups: what became of participants',
    go: '#/impact/follow-ups',
  },
  { id: 'stages-edit', kind: 'action', label: 'Edit the stages', go: '#/stages/edit' },
  { id: 'flags', kind: 'action', label: 'See all talent flags', go: '#/flags' },
  { id: 'graduates', kind: 'action', label: 'See who graduated, and print again', go: '#/stages/register' },
  { id: 'rollover', kind: 'action', label: 'Go into the next academic year', go: '#/stages/rollover' },
  { id: 'remind', kind: 'action', label: 'Add a reminder', go: '#/?remind' },
  { id: 'history', kind: 'action', label: 'See the history, and take steps back', go: '#/history' },
  { id: 'backups', kind: 'action', label: 'See the backups, and restore one', go: '#/backups' },
  { id: 'versions', kind: 'action', label: 'Compare other versions of this file', go: '#/versions' },
  { id: 'guide', kind: 'action', label: 'Read the guide', go: () => helpBox.open('guide') },
  { id: 'save-copy', kind: 'action', label: 'Save a copy of this file', go: () => void saveCopy() },
  {
    id: 'close',
    kind: 'action',
    label: 'Close this file',
    go: () => void saying(async () => void (await change('close', {}))),
  },
];

/** What is said in place of whether the work is saved, where Baton does not say. */
const savedFacts: Readonly<Record<Contact, SavedFacts | null>> = {
  answers: null,
  ended: {
    state: 'out_of_reach',
    savedAt: null,
    reason: 'Baton has ended or does not answer this page. What it said was saved is safe.',
    wayOut:
      'Start Baton again and go on in the page that it opens. If it answers again, this page goes on too.',
  },
  hangs: {
    state: 'not_answering',
    savedAt: null,
    reason: 'Baton has not answered this page for some seconds. What it said was saved is safe.',
    wayOut:
      'Wait a little: this page goes on as soon as it answers. If it does not, end Baton and start it again.',
  },
};

const staffOptions = api.staff.list.queryOptions({ input: {} });
const countsOptions = api.frame.counts.queryOptions({ input: {} });

/**
 * Asks for what the first drawing shows, so that it is drawn once; what was asked ahead is taken. Without an open file
 * there are no people and nothing to count, and Baton would refuse to say.
 */
export async function askForFrame(): Promise<void> {
  await Promise.all([queries.prefetchQuery(preferencesOptions), queries.prefetchQuery(statusOptions)]);
  if (queries.getQueryData(statusOptions.queryKey)?.file)
    await Promise.all([queries.prefetchQuery(staffOptions), queries.prefetchQuery(countsOptions)]);
  forgetAhead();
}

/** What stands round the pages: the open file, the meeting, who and what can be found. */
export function useFrame(onCover: () => void): FrameFacts | null {
  const status = useStatus();
  const contact = useContact();
  const staff = useQuery(staffOptions);
  const counts = useQuery(countsOptions);
  // Only the find box needs these: the page comes first.
  const enabled = useCalm();
  const programmes = useQuery(api.programmes.list.queryOptions({ input: {}, enabled }));
  const posts = useQuery(api.staff.posts.queryOptions({ input: {}, enabled }));
  const people = useMemo(
    (): PersonChoice[] =>
      (staff.data ?? []).map((row) => ({
        id: row.id,
        name: `${row.forename} ${row.surname}`,
        detail: row.post,
      })),
    [staff.data],
  );
  const findable = useMemo(
    (): Findable[] | null =>
      staff.data === undefined
        ? null
        : [
            ...people.map((one) => ({
              ...one,
              kind: 'person' as const,
              label: one.name,
              go: `#/staff/${one.id}`,
            })),
            ...(posts.data ?? []).map(postFindable),
            ...(programmes.data ?? []).flatMap(programmeFindables),
            ...actions,
          ],
    [staff.data, people, posts.data, programmes.data],
  );
  const notices = useNotices(status, enabled);
  const { undo, redo } = useTakingBack(enabled);
  if (status?.file == null) return null;
  const lock = () =>
    status.file?.encrypted ? void saying(async () => void (await change('lock', {}))) : onCover();
  return {
    file: status.file,
    saved: savedFacts[contact] ?? status.file.saved,
    meeting: status.meeting,
    lastRoom: status.lastRoom,
    counts: counts.data === undefined ? {} : { ...counts.data, reviews: counts.data.reviews ?? undefined },
    findable,
    people,
    undo,
    redo,
    onUndo: () => void takeLatest('undo'),
    onRedo: () => void takeLatest('redo'),
    onStartMeeting: async (room) => {
      await change('startMeeting', { room: [...room] }).catch((error: unknown) => {
        throw new Error(explain(error));
      });
    },
    onEndMeeting: () => saying(async () => void (await change('endMeeting', {}))),
    backup: status.file.backup && {
      moment: backupMoment(status.file.backup.at),
      onLeave: () => void saying(leaveBackup),
    },
    notices,
    onLock: lock,
    onSaveCopy: () => void saveCopy(),
    fileMenu: [
      { label: status.file.encrypted ? 'Lock' : 'Cover the page', run: lock },
      { label: 'History', run: () => location.assign('#/history') },
      { label: 'Backups', run: () => location.assign('#/backups') },
      { label: 'Other versions', run: () => location.assign('#/versions') },
      { label: 'Save a copy', run: () => void saveCopy() },
      { label: 'Open another file', run: () => void openExisting() },
      { label: 'Close this file', run: () => void saying(async () => void (await change('close', {}))) },
    ],
  };
}

async function leaveBackup(): Promise<void> {
  await takeStatusOf(client.backups.leave, {});
  location.assign('#/backups');
}

type Post = Awaited<ReturnType<typeof client.staff.posts>>[number];

/** A leadership post: where one person holds it their page says most of it. */
function postFindable({ id, title, school, holders }: Post): Findable {
  const [only, ...others] = holders;
  return {
    id: `post-${id}`,
    kind: 'post',
    label: title,
    detail: `${holders.map((one) => one.name).join(', ') || 'Vacant'}; ${school}`,
    go: only !== undefined && others.length === 0 ? `#/staff/${only.id}` : '#/staff/posts',
  };
}

type Listed = Awaited<ReturnType<typeof client.programmes.list>>[number];

/** A programme and its open rounds, the rounds first: they are what is looked for. */
function programmeFindables({ id, name, pastScheme, rounds }: Listed): Findable[] {
  return [
    ...rounds
      .filter((round) => !round.closed)
      .map((round) => ({
        id: round.id,
        kind: 'programme' as const,
        label: `${name} ${round.academicYear}`,
        detail: 'Open round',
        go: `#/programmes/rounds/${round.id}`,
      })),
    {
      id,
      kind: 'programme',
      label: name,
      ...(pastScheme && { detail: 'Past scheme' }),
      go: `#/programmes/${id}`,
    },
  ];
}
