import type { PathwayPlanData } from '../../shared/contract/documents.ts';
import { StepMark } from './marks.tsx';
import { Goals } from './PlanGoals.tsx';
import { Experiences, PeopleAndProject } from './PlanPeople.tsx';
import { WhatItSays } from './PlanReview.tsx';
import { FactGrid, Masthead, Pairs, Section, Signatures } from './parts.tsx';
import { spread } from './spread.ts';
import { longDate, monthOf, oneDecimal, shortDate, timeBetween } from './words.ts';

const stepWords = { done: 'Done', part: 'In progress', booked: 'Booked', todo: 'To do' } as const;

function teachingFact(teaching: PathwayPlanData['teaching']) {
  if (teaching === null) return { label: 'Teaching since', value: null };
  if ('since' in teaching) return { label: 'Teaching since', value: monthOf(teaching.since) };
  const years = Number.isInteger(teaching.years) ? String(teaching.years) : oneDecimal(teaching.years);
  return { label: 'Years teaching', value: years, more: `at ${shortDate(teaching.asOf)}` };
}

function Steps({ steps }: { steps: PathwayPlanData['steps'] }) {
  return (
    <ol
      className="track"
      style={{ gridTemplateColumns: `1.16fr repeat(${steps.length - 1}, minmax(0, 1fr))` }}
    >
      {steps.map((step) => (
        <li key={step.name}>
          <StepMark state={step.state} />
          <b>{step.name}</b>
          <span>{stepWords[step.state]}</span>
          {step.detail !== null && <small>{step.detail}</small>}
        </li>
      ))}
    </ol>
  );
}

function Aspiration({ aspiration }: { aspiration: NonNullable<PathwayPlanData['aspiration']> }) {
  const asked = longDate(aspiration.askedOn) + (aspiration.askedBy ? `, with ${aspiration.askedBy}` : '');
  return (
    <div className="cols aspiration">
      {/* Nobody says nothing: the words are left out while a meeting looks on. */}
      {aspiration.words === '' ? (
        <p>Their own words are not printed in a meeting.</p>
      ) : (
        <blockquote className="words">“{aspiration.words.trim()}”</blockquote>
      )}
      <Pairs
        facts={[
          { label: 'Target role', value: aspiration.targetRole },
          { label: 'Hoped for', value: aspiration.hopedFor },
          { label: 'Discussed', value: asked },
        ]}
      />
    </div>
  );
}

function Reviews({ reviews }: { reviews: PathwayPlanData['reviews'] }) {
  return (
    <table className="reviews">
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">With</th>
          <th scope="col">Focus</th>
          <th scope="col">Outcome and changes to the plan</th>
          <th scope="col" className="centre">
            Initials
          </th>
        </tr>
      </thead>
      <tbody>
        {reviews.map((review) => (
          <tr key={`${review.on} ${review.focus}`}>
            <td>{shortDate(review.on)}</td>
            <td className="words">{review.with}</td>
            <td className="words">{review.focus}</td>
            <td className="words">{review.outcome}</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Comments() {
  return (
    <Section heading="Comments" keep>
      <div className="cols comments">
        <div className="box">
          <h3>Participant</h3>
        </div>
        <div className="box">
          <h3>Line manager</h3>
        </div>
      </div>
    </Section>
  );
}

interface PathwayPlanProps {
  plan: PathwayPlanData;
  school: string;
  printedOn: string;
}

export function PathwayPlan({ plan, school, printedOn }: PathwayPlanProps) {
  const manager = plan.lineManager;
  const inPost = plan.postSince === null ? null : timeBetween(plan.postSince, printedOn);
  return (
    <>
      <Masthead
        school={school}
        title="Leadership pathway plan"
        meta={[
          plan.agreedOn ? `Agreed ${longDate(plan.agreedOn)}` : 'Draft, not yet agreed',
          `Version ${plan.version}${plan.replacesOn ? `, replaces ${longDate(plan.replacesOn)}` : ''}`,
          plan.nextReview ? `Next review ${longDate(plan.nextReview)}` : null,
        ]}
      />
      <FactGrid
        facts={spread([
          { label: 'Name', value: plan.name },
          { label: 'Post', value: plan.post },
          {
            label: 'In post since',
            value: plan.postSince === null ? null : shortDate(plan.postSince),
            more: inPost,
          },
          teachingFact(plan.teaching),
          { label: 'Stage', value: plan.stage ?? 'Not yet on a stage' },
          { label: 'Cohort', value: plan.cohort },
          { label: 'Line manager', value: manager?.name ?? null },
        ])}
      />
      {plan.steps.length > 0 && (
        <Section heading="Stage progress" keep>
          <Steps steps={plan.steps} />
        </Section>
      )}
      {plan.aspiration && (
        <Section heading="Career aspiration" keep>
          <Aspiration aspiration={plan.aspiration} />
        </Section>
      )}
      {plan.review && <WhatItSays review={plan.review} />}
      <Section heading="Goals and actions">
        <Goals goals={plan.goals} />
      </Section>
      <Experiences experiences={plan.experiences} stage={plan.stageShort} />
      <PeopleAndProject plan={plan} />
      {plan.reviews.length > 0 && (
        <Section heading="Reviews" keep={plan.reviews.length <= 8}>
          <Reviews reviews={plan.reviews} />
        </Section>
      )}
      <Comments />
      <Section heading="Signatures" keep>
        <p className="note">
          Signing shows that the plan was discussed and agreed. It is not a promise of promotion.
        </p>
        <Signatures
          signatories={[
            { name: plan.name, words: 'Participant' },
            {
              name: manager?.name ?? null,
              words: manager?.post ? `Line manager, ${manager.post}` : 'Line manager',
            },
            { name: plan.headteacher, words: 'Headteacher' },
          ]}
        />
      </Section>
    </>
  );
}
