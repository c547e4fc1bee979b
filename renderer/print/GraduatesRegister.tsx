import type { GraduatesRegisterData } from '../../shared/contract/documents.ts';
import { counted } from '../../shared/rules/dates.ts';
import { Masthead } from './parts.tsx';
import { longDate, shortDate } from './words.ts';

/** The register of who graduated, as it was listed. */
export function GraduatesRegister({ register }: { register: GraduatesRegisterData }) {
  const numbered = register.rows.some((row) => row.number !== null);
  return (
    <>
      <Masthead
        school={register.school}
        title="Register of graduates"
        meta={[longDate(register.printedOn), counted(register.rows.length, 'graduation')]}
      />
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Stage</th>
            <th scope="col">Cohort</th>
            <th scope="col">Awarded on</th>
            {numbered ? <th scope="col">Certificate</th> : null}
            <th scope="col">At the school</th>
          </tr>
        </thead>
        <tbody>
          {register.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same name, and a job is laid out once
            <tr key={at}>
              <th scope="row">
                <bdi>{row.name}</bdi>
                {row.certifiedAs === null ? null : (
                  <small>
                    {' '}
                    (then <bdi>{row.certifiedAs}</bdi>)
                  </small>
                )}
              </th>
              <td>{row.stage}</td>
              <td>
                <bdi>{row.cohort ?? 'None'}</bdi>
              </td>
              <td>{shortDate(row.awardedOn)}</td>
              {numbered ? <td>{row.number ?? 'None'}</td> : null}
              <td>{row.here ? 'Still here' : 'Left'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
