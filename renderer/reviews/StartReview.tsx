import { Checkbox, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StartingPoint } from '../../shared/contract/review-shapes.ts';
import type { NewReview } from '../../shared/contract/reviews.ts';
import { type ReviewReader, readerWords, reviewReader } from '../../shared/rules/review-readers.ts';
import { api, client, send } from '../client.ts';
import { useStatus } from '../session.ts';
import { explain, useSubmit } from '../submit.ts';
import { DateField } from '../ui/DateField.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { FieldPair, FormDrawer } from '../ui/FormDrawer.tsx';
import { PeoplePicker } from '../ui/PeoplePicker.tsx';
import { showDone } from '../ui/undo.tsx';
import { AskedAndMinimums } from './AskedAndMinimums.tsx';
import { OpenAlready } from './OpenAlready.tsx';
import classes from './reviews.module.css';
import { sentenceCase } from './words.ts';

interface StartReviewProps {
  readonly personId: string | null;
  /** What it starts as, where a link says so. */
  readonly kind: NewReview['kind'];
  readonly moment: NewReview['moment'];
  readonly onClose: () => void;
}

type Draft = Pick<
  NewReview,
  | 'kind'
  | 'moment'
  | 'name'
  | 'purpose'
  | 'readers'
  | 'openedOn'
  | 'closesOn'
  | 'collector'
  | 'collectorKeepsFile'
  | 'asked'
  | 'minimums'
  | 'colleaguesTogether'
  | 'shortGroups'
  | 'shuffled'
  | 'gap'
> & { readonly frameworkVersionId: string };

const namesOf = { start: 'Start of the stage', end: 'End of the stage' } as const;
const fields = [
  'name',
  'purpose',
  'readers',
  'openedOn',
  'closesOn',
  'collector',
  'collectorKeepsFile',
  'personId',
  'frameworkVersionId',
];
const words: Pick<Draft, 'name' | 'purpose' | 'readers'> = {
  name: '',
  purpose: 'To choose what to work on next. It is not used for appraisal or pay.',
  readers: ['person', 'line_manager', 'headteacher'],
};

