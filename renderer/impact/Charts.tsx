import type { ReactNode } from 'react';
import type { ImpactView } from '../../shared/contract/impact-shapes.ts';
import { figureWords } from '../../shared/rules/impact.ts';
import { type Behind, FigureButton } from './FiguresTable.tsx';
import classes from './impact.module.css';

interface Opens {
  readonly onOpen: (behind: Behind) => void;
}

const drawn = ['took_up', 'completed', 'promoted'] as const;

/** Bars by group: how many took up a place, completed, and were promoted. The numbers stand beside them as text. */
export function GroupBars({ groups, onOpen }: Pick<ImpactView, 'groups'> & Opens) {
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
                behind={{
                  ...{ figure, completers: false, group: { key: one.key } },
                  words: `${figureWords[figure]}, ${one.name}`,
                }}
                onOpen={onOpen}
              />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Bars by academic year, with how many there were so far; both open who they are. */
export function YearBars({ years, onOpen }: Pick<ImpactView, 'years'> & Opens) {
  const most = Math.max(1, ...years.map((one) => one.tookUp));
  return (
    <ul className={classes.bars}>
      {years.map(({ year, tookUp, sofar }, at) => (
        <li key={year} className={classes.group}>
          <span>{year}</span>
          <Bar
            kind="completed"
            count={tookUp}
            most={most}
            words={
              <>
                (
                <FigureButton
                  count={sofar}
                  words={`${figureWords.took_up} so far, ${year}`}
                  onOpen={() =>
                    onOpen({
                      ...{ figure: 'took_up', completers: false },
                      group: { years: years.slice(0, at + 1).map((one) => one.year) },
                      words: `${figureWords.took_up} so far, ${year}`,
                    })
                  }
                />{' '}
                so far)
              </>
            }
            behind={{
              ...{ figure: 'took_up', completers: false, group: { years: [year] } },
              words: `${figureWords.took_up}, ${year}`,
            }}
            onOpen={onOpen}
          />
        </li>
      ))}
    </ul>
  );
}

interface BarProps extends Opens {
  readonly kind: (typeof drawn)[number];
  readonly count: number;
  readonly most: number;
  readonly words: ReactNode;
  readonly behind: Behind;
}

function Bar({ kind, count, most, words, behind, onOpen }: BarProps) {
  return (
    <span className={classes.line}>
      <span className={classes.track} data-drawn aria-hidden>
        <span className={classes.bar} data-kind={kind} style={{ width: `${(100 * count) / most}%` }} />
      </span>
      <span>
        <b>
          <FigureButton count={count} words={behind.words} onOpen={() => onOpen(behind)} />
        </b>{' '}
        {words}
      </span>
    </span>
  );
}
