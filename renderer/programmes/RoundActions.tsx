import { Button, Menu } from '@mantine/core';
import type { RoundView } from '../../shared/contract/round-views.ts';
import { IconDots, IconFileSpreadsheet, IconListCheck, IconUserPlus } from '../ui/icons.ts';

interface RoundActionsProps {
  readonly round: RoundView;
  readonly meeting: boolean;
  /** Whether the file is that of whoever co-ordinates: nominations come in and places go out. */
  readonly coordinator: boolean;
  /** Whether there are forms to print, and none are being made. */
  readonly printable: boolean;
  readonly onAsk: (asked: 'nominate' | 'export' | 'edit') => void;
  readonly onPrint: () => void;
  /** How many letters can be printed now. */
  readonly letters: number;
  /** Whether each of those was printed before. */
  readonly lettersAgain: boolean;
  readonly onLetters: () => void;
  readonly onClosed: (closed: boolean) => void;
}

/** What can be done with the round as a whole. */
export function RoundActions(props: RoundActionsProps) {
  const {
    round,
    meeting,
    coordinator,
    printable,
    onAsk,
    onPrint,
    letters,
    lettersAgain,
    onLetters,
    onClosed,
  } = props;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button rightSection={<IconDots size={16} aria-hidden />}>More</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {meeting ? null : <Menu.Item onClick={() => onAsk('edit')}>Change dates and places</Menu.Item>}
          <Menu.Item component="a" href={`#/programmes/rounds/${round.id}/running`}>
            Running: events, logs and placements
          </Menu.Item>
          <Menu.Item component="a" href={`#/programmes/rounds/${round.id}/exports`}>
            What was sent
          </Menu.Item>
          {meeting ? null : (
            <>
              <Menu.Item component="a" href={`#/programmes/rounds/${round.id}/meetings`}>
                Needs meetings
              </Menu.Item>
              {coordinator ? (
                <>
                  <Menu.Item disabled={round.closed} onClick={() => onAsk('nominate')}>
                    Put someone forward
                  </Menu.Item>
                  <Menu.Item onClick={() => onAsk('export')}>Export spreadsheet</Menu.Item>
                </>
              ) : (
                <>
                  <Menu.Item component="a" href={`#/programmes/rounds/${round.id}/places`}>
                    Offer places
                  </Menu.Item>
                  <Menu.Item component="a" href={`#/programmes/rounds/${round.id}/intake`}>
                    Nominations from schools
                  </Menu.Item>
                </>
              )}
              <Menu.Item component="a" href={`#/programmes/rounds/${round.id}/decisions`}>
                Take in decisions
              </Menu.Item>
            </>
          )}
          <Menu.Item component="a" href={`#/projects?round=${round.id}`}>
            Projects of those who take part
          </Menu.Item>
          <Menu.Item disabled={!printable} onClick={onPrint}>
            Print every form to sign
          </Menu.Item>
          <Menu.Item disabled={letters === 0} onClick={onLetters}>
            {lettersAgain ? 'Print the letters again, all printed' : 'Print the letters not printed yet'}
          </Menu.Item>
          <Menu.Item onClick={() => onClosed(!round.closed)}>
            {round.closed ? 'Open the round again' : 'Close the round'}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        leftSection={<IconListCheck size={16} aria-hidden />}
        onClick={() => {
          location.hash = `#/programmes/${round.programmeId}/edit`;
        }}
      >
        Edit rules
      </Button>
      {coordinator ? (
        meeting ? null : (
          <>
            <Button component="a" td="none" href={`#/programmes/rounds/${round.id}/intake`}>
              Nominations from schools
            </Button>
            <Button variant="filled" component="a" td="none" href={`#/programmes/rounds/${round.id}/places`}>
              Offer places
            </Button>
          </>
        )
      ) : (
        <>
          <Button
            disabled={round.closed}
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => onAsk('nominate')}
          >
            Put someone forward
          </Button>
          <Button
            variant="filled"
            disabled={meeting}
            leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            onClick={() => onAsk('export')}
          >
            Export spreadsheet
          </Button>
        </>
      )}
    </>
  );
}
