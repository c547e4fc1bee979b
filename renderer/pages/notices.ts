import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AppStatus } from '../../shared/contract/app.ts';
import { londonDate, londonTime, shortDate } from '../../shared/rules/dates.ts';
import { api, client, runJob } from '../client.ts';
import { takeStatusOf } from '../session.ts';
import type { Notice } from '../ui/frame/NoticeBanner.tsx';
import { onCopies, withChanges } from '../versions/copies-seen.ts';
import { saveCopy, saying } from './file-actions.ts';

type File = NonNullable<AppStatus['file']>;

/**
 * What is to be seen to about the file as a whole: open elsewhere, only to be read, an erasure to finish or given up,
 * changes found, another version beside it.
 */
export function useNotices(status: AppStatus | undefined, calm: boolean): readonly Notice[] {
  const file = status?.file ?? null;
  const looks = calm && file !== null && status?.meeting === null && file.backup === null && !file.readOnly;
  const copies = useCopies(looks ? file.id : null);
  const erasures = useQuery(api.erasure.list.queryOptions({ input: {}, enabled: looks })).data;
  if (file === null) return [];
  if (file.elsewhere !== null) return [elsewhere(file.elsewhere)];
  if (file.wantsRoom === true) return [noRoom];
  if (file.readOnly && file.backup === null) return [onlyRead];
  if (status?.meeting !== null || file.readOnly) return [];
  return [
    ...(erasures?.waiting == null
      ? []
      : [
          {
            label: 'Erasure not finished',
            title: 'An erasure was begun and is not finished.',
            words: 'Until it is, nothing counts as erased.',
            way: 'See why',
            page: '/erasures',
            run: () => location.assign('#/erasures'),
          },
        ]),
    ...(erasures?.givenUp?.fresh !== true
      ? []
      : [
          {
            label: 'Erasure given up',
            title: 'An erasure that was begun was given up.',
            words: 'It is not tried again by itself.',
            way: 'See why',
            page: '/erasures',
            run: () => location.assign('#/erasures'),
          },
        ]),
    ...apart(file.leftover !== null, copies > 0),
  ];
}

/**
 * What an earlier run or another program left apart. Changes that were found often lie in the version beside the file
 * as well: where there are both it is one notice, since one page sees to both.
 */
export function apart(found: boolean, beside: boolean): readonly Notice[] {
  if (!found && !beside) return [];
  const versions = { page: '/versions', run: () => location.assign('#/versions') };
  if (!beside)
    return [
      {
        ...versions,
        label: 'Changes found',
        title: 'Changes were found that are not in this file.',
        words:
          'They were made in another version of it, or cannot all be read. They are kept on this computer.',
        way: 'See them',
      },
    ];
  return [
    {
      ...versions,
      label: 'Another version',
      title: 'Another version of this file lies beside it.',
      words: found
        ? 'It and what was found on this computer hold changes that are not here, some perhaps the same. All are kept.'
        : 'It holds changes that are not here. Both are kept.',
      way: 'Compare them',
    },
  ];
}

/** Why nothing can be changed in this file now, with the way out; null where it can be. */
export function whyReadOnly({ backup, elsewhere, readOnly, wantsRoom }: File): string | null {
  if (backup !== null) return 'This is a backup, which is only looked at: nothing can be changed in it.';
  if (elsewhere !== null)
    return 'This file is open elsewhere, so nothing can be changed here. Close it there, then choose ‘Try again’ above the page.';
  if (wantsRoom === true)
    return 'There is no space left on the disk, so nothing can be changed here. Free some, then choose ‘Try again’ above the page.';
  if (readOnly)
    return 'This file can only be read where it is, so nothing can be changed here. Save a copy in a folder of your own and open that.';
  return null;
}

/** Where nothing can be written beside the file, or it is marked as not to be changed. */
const onlyRead: Notice = {
  label: 'Read only',
  title: 'This file can be read but not changed where it is.',
  words: 'To go on working, save a copy in a folder of your own and open that.',
  way: 'Save a copy',
  page: null,
  run: () => void saveCopy(),
};

const tryAgain = () => void saying(async () => void (await takeStatusOf(client.versions.tryAgain, {})));

/** The disk was full as it was opened. */
const noRoom: Notice = {
  label: 'No space left',
  title: 'There is no space left on the disk, so this file can be read but not changed.',
  words: 'Free some space on this computer, then try again.',
  way: 'Try again',
  page: null,
  run: tryAgain,
};

function elsewhere({ host, here, since }: NonNullable<File['elsewhere']>): Notice {
  const where = here ? 'in another window of Baton on this computer' : `on another computer (${host})`;
  const when = since === null ? '' : ` since ${shortDate(londonDate(since))} at ${londonTime(since)}`;
  return {
    label: 'Open elsewhere',
    title: `Open ${where}${when}.`,
    words: 'Here you read it as it was when you opened it, and can change it once it is closed there.',
    way: 'Try again',
    page: null,
    run: tryAgain,
  };
}

const EVERY_MS = 5 * 60_000;

/** How many versions with changes of their own lie beside the file: looked for when it is opened and come back to. */
function useCopies(fileId: string | null): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    setCount(0);
    if (fileId === null) return;
    const stop = new AbortController();
    let last = Number.NEGATIVE_INFINITY;
    const look = async () => {
      if (performance.now() - last < EVERY_MS) return;
      last = performance.now();
      try {
        const { copies } = await runJob(client.versions.copies, {}, { signal: stop.signal });
        if (!stop.signal.aborted) setCount(withChanges(copies));
      } catch {
        // Nobody asked for this; the page about other versions says why the folder cannot be looked at.
      }
    };
    const back = () => void look();
    void look();
    window.addEventListener('focus', back);
    // The page about other versions looks as well, and one may be deleted there.
    const forget = onCopies(setCount);
    return () => {
      forget();
      stop.abort();
      window.removeEventListener('focus', back);
    };
  }, [fileId]);
  return count;
}
