import type { ProgrammeElement } from '../../shared/reference/element-content.ts';
import { counted } from '../../shared/rules/dates.ts';
import { elementDetails, elementName } from '../../shared/rules/element-words.ts';
import { pounds, totalsOf } from '../../shared/rules/programme-elements.ts';
import classes from './ElementsEditor.module.css';
import { GuidePlace } from './GuidePlace.tsx';
import shared from './programmes.module.css';

interface ElementListProps {
  readonly programmeId: string;
  readonly elements: readonly ProgrammeElement[];
}

/** What a programme consists of, where the guide of each part is, what of it is our default, and what it asks of the school for each person. */
export function ElementList({ programmeId, elements }: ElementListProps) {
  if (elements.length === 0) return <p className={shared.quiet}>Not written yet.</p>;
  return (
    <>
      <ul className={classes.rows}>
        {elements.map((one, index) => {
          const details = elementDetails(one);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an element has no identity but its place
            <li key={index} className={`${classes.row} ${classes.shown}`}>
              <b>{elementName(one)}</b>
              {details.length === 0 ? null : <span> {details.join('; ')}</span>}
              {one.topics.length === 0 ? null : (
                <div className={shared.quiet}>Topics: {one.topics.join('; ')}</div>
              )}
              {one.guide ? (
                <div className={shared.quiet}>
                  Its guide:{' '}
                  <GuidePlace
                    programmeId={programmeId}
                    element={index}
                    kept={one.guide}
                    of={elementName(one)}
                  />
                </div>
              ) : null}
              {one.ours === '' ? null : <div className={shared.quiet}>{one.ours}</div>}
            </li>
          );
        })}
      </ul>
      <p className={`${shared.quiet} ${classes.total}`}>{totalWords(elements)}</p>
    </>
  );
}

function totalWords(elements: readonly ProgrammeElement[]): string {
  const { cost, coverDays, costUnknown, coverUnknown } = totalsOf(elements);
  const but = (unknown: number) =>
    unknown === 0 ? '' : `, and ${counted(unknown, 'element')} of which it is not known`;
  const said = [
    coverDays === null ? null : `${counted(coverDays, 'day')} of cover${but(coverUnknown)}`,
    cost === null ? null : `${cost === 0 ? 'no cost' : pounds(cost)}${but(costUnknown)}`,
  ].filter((one) => one !== null);
  return said.length === 0
    ? 'What it costs and how much cover it takes is not recorded.'
    : `For each person: ${said.join('; ')}.`;
}
