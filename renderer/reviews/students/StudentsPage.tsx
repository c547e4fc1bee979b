import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { StudentsView } from '../../../shared/contract/review-students.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import { api } from '../../client.ts';
import { explain } from '../../submit.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { FactList, FieldRow } from '../../ui/FactList.tsx';
import { LoadingRows } from '../../ui/LoadingRows.tsx';
import { Page } from '../../ui/Page.tsx';
import { Panel } from '../../ui/Panel.tsx';
import classes from '../reviews.module.css';
import { AskStudents } from './AskStudents.tsx';
import { CollectPanel } from './CollectPanel.tsx';
import { DrawPanel } from './DrawPanel.tsx';

const pageName = 'Students';

/** How a review asks students: what and by whom, the letter to parents, the draw, and the forms. */
export function StudentsPage() {
  const { id = '' } = useParams();
  const view = useQuery(api.reviews.students.queryOptions({ input: { id } }));
  if (view.data === undefined)
    return (
      <Page title={pageName} crumbs={[{ label: '360 reviews', href: '#/reviews' }]}>
        {view.error ? (
          <ErrorPanel
            title="Students cannot be asked here"
            otherWay={<a href={`#/reviews/${id}`}>Go to the review</a>}
          >
            {explain(view.error)}
          </ErrorPanel>
        ) : (
          <LoadingRows label="Loading how students are asked" rows={8} />
        )}
      </Page>
    );
  return <Students key={id} view={view.data} />;
}

function Students({ view }: { readonly view: StudentsView }) {
  const { head, asked } = view;
  const [changing, setChanging] = useState(false);
  return (
    <Page
      title={pageName}
      windowTitle={pageName}
      crumbs={[
        { label: '360 reviews', href: '#/reviews' },
        { label: `${head.person}: ${head.name}`, href: `#/reviews/${head.id}` },
      ]}
      subtitle="Ratings only, on a few plain statements. Drawn at random, parents informed, and no name is kept."
    >
      <div className={classes.stack}>
        {asked === null || changing ? (
          <AskStudents view={view} onDone={() => setChanging(false)} />
        ) : (
          <>
            <Settled view={view} asked={asked} onChange={() => setChanging(true)} />
            <DrawPanel view={view} count={asked.count} />
            <CollectPanel head={head} asked={asked} />
          </>
        )}
      </div>
    </Page>
  );
}

interface SettledProps {
  readonly view: StudentsView;
  readonly asked: NonNullable<StudentsView['asked']>;
  readonly onChange: () => void;
}

function Settled({ view, asked, onChange }: SettledProps) {
  const named = new Map(view.competencies.map(({ key, name }) => [key, name]));
  return (
    <Panel
      title="How students are asked"
      actions={
        asked.answered > 0 ? null : (
          <Button size="sm" onClick={onChange}>
            Change it
          </Button>
        )
      }
    >
      <FactList>
        <FieldRow label="Statements">
          <ul className={classes.plainList}>
            {asked.statements.map(({ competency, words }) => (
              <li key={competency}>
                {words} <span className={classes.quiet}>Counted under {named.get(competency)}.</span>
              </li>
            ))}
          </ul>
        </FieldRow>
        <FieldRow label="Asked">{counted(asked.count, 'student')}</FieldRow>
        <FieldRow label="Supervised by">{asked.supervisor}</FieldRow>
        <FieldRow label="Parents informed">{longDate(asked.parentsInformedOn)}</FieldRow>
        <FieldRow label="Whom a worried student tells">{asked.tell}</FieldRow>
        {asked.reason === '' ? null : <FieldRow label="Asked although">{asked.reason}</FieldRow>}
      </FactList>
    </Panel>
  );
}