/** Opens a self-assessment or a 360: what is chosen here is fixed from then on. */
export function StartReview({ personId, kind, moment, onClose }: StartReviewProps) {
  const [person, setPerson] = useState(personId);
  const staff = useQuery(api.staff.list.queryOptions({ input: {} }));
  const frameworks = useQuery(api.reviews.frameworks.queryOptions({ input: {} }));
  const starting = useQuery({
    ...api.reviews.starting.queryOptions({ input: { personId: person ?? '' } }),
    enabled: person !== null,
  });
  const today = useStatus()?.today ?? '';
  const [changes, setChanges] = useState<Partial<Draft>>(
    moment === null ? { kind } : { kind, moment, name: namesOf[moment] },
  );
  const { busy, submit, problem, rest, details } = useSubmit(fields);
  const draft =
    starting.data === undefined || today === '' ? null : { ...usual(starting.data, today), ...changes };
  const named = draft?.name ?? '';
  const byName = /^start/i.test(named) ? 'start' : /^end/i.test(named) ? 'end' : null;
  // Until it is chosen, a name such as 'Start of Stage 7' says it.
  const momentNow = changes.moment === undefined ? byName : changes.moment;
  const change = (some: Partial<Draft>) => setChanges({ ...changes, ...some });
  const start = async () => {
    if (draft === null || person === null) return;
    await submit(async () => {
      const { id } = await send(client.reviews.start, {
        ...draft,
        personId: person,
        stageId: starting.data?.stageId ?? null,
        moment: momentNow,
      });
      onClose();
      window.location.assign(`#/reviews/${id}`);
      showDone('The review is open.');
    });
  };
  return (
    <FormDrawer
      opened
      title="Start a review"
      button="Open the review"
      busy={busy}
      problem={rest}
      onSubmit={() => void start()}
      onClose={onClose}
    >
      <PeoplePicker
        label="Whose review"
        people={(staff.data ?? []).map((row) => ({
          id: row.id,
          name: `${row.forename} ${row.surname}`,
          detail: row.post,
        }))}
        value={person}
        problem={problem('personId')}
        onChange={(id) => {
          setPerson(id);
          // What was typed stays; what rests on the person is worked out anew.
          const { name, purpose, readers } = { ...words, ...changes };
          const { kind: chosen, moment: when } = changes;
          setChanges({
            name,
            purpose,
            readers,
            ...(chosen === undefined ? {} : { kind: chosen }),
            ...(when === undefined ? {} : { moment: when }),
          });
        }}
      />
      {starting.error ? (
        <ErrorPanel title="This person’s details did not load">{explain(starting.error)}</ErrorPanel>
      ) : null}
      {draft === null || starting.data === undefined ? (
        <p className={classes.quiet}>Choose somebody first.</p>
      ) : (
        <>
          <Heeds starting={starting.data} is360={draft.kind === 'review_360'} />
          <SegmentedControl
            aria-label="Kind of review"
            value={draft.kind}
            onChange={(kind) =>
              change({ kind: kind === 'self_assessment' ? 'self_assessment' : 'review_360' })
            }
            data={[
              { value: 'review_360', label: '360 review' },
              { value: 'self_assessment', label: 'Self-assessment' },
            ]}
          />
          {starting.data.stageId === null ? null : (
            <SegmentedControl
              aria-label="When in the stage"
              value={momentNow ?? ''}
              onChange={(value) => change({ moment: value === 'start' || value === 'end' ? value : null })}
              data={[
                { value: 'start', label: 'At the start of the stage' },
                { value: 'end', label: 'At its end' },
                { value: '', label: 'Another time' },
              ]}
            />
          )}
          <Select
            label="Competency framework"
            allowDeselect={false}
            data={(frameworks.data ?? []).map((row) => ({
              value: row.versionId,
              label: row.version === 1 ? row.name : `${row.name}, version ${row.version}`,
            }))}
            value={draft.frameworkVersionId}
            error={problem('frameworkVersionId')}
            onChange={(next) => change({ frameworkVersionId: next ?? draft.frameworkVersionId })}
          />
          <TextInput
            label="Name"
            required
            placeholder="Start of Stage 7"
            maxLength={80}
            value={draft.name}
            error={problem('name')}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <FieldPair>
            <DateField
              label="Opens"
              value={draft.openedOn}
              problem={problem('openedOn')}
              onDone={(date) => change({ openedOn: date ?? today })}
            />
            <DateField
              label="Answers due by"
              value={draft.closesOn ?? null}
              problem={problem('closesOn')}
              onDone={(date) => change({ closesOn: date })}
            />
          </FieldPair>
          <Textarea
            label="What it is for"
            required
            description="Printed on every form and on the result."
            autosize
            minRows={2}
            maxLength={400}
            value={draft.purpose}
            error={problem('purpose')}
            onChange={(event) => change({ purpose: event.currentTarget.value })}
          />
          <Readers
            readers={draft.readers}
            problem={problem('readers')}
            onChange={(readers) => change({ readers })}
          />
          {draft.kind === 'review_360' ? (
            <TextInput
              label="Who collects the answers"
              required
              description="They see single answers as they enter them. It is never the person themselves."
              maxLength={120}
              value={draft.collector}
              error={problem('collector')}
              onChange={(event) => change({ collector: event.currentTarget.value })}
            />
          ) : null}
          {draft.kind === 'review_360' && starting.data.keepsTheFile ? (
            <Checkbox
              label="The collector keeps this file, not the headteacher"
              checked={draft.collectorKeepsFile}
              error={problem('collectorKeepsFile')}
              onChange={(event) => change({ collectorKeepsFile: event.currentTarget.checked })}
            />
          ) : null}
          {draft.kind === 'review_360' ? (
            <AskedAndMinimums value={draft} staffCount={starting.data.staffCount} onChange={change} />
          ) : null}
          <p className={classes.quiet}>
            {draft.kind === 'review_360'
              ? 'The framework, the purpose, the readers, the collector, the minimums and what becomes of groups with too few replies cannot change once it is open.'
              : 'The framework, the purpose and the readers cannot change once it is open.'}
          </p>
          <OpenAlready details={details} onGo={onClose} />
        </>
      )}
    </FormDrawer>
  );
}

function usual(starting: StartingPoint, today: string): Draft {
  return {
    kind: 'review_360',
    moment: null,
    ...words,
    openedOn: today,
    closesOn: null,
    collector: starting.collector,
    collectorKeepsFile: false,
    frameworkVersionId: starting.frameworkVersionId,
    asked: starting.asked,
    minimums: starting.minimums,
    colleaguesTogether: starting.colleaguesTogether,
    shortGroups: 'drop',
    shuffled: false,
    gap: starting.gap,
  };
}

interface ReadersProps {
  readonly readers: readonly ReviewReader[];
  readonly problem: string | null;
  readonly onChange: (readers: ReviewReader[]) => void;
}

/** Who may read the result: screens and plans that anybody else reads leave it out. */
function Readers({ readers, problem, onChange }: ReadersProps) {
  return (
    <Checkbox.Group
      label="Who may read the result"
      description="A plan or screen that anybody else reads does not show it."
      error={problem}
      value={[...readers]}
      onChange={(value) => onChange(reviewReader.options.filter((one) => value.includes(one)))}
    >
      <div className={classes.readers}>
        {reviewReader.options.map((one) => (
          <Checkbox key={one} value={one} label={sentenceCase(readerWords(one))} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** What to know before it opens: declared interests, and who had better collect it. */
function Heeds({ starting, is360 }: { readonly starting: StartingPoint; readonly is360: boolean }) {
  const heeds = [
    ...(is360 ? starting.interests : []),
    ...(starting.keepsTheFile && is360
      ? [
          'This is the headteacher’s own review. Somebody else opens and collects it, in a file that they keep; in the headteacher’s own file its result is taken in as a summary.',
        ]
      : []),
  ];
  if (heeds.length === 0) return null;
  return (
    <ul className={classes.heeds}>
      {heeds.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
