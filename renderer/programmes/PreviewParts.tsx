import type { ExportPreview } from '../../shared/contract/round-views.ts';
import { IconAlertTriangle } from '../ui/icons.ts';
import classes from './PreviewParts.module.css';
import { PutForwardShares } from './PutForwardShares.tsx';
import shared from './programmes.module.css';

/** To whom, about whom, which columns; what stays; what to look at before it leaves. */
export function PreviewParts({ preview }: { readonly preview: ExportPreview }) {
  const { people, columns, warnings, notGoing, leftOut, sheets } = preview;
  const said = people.filter(({ authority }) => authority.length > 0);
  return (
    <div className={shared.stack}>
      <p>
        To <b>{preview.toWhom}</b>, as {preview.fileName}
      </p>
      {warnings.length === 0 ? null : (
        <div className={shared.notice}>
          <IconAlertTriangle size={16} aria-hidden />
          <ul className={shared.list} aria-label="Look at this first">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      )}
      {people.length === 0 ? (
        <p>
          Nobody is ready to be sent. A nomination is ready once the person has agreed and the case is
          written; then mark it as ready.
        </p>
      ) : (
        <section aria-label="What leaves about each person">
          <h3 className={classes.head}>
            {people.length} {people.length === 1 ? 'person' : 'people'}, {columns.length} columns each
          </h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
          <section className={classes.scroller} tabIndex={0} aria-label="Every value that leaves">
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">Person</th>
                  {columns.map((column) => (
                    <th scope="col" key={column.key}>
                      {column.words}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {people.map((person) => (
                  <tr key={person.id}>
                    <th scope="row">
                      {person.name}
                      {person.reserve ? ' (reserve)' : ''}
                    </th>
                    {columns.map((column, index) => (
                      <td key={column.key}>{person.values[index]}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </section>
      )}
      {said.length === 0 ? null : (
        <section aria-label="What the local authority said">
          <h3 className={classes.head}>What the local authority said, which leaves too</h3>
          <ul className={shared.list}>
            {said.map((person) => (
              <li key={person.id}>
                <b>{person.name}</b>
                {person.authority.map((one) => (
                  <div key={one}>{one}</div>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      <PutForwardShares shares={preview.shares} />
      <dl className={classes.facts}>
        <dt>Sheets</dt>
        <dd>
          {sheets.map((sheet) => (
            <div key={sheet.name}>
              {sheet.name}: <span className={shared.quiet}>{sheet.holds}</span>
            </div>
          ))}
        </dd>
        <dt>Stays here</dt>
        <dd>{leftOut.join(', ')}</dd>
        {notGoing.length === 0 ? null : (
          <>
            <dt>Not in it</dt>
            <dd>{notGoing.map((one) => `${one.name} (${one.why})`).join(', ')}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
