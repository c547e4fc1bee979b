import type { ReactNode } from 'react';
import type { ProjectPage } from '../../shared/contract/projects-shapes.ts';
import { longDate } from '../../shared/rules/dates.ts';
import { Column, Panel, TwoColumns } from '../ui/Panel.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './projects.module.css';
import { metWords } from './words.ts';

/** A project to be read from top to bottom; what is not written is left out, but for what `asks` says is still to be. */
export function Story({ page, asks }: { readonly page: ProjectPage; readonly asks: boolean }) {
  const { fields } = page;
  return (
    <Column>
      <Words
        title="What is the project?"
        words={[fields.aim, fields.why]}
        empty={asks ? 'Its aim, and why it matters.' : null}
      />
      <Listed
        title="Measures of success"
        all={fields.measures}
        empty={
          asks ? 'What is measured, from where to where: otherwise nobody can say what came of it.' : null
        }
        row={(one) => (
          <>
            <span>
              <b>{one.what}</b>
              <span className={classes.quiet}>
                {told([
                  one.baseline && `From ${one.baseline}`,
                  one.target && `aimed at ${one.target}`,
                  one.result && `came to ${one.result}`,
                  one.pupils === null ? '' : `${one.pupils} pupils`,
                  one.on === null ? '' : longDate(one.on),
                ])}
              </span>
            </span>
            {one.met === null ? null : (
              <Tag tone={one.met === 'met' ? 'ok' : one.met === 'partly' ? 'unknown' : 'warn'}>
                {metWords[one.met]}
              </Tag>
            )}
          </>
        )}
      />
      <Listed
        title="Actions"
        all={fields.actions}
        empty={asks ? 'What is to be done, by when and with whom.' : null}
        row={(one) => (
          <>
            <span>
              {one.what}
              {one.who === '' ? null : <span className={classes.quiet}>With {one.who}</span>}
            </span>
            <span className={classes.quiet}>
              {one.doneOn !== null
                ? `Done ${longDate(one.doneOn)}`
                : one.by !== null
                  ? `By ${longDate(one.by)}`
                  : 'Not dated'}
            </span>
          </>
        )}
      />
      <Listed
        title="Evidence of impact"
        all={fields.evidence}
        empty={asks ? 'Facts with their date and source. Pupils are never named.' : null}
        row={(one) => (
          <span>
            {one.words}
            <span className={classes.quiet}>
              {told([one.source, one.on === null ? '' : longDate(one.on)])}
            </span>
          </span>
        )}
      />
      <Words title="What the evidence cannot show" words={[fields.limits]} empty={null} />
      {fields.worked === '' && fields.didNotWork === '' ? null : (
        <TwoColumns>
          <Words title="What worked" words={[fields.worked]} empty="Nothing written." />
          <Words title="What did not work" words={[fields.didNotWork]} empty="Nothing written." />
        </TwoColumns>
      )}
      <Words title="What next" words={[fields.next]} empty={null} />
      <Words title="What the author learned about leading" words={[fields.learned]} empty={null} />
      <Words title="Advice to others" words={[fields.advice]} empty={null} />
    </Column>
  );
}

const told = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');

interface WordsProps {
  readonly title: string;
  readonly words: readonly string[];
  /** What is said where nothing is written; null leaves the panel out. */
  readonly empty: string | null;
}

function Words({ title, words, empty }: WordsProps) {
  const said = words.filter((one) => one !== '');
  if (said.length === 0 && empty === null) return null;
  return (
    <Panel title={title}>
      {said.length === 0 ? <p className={classes.quiet}>{empty}</p> : null}
      {said.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no id, and keep their order
        <p key={at} className={classes.prose} dir="auto">
          {one}
        </p>
      ))}
    </Panel>
  );
}

interface ListedProps<One> {
  readonly title: string;
  readonly all: readonly One[];
  readonly empty: string | null;
  readonly row: (one: One) => ReactNode;
}

function Listed<One>({ title, all, empty, row }: ListedProps<One>) {
  if (all.length === 0 && empty === null) return null;
  return (
    <Panel title={title} flush={all.length > 0}>
      {all.length === 0 ? (
        <p className={classes.quiet}>{empty}</p>
      ) : (
        <ul className={classes.list}>
          {all.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they have no id, and keep their order
            <li key={at} className={classes.row}>
              {row(one)}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
