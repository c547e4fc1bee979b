import { Button } from '@mantine/core';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { IconFileSpreadsheet, IconFolderOpen, IconSchool, IconUserPlus } from '../../ui/icons.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import classes from './FirstRunPage.module.css';
import type { FirstRunProps, FirstStep } from './FirstRunPage.tsx';

interface StartsProps extends Pick<FirstRunProps, 'busy' | 'problem' | 'onSample' | 'onOpen'> {
  readonly onCreate: (first: FirstStep) => void;
}

/** The three ways to begin, and the one back to a file that exists. */
export function Starts({ busy, problem, onCreate, onSample, onOpen }: StartsProps) {
  const ways = [
    {
      Icon: IconFileSpreadsheet,
      title: 'Bring in a staff list',
      words: 'A spreadsheet from SIMS, Arbor, Bromcom or your own. About five minutes.',
      button: 'Choose a file',
      start: () => onCreate('import'),
    },
    {
      Icon: IconUserPlus,
      title: 'Add people by hand',
      words: 'Best for a handful of staff, or to try one pathway first.',
      button: 'Add the first',
      start: () => onCreate('add_by_hand'),
    },
    {
      Icon: IconSchool,
      title: 'Look round a sample school',
      words: '64 made-up staff. Nothing you do there touches your own file.',
      button: 'Open sample',
      start: onSample,
    },
  ];
  return (
    <section aria-labelledby="how-to-start">
      <h2 id="how-to-start" className={classes.sectionTitle}>
        How would you like to start?
      </h2>
      <ul className={classes.ways}>
        {ways.map(({ Icon, title, words, button, start }, place) => (
          <li key={title}>
            <span className={classes.wayIcon}>
              <Icon size={24} stroke={1.8} aria-hidden />
            </span>
            <div className={classes.wayWords}>
              <h3>{title}</h3>
              <p>{words}</p>
            </div>
            <Button
              className={classes.wayButton}
              variant={place === 0 ? 'filled' : 'default'}
              disabled={busy}
              onClick={start}
              aria-label={`${title}: ${button}`}
            >
              {button}
            </Button>
          </li>
        ))}
      </ul>
      {problem ? <ErrorPanel title={problem.say}>{problem.wayOut}</ErrorPanel> : null}
      <LinkButton className={classes.open} disabled={busy} onClick={onOpen}>
        <IconFolderOpen size={17} aria-hidden />
        Open a Baton file you already have
      </LinkButton>
    </section>
  );
}
