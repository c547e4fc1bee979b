import { ActionIcon, Switch, Tooltip, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { IconArrowBackUp, IconArrowForwardUp, IconEye, IconEyeOff, IconHelp, IconSearch } from '../icons.ts';
import { Kbd } from '../Kbd.tsx';
import classes from './Header.module.css';
import { Logo } from './Logo.tsx';
import { SavedStatus } from './SavedStatus.tsx';
import type { SavedFacts, TakingBack } from './types.ts';

interface HeaderProps {
  readonly saved: SavedFacts;
  readonly undo: TakingBack | null;
  readonly redo: TakingBack | null;
  readonly inMeeting: boolean;
  readonly onFind: () => void;
  readonly onMeeting: () => void;
  readonly onHelp: () => void;
}

export function Header({ saved, undo, redo, inMeeting, onFind, onMeeting, onHelp }: HeaderProps) {
  return (
    <div className={classes.header}>
      <a href="#/" className={classes.logo} aria-label="Baton, home">
        <Logo />
        <span>Baton</span>
      </a>
      <UnstyledButton className={classes.find} onClick={onFind} aria-keyshortcuts="Control+K">
        <IconSearch size={15} aria-hidden />
        <span className={classes.findWords}>Find a person, post or programme</span>
        <Kbd keys="mod+k" />
      </UnstyledButton>
      <div className={classes.end}>
        <SavedStatus saved={saved} />
        <div className={classes.ways}>
          <Way label="Undo" none="Nothing to undo since this file was opened" way={undo}>
            <IconArrowBackUp size={18} aria-hidden />
          </Way>
          <Way label="Redo" none="Nothing to redo" way={redo}>
            <IconArrowForwardUp size={18} aria-hidden />
          </Way>
        </div>
        <Switch
          classNames={{
            body: classes.meeting,
            track: classes.track,
            thumb: classes.thumb,
            input: classes.switch,
          }}
          checked={inMeeting}
          onChange={onMeeting}
          labelPosition="left"
          withThumbIndicator={false}
          label={
            <span className={classes.meetingWords}>
              {inMeeting ? <IconEyeOff size={17} aria-hidden /> : <IconEye size={17} aria-hidden />}
              <span>Meeting mode</span>
            </span>
          }
        />
        <Tooltip label="Help">
          <ActionIcon aria-label="Help" className={classes.help} onClick={onHelp}>
            <IconHelp size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}

interface WayProps {
  readonly label: string;
  /** What it says where there is nothing to take. */
  readonly none: string;
  readonly way: TakingBack | null;
  readonly children: ReactNode;
}

/** Undo or redo, naming its step. Without one it stays, so that the keyboard's place does not vanish. */
function Way({ label, none, way, children }: WayProps) {
  return (
    <Tooltip label={way === null ? none : `${label}: ${way.words}`} multiline maw={320}>
      <ActionIcon
        aria-label={way === null ? none : `${label}: ${way.words}`}
        aria-disabled={way === null}
        data-disabled={way === null || undefined}
        className={classes.help}
        onClick={() => way?.run()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
