import type { PathwayPlanData } from '../../shared/contract/documents.ts';
import type { SelfAndOthers } from '../../shared/contract/review-document.ts';
import { Dumbbell } from './Dumbbell.tsx';
import { Section } from './parts.tsx';
import { isStrength, pickCompetencies } from './pick-competencies.ts';
import { listed, longDate, numberWithin, numberWord, sentence } from './words.ts';

type Review = NonNullable<PathwayPlanData['review']>;

interface LineProps {
  rows: readonly SelfAndOthers[];
  category: SelfAndOthers['category'];
  name: string;
  meaning?: string;
}

function Line({ rows, category, name, meaning }: LineProps) {
  const found = rows.filter((row) => row.category === category).map((row) => row.competency);
  if (found.length === 0) return null;
  return (
    <li>
      <b>{name}</b>
      {meaning && ` (${meaning})`}
      {`: ${found.join(', ')}`}
    </li>
  );
}

function howMade(review: Review, shown: number): string {
  const all = review.competencies.length;
  const counted =
    shown === all ? `${numberWord(all)} competencies` : `${numberWord(shown)} of ${all} competencies`;
  const leftOut =
    review.leftOut.length === 0 ? '' : ` “Others” leaves out ${listed(review.leftOut).replace(/\.$/, '')}.`;
  return `${counted}, from the ${review.name} of ${longDate(review.on)}.${leftOut}`;
}

/** The 360 in two lists and a chart; what was withheld stays withheld. */
export function WhatItSays({ review }: { review: Review }) {
  const rows = pickCompetencies(review.competencies);
  const needs = rows.filter((row) => !isStrength(row));
  const strengths = rows.length - needs.length;
  if (rows.length === 0) {
    const count = review.competencies.length;
    return (
      <Section heading="What the 360 and the self-assessment say" keep>
        <p className="note">
          {sentence(
            `The ${review.name} of ${longDate(review.on)} rated ${numberWithin(count)} competencies. Self and others cannot be set side by side: too few replied, or one side has not been asked`,
          )}
        </p>
      </Section>
    );
  }
  const inLine = rows.every((row) => row.category === 'in_line');
  return (
    <Section heading="What the 360 and the self-assessment say" keep>
      <div className="cols says">
        <div>
          {inLine && <p>Self and others are in line: no strength or need stands out.</p>}
          {strengths > 0 && (
            <>
              <h3>Strengths to build on</h3>
              <ul>
                <Line rows={rows} category="agreed_strength" name="Agreed" />
                <Line rows={rows} category="hidden_strength" name="Hidden" meaning="others rate higher" />
              </ul>
            </>
          )}
          {needs.length > 0 && !inLine && (
            <>
              <h3 className="after">Development needs</h3>
              <ul>
                <Line rows={rows} category="blind_spot" name="Blind spots" meaning="self rates higher" />
                <Line rows={rows} category="agreed_need" name="Agreed" />
              </ul>
            </>
          )}
          <p className="note after">{howMade(review, rows.length)}</p>
        </div>
        <Dumbbell rows={rows} ruleBefore={strengths} />
      </div>
    </Section>
  );
}
