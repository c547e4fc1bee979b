import { ActionIcon, Switch, Tooltip, UnstyledButton } from '@mantine/core';
import { IconEye, IconEyeOff, IconHelp, IconSearch } from '../icons.ts';
import { Kbd } from '../Kbd.tsx';
import classes from './Header.module.css';
import { Logo } from './Logo.tsx';
import { SavedStatus } from './SavedStatus.tsx';
import type { SavedFacts } from './types.ts';

interface HeaderProps {
  readonly saved: SavedFacts;
  readonly inMeeting: boolean;
  readonly onFind: () => void;
  readonly onMeeting: () => void;
  readonly onHelp: () => void;
}

export function Header({ saved, inMeeting, onFind, onMeeting, onHelp }: HeaderProps) {
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
        <Tooltip label="Keys and help">
          <ActionIcon aria-label="Keys and help" className={classes.help} onClick={onHelp}>
            <IconHelp size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}
