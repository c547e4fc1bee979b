import type { RoundAside, StageAside } from '../../../shared/contract/home.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import { Panel } from '../../ui/Panel.tsx';
import { StageMark } from '../../ui/StageMark.tsx';
import classes from './home.module.css';

/** How many are on each stage. */
export function StagesPanel({ stages }: { readonly stages: readonly StageAside[] }) {
  return (
    <Panel title="Stages" actions={<a href="#/stages">Open board</a>} flush>
      <ul className={classes.stages}>
        {stages.map((stage) => (
          <li key={stage.id} className={classes.stage}>
            <StageMark number={stage.number} name={stage.name} />
            <div>
              <b>{stage.identified + stage.working}</b>{' '}
              {stage.identified + stage.working === 1 ? 'person' : 'people'}
              <div
                className={classes.quiet}
              >{`${stage.working} working on it, ${stage.identified} identified`}</div>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function placesWords({ quota, going, reserve, drafts }: NonNullable<RoundAside['places']>): string {
  const used = quota === null ? `${going} put forward` : `${going} of ${counted(quota, 'place')} used`;
  return `${used}${reserve > 0 ? `, ${reserve} in reserve` : ''}${drafts > 0 ? `, ${counted(drafts, 'draft')}` : ''}.`;
}

/** One open round: who is first, places and reserves, what changed since it was sent; in a meeting none of it. */
export function RoundPanel({ round, meeting }: { readonly round: RoundAside; readonly meeting: boolean }) {
  const { places, exportedAt, changes } = round;
  return (
    <Panel
      title={`${round.programme} ${round.academicYear}`}
      actions={
        <a
          href={`#/programmes/rounds/${round.id}`}
          aria-label={`Open ${round.programme} ${round.academicYear}`}
        >
          Open
        </a>
      }
    >
      {places === null || places.first.length === 0 ? null : (
        <ol className={classes.ranks}>
          {places.first.map((one) => (
            <li key={one.place} className={classes.rank}>
              <b>{one.place}</b> {one.name}
            </li>
          ))}
        </ol>
      )}
      <p className={classes.quiet}>
        {places === null ? 'Places are not shown while a meeting looks on.' : placesWords(places)}{' '}
        {exportedAt === null
          ? meeting
            ? ''
            : round.coordinated
              ? 'Nominations come from schools.'
              : 'Not exported yet.'
          : `Exported ${longDate(exportedAt.slice(0, 10))}`}
        {exportedAt === null ? null : changes > 0 ? (
          <>
            {'; '}
            <span className={classes.changed}>{`${counted(changes, 'change')} since`}</span>.
          </>
        ) : (
          '.'
        )}
      </p>
    </Panel>
  );
}
