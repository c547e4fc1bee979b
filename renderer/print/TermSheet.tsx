import type { TermSheetData } from '../../shared/contract/documents.ts';
import { weekdayDate } from '../../shared/rules/dates.ts';
import { Masthead, Section } from './parts.tsx';

/** A cohort's sessions: when, where and about what, for the notice board. */
export function TermSheet({ sheet }: { sheet: TermSheetData }) {
  const { sessions, graduations } = sheet;
  const led = sessions.some((one) => one.ledBy !== null);
  return (
    <>
      <Masthead
        school={sheet.school}
        title={sheet.cohort}
        meta={[sheet.academicYear, sheet.stage, sheet.ledBy === null ? null : `Led by ${sheet.ledBy}`]}
      />
      <Section heading="Sessions">
        {sessions.length === 0 ? (
          <p>No sessions are set yet.</p>
        ) : (
          <table className="term">
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">Time</th>
                <th scope="col">Topic</th>
                <th scope="col">Place</th>
                {led ? <th scope="col">Led by</th> : null}
              </tr>
            </thead>
            <tbody>
              {sessions.map((one, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two sessions may be alike, and a page is laid out once
                <tr key={at} data-cancelled={one.cancelled || undefined}>
                  <th scope="row">{`${weekdayDate(one.on)} ${one.on.slice(0, 4)}`}</th>
                  <td>{one.cancelled ? 'Cancelled' : one.time}</td>
                  <td>
                    <bdi>{one.topic}</bdi>
                  </td>
                  <td>{one.place}</td>
                  {led ? <td>{one.ledBy}</td> : null}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      {graduations.length === 0 ? null : (
        <Section heading="Graduation" keep>
          {graduations.map(({ on, place }) => (
            <p key={on}>
              {weekdayDate(on)} {on.slice(0, 4)}
              {place === null ? '' : `, ${place}`}
            </p>
          ))}
        </Section>
      )}
    </>
  );
}
