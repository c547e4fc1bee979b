import type { RoundView } from '../../shared/contract/round-views.ts';
import { counted, dayDate, longDate } from '../../shared/rules/dates.ts';
import { IconAlertTriangle, IconCircleCheck, IconClock } from '../ui/icons.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { TagText } from '../ui/Tag.tsx';
import classes from './RoundStrip.module.css';
import { left, moment } from './words.ts';

const SEGMENTS = 12;
const SHOWN = 2;

interface RoundStripProps {
  readonly round: RoundView;
  readonly today: string;
  /** The page with what was sent. */
  readonly sentHref: string;
  readonly onSeeChanges: () => void;
  /** While a meeting looks on, what was sent is not shown. */
  readonly meeting: boolean;
  /** Whether nominations come in from other schools, and places are given here. */
  readonly coordinator: boolean;
}

/** Places, the closing day, and what was sent last with what changed since. */
export function RoundStrip({ round, today, sentHref, onSeeChanges, meeting, coordinator }: RoundStripProps) {
  const { lastExport, opensOn } = round;
  const late = round.daysLeft < 0;
  return (
    <div className={classes.strip}>
      {round.placesShown ? (
        <Places round={round} coordinator={coordinator} />
      ) : (
        <section className={classes.part} aria-label="Places">
          <h2>Places are not shown</h2>
          <p className={classes.quiet}>
            While a meeting looks on, nothing says how many places there are, or who stands where in your
            order.
          </p>
        </section>
      )}
      <section className={classes.part} aria-label="Closing day">
        <h2>{late ? `Closed ${longDate(round.deadline)}` : `Closes ${dayDate(round.deadline)}`}</h2>
        <TagText tone={round.daysLeft <= 14 ? 'warn' : 'plain'} icon={<IconClock size={15} aria-hidden />}>
          {opensOn !== null && today < opensOn ? `opens on ${longDate(opensOn)}` : left(round.daysLeft)}
        </TagText>
        <p className={classes.quiet}>
          {opensOn !== null && today >= opensOn ? `Open since ${longDate(opensOn)}. ` : ''}
          {coordinator ? 'Organised by' : 'Goes to'} {round.organiser}. Rules apply on{' '}
          {longDate(round.referenceDate)}.
        </p>
      </section>
      <section className={classes.part} aria-label="Last export">
        {meeting ? (
          <>
            <h2>What was sent is not shown</h2>
            <p className={classes.quiet}>A meeting looks on; nothing is exported now either.</p>
          </>
        ) : lastExport === null && coordinator ? (
          <>
            <h2>Nominations come from schools</h2>
            <p className={classes.quiet}>
              <a href={`#/programmes/rounds/${round.id}/intake`}>What came, who has not sent theirs</a>, and
              decisions to send back.
            </p>
          </>
        ) : lastExport === null ? (
          <>
            <h2>Not exported yet</h2>
            <p className={classes.quiet}>Only what is ready leaves, and you see it before it does.</p>
          </>
        ) : (
          <>
            <h2>Last exported {moment(lastExport.at)}</h2>
            {lastExport.changes.length === 0 ? (
              <TagText tone="ok" icon={<IconCircleCheck size={15} aria-hidden />}>
                no changes since
              </TagText>
            ) : (
              <>
                <TagText tone="warn" icon={<IconAlertTriangle size={15} aria-hidden />}>
                  {counted(lastExport.changes.length, 'nomination')} changed since
                </TagText>
                <ul className={classes.changes}>
                  {lastExport.changes.slice(0, SHOWN).map((change) => (
                    <li key={change}>{change}</li>
                  ))}
                </ul>
              </>
            )}
            <p className={classes.quiet}>
              {lastExport.changes.length > SHOWN ? (
                <LinkButton onClick={onSeeChanges}>See all changes</LinkButton>
              ) : null}{' '}
              <a href={sentHref}>What was sent</a>
            </p>
          </>
        )}
      </section>
    </div>
  );
}

function Places({ round, coordinator }: Pick<RoundStripProps, 'round' | 'coordinator'>) {
  const used = round.nominations.filter((row) => row.group === 'place').length;
  const reserves = round.nominations.filter((row) => row.group === 'reserve').length;
  const { quota } = round;
  const segments = quota === null ? 0 : Math.min(quota, SEGMENTS);
  const filled = quota === null ? 0 : Math.round((used / quota) * segments);
  return (
    <section className={classes.part} aria-label="Places">
      <h2 className={classes.spread}>
        <span>
          {coordinator
            ? 'Places in all'
            : quota !== null && quota !== round.placesPerSchool
              ? 'Places in the programme'
              : 'Places for our school'}
        </span>
        <span>{quota === null ? `${used} put forward` : `${used} of ${quota} used`}</span>
      </h2>
      {quota === null ? null : (
        <div className={classes.bar} data-drawn aria-hidden="true">
          {Array.from({ length: segments }, (_, segment) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place
            <span key={segment} data-used={segment < filled || undefined} />
          ))}
        </div>
      )}
      <p className={classes.quiet}>
        {reserveWords(quota, reserves)}
        {coordinator && round.placesPerSchool !== null ? ` At most ${round.placesPerSchool} a school.` : ''}
      </p>
    </section>
  );
}

function reserveWords(quota: number | null, reserves: number): string {
  if (quota === null) return 'No number of places is set for this round.';
  if (reserves === 0) return 'Nobody in reserve.';
  return `${reserves} in reserve, in order, if a place comes free.`;
}
