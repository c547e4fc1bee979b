import type { ReactNode } from 'react';
import { Crest } from './marks.tsx';

interface MastheadProps {
  school: string;
  title: string;
  /** Lines at the right: the first is the date or the programme, in bold. */
  meta: readonly (string | null)[];
}

export function Masthead({ school, title, meta }: MastheadProps) {
  const [first, ...others] = meta.filter((line) => line !== null);
  return (
    <header className="mast">
      <div>
        <p className="school">
          <Crest school={school} />
          <bdi>{school}</bdi>
        </p>
        <h1>{title}</h1>
      </div>
      <p className="meta">
        {first !== undefined && (
          <span>
            <b>{first}</b>
          </span>
        )}
        {others.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
    </header>
  );
}

export interface Fact {
  label: string;
  value: string | null;
  /** Said after the value, smaller. */
  more?: string | null;
  width?: 'two' | 'three' | 'four';
}

/** Labels over values. A list, because Chromium prints `dl` without tags. */
export function FactGrid({ facts, three = false }: { facts: readonly Fact[]; three?: boolean }) {
  return (
    <ul className={three ? 'grid three' : 'grid'}>
      {facts.map(({ label, value, more, width }) => (
        <li key={label} className={width}>
          <span className="label">{label}</span>{' '}
          <span className={value === null ? 'value unknown' : 'value'}>
            {value ?? 'Not recorded'}
            {value !== null && more ? (
              <>
                {' '}
                <small>({more})</small>
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Labels beside values. */
export function Pairs({ facts }: { facts: readonly Fact[] }) {
  return (
    <ul className="pairs">
      {facts.map(({ label, value }) => (
        <li key={label}>
          <span className="label">{label}</span>{' '}
          <span className={value === null ? 'value unknown' : 'value'}>{value ?? 'Not recorded'}</span>
        </li>
      ))}
    </ul>
  );
}

/** A heading and what belongs to it; `keep` holds them on one page. */
export function Section(props: { heading: string; keep?: boolean; className?: string; children: ReactNode }) {
  const classes = [props.keep ? 'keep' : '', props.className ?? ''].filter(Boolean).join(' ');
  return (
    <section className={classes || undefined}>
      <h2>{props.heading}</h2>
      {props.children}
    </section>
  );
}

export interface Signatory {
  name: string | null;
  words: string;
}

export function Signatures({ signatories }: { signatories: readonly Signatory[] }) {
  return (
    <div className="sign">
      {signatories.map(({ name, words }) => (
        <div key={words}>
          <div className="line" />
          <p>
            <b>
              <bdi>{name ?? 'Name'}</bdi>
            </b>
            <span>{words}</span>
          </p>
          <p className="date">Date</p>
        </div>
      ))}
    </div>
  );
}
