import { Menu, UnstyledButton } from '@mantine/core';
import { IconFile, IconLock } from '../icons.ts';
import { Tag } from '../Tag.tsx';
import classes from './FileCard.module.css';
import type { FileFacts, FrameProps } from './types.ts';

interface FileCardProps {
  readonly file: FileFacts;
  readonly menu: FrameProps['fileMenu'];
  readonly folded: boolean;
}

/** Which file is open, at the foot of the sidebar, and what can be done with it as a whole. */
export function FileCard({ file, menu, folded }: FileCardProps) {
  return (
    <section aria-label="This file" className={classes.card}>
      <Menu position="top-start" width={220}>
        <Menu.Target>
          <UnstyledButton className={classes.button} aria-label={`${file.name}: this file`}>
            {folded ? <IconFile size={18} aria-hidden /> : <b className={classes.name}>{file.name}</b>}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{file.name}</Menu.Label>
          {menu.map(({ label, run }) => (
            <Menu.Item key={label} onClick={run}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {folded || !file.sample ? null : (
        <div className={classes.note}>
          <Tag tone="plain">Sample</Tag> Everyone here is made up.
        </div>
      )}
      {folded || !file.encrypted ? null : (
        <div className={`${classes.note} ${classes.lock}`}>
          <IconLock size={14} aria-hidden /> Locked with a passphrase
        </div>
      )}
      {folded || !file.readOnly ? null : (
        <div className={classes.note}>
          <Tag tone="plain">Read only</Tag>
        </div>
      )}
    </section>
  );
}
