import type { ImpactView } from '../../shared/contract/impact-shapes.ts';
import { figureWords } from '../../shared/rules/impact.ts';
import classes from './impact.module.css';

const drawn = ['took_up', 'completed', 'promoted'] as const;

/** Bars by group: how many took up a place, completed, and were promoted. The numbers stand beside them as text. */
export function GroupBars({ groups }: Pick<ImpactView, 'groups'>) {
  const most = Math.max(1, ...groups.map((one) => one.figures.took_up));
  return (
    <ul className={classes.bars}>
      {groups.map((one) => (
        <li key={one.key ?? ''} className={classes.group}>
          <span>{one.name}</span>
          <span className={classes.lines}>
            {drawn.map((figure) => (
              <Bar
                key={figure}
                kind={figure}
                count={one.figures[figure]}
                most={most}
                words={figureWords[figure].toLowerCase()}
              />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Bars by academic year, with how many there were so far. */
export function YearBars({ years }: Pick<ImpactView, 'years'>) {
  const most = Math.max(1, ...years.map((one) => one.tookUp));
  return (
    <ul className={classes.bars}>
      {years.map(({ year, tookUp, sofar }) => (
        <li key={year} className={classes.group}>
          <span>{year}</span>
          <Bar kind="completed" count={tookUp} most={most} words={`(${sofar} so far)`} />
        </li>
      ))}
    </ul>
  );
}

interface BarProps {
  readonly kind: (typeof drawn)[number];
  readonly count: number;
  readonly most: number;
  readonly words: string;
}

function Bar({ kind, count, most, words }: BarProps) {
  return (
    <span className={classes.line}>
      <span className={classes.track} aria-hidden>
        <span className={classes.bar} data-kind={kind} style={{ width: `${(100 * count) / most}%` }} />
      </span>
      <span>
        <b>{count}</b> {words}
      </span>
    </span>
  );
}
