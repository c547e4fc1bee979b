import type { PersonRecordData, RecordBlock } from '../../shared/contract/documents.ts';
import { recordSections } from '../../shared/contract/record-sections.ts';
import { FactGrid, Masthead } from './parts.tsx';
import { sectionWords } from './record-sections.ts';
import { dateOrWords, listed, longDate, shortDate } from './words.ts';

type Facts = Extract<RecordBlock, { shape: 'facts' }>;
type Table = Extract<RecordBlock, { shape: 'table' }>;
type Entries = Extract<RecordBlock, { shape: 'entries' }>;

function FactList({ facts }: Facts) {
  return (
    <ul className="held">
      {facts.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat, and a record is laid out once
        <li key={index}>
          <span className="label">{fact.label}</span>{' '}
          <span className="words">
            {fact.value === null ? <small>Not recorded</small> : dateOrWords(fact.value)}
          </span>{' '}
          {fact.from !== undefined && <small>{fact.from}</small>}
        </li>
      ))}
    </ul>
  );
}

/** Each column's share of the width, by its longest words: a date needs less than a sentence. */
export function columnShares(columns: Table['columns'], rows: Table['rows']): number[] {
  const weights = columns.map((column, place) => {
    const longest = Math.max(column.length, ...rows.map((row) => row[place]?.length ?? 0));
    return Math.min(60, Math.max(14, longest));
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (100 * weight) / all);
}

function HeldTable({ columns, rows, note }: Table) {
  const written = rows.map((row) => row.map((cell) => cell && dateOrWords(cell)));
  return (
    <>
      <table className="held-table">
        <colgroup>
          {columnShares(columns, written).map((share, place) => (
            <col key={columns[place]} style={{ width: `${share}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {written.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows may repeat, and a record is laid out once
            <tr key={index}>
              {row.map((cell, place) =>
                place === 0 ? (
                  <th scope="row" className="words" key={columns[place]}>
                    {cell}
                  </th>
                ) : (
                  <td className="words" key={columns[place]}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {note !== undefined && <p className="note after">{note}</p>}
    </>
  );
}

function EntryList({ entries }: Entries) {
  return (
    <ol className="entries">
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries may repeat, and a record is laid out once
        <li key={index}>
          <span className="on">{entry.on ? shortDate(entry.on) : 'No date'}</span>
          <div>
            <p>
              <b className="words">{entry.heading}</b>
            </p>
            {entry.words !== null && <p className="words">{entry.words}</p>}
            {entry.details.map((detail) => (
              <p className="detail words" key={detail.label}>
                <small>{detail.label}: </small>
                {dateOrWords(detail.value)}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Block({ block }: { block: RecordBlock }) {
  return (
    <>
      {block.title !== undefined && <h3 className="after">{block.title}</h3>}
      {block.shape === 'facts' && <FactList {...block} />}
      {block.shape === 'table' && <HeldTable {...block} />}
      {block.shape === 'entries' && <EntryList {...block} />}
    </>
  );
}

const holdsSomething = (block: RecordBlock) =>
  (block.shape === 'facts' ? block.facts : block.shape === 'table' ? block.rows : block.entries).length > 0;

export function PersonRecord({ record }: { record: PersonRecordData }) {
  const held = new Map(
    record.sections.map((section) => [section.id, section.blocks.filter(holdsSomething)] as const),
  );
  const shown = recordSections.filter((id) => (held.get(id)?.length ?? 0) > 0);
  const empty = recordSections.filter((id) => !shown.includes(id));
  return (
    <>
      <Masthead
        school={record.school}
        title="Everything held about you"
        meta={[record.name, record.post, `As it stood on ${longDate(record.printedOn)}`]}
      />
      <FactGrid
        facts={[
          { label: 'About', value: record.name, width: 'two' },
          { label: 'Questions and corrections to', value: record.contact, width: 'two' },
        ]}
      />
      <section className="keep">
        <h2>How to read this</h2>
        <p>
          This is everything that the school’s leadership plan holds about you, grouped by what it is for.
          Under each heading stands why it is kept. It covers this plan only: your personnel file and payroll
          are kept elsewhere and can be asked for separately.
        </p>
        <p>
          You may ask for anything that is wrong to be put right, say that you disagree with an opinion and
          have that added beside it, or ask for something to be removed. An opinion is marked with whose it
          is.
        </p>
      </section>
      {shown.map((id) => (
        <section key={id}>
          <h2>{sectionWords[id].heading}</h2>
          <p className="note why">{sectionWords[id].why}</p>
          {held.get(id)?.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name of their own
            <Block key={index} block={block} />
          ))}
        </section>
      ))}
      {empty.length > 0 && (
        <section className="keep">
          <h2>Nothing is held</h2>
          <p>
            Nothing about you stands in the plan now under:{' '}
            {listed(empty.map((id) => sectionWords[id].heading))}.
          </p>
        </section>
      )}
      {record.notPrinted.length > 0 && (
        <section className="keep">
          <h2>Kept, but not printed here</h2>
          <ul>
            {record.notPrinted.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
