import { ActionIcon, UnstyledButton } from '@mantine/core';
import { writeDate } from '../../../shared/rules/typed-date.ts';
import { IconX } from '../../ui/icons.ts';
import classes from './FirstRunPage.module.css';
import type { RecentFile } from './FirstRunPage.tsx';

interface RecentFilesProps {
  readonly recent: readonly RecentFile[];
  readonly busy: boolean;
  readonly onOpen: (id: string) => void;
  readonly onForget: (id: string) => void;
}

/** Files opened before on this computer. */
export function RecentFiles({ recent, busy, onOpen, onForget }: RecentFilesProps) {
  return (
    <section aria-labelledby="recent-files">
      <h2 id="recent-files" className={classes.sectionTitle}>
        Opened before
      </h2>
      <ul className={classes.recent}>
        {recent.map((file) => (
          <li key={file.id}>
            <UnstyledButton className={classes.recentName} disabled={busy} onClick={() => onOpen(file.id)}>
              {file.name}
            </UnstyledButton>
            <span className={classes.recentDate}>{writeDate(file.openedAt.slice(0, 10))}</span>
            <ActionIcon aria-label={`Take ${file.name} off this list`} onClick={() => onForget(file.id)}>
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}
