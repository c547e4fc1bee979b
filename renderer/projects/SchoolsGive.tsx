import { counted } from '../../shared/rules/dates.ts';
import { Panel } from '../ui/Panel.tsx';
import classes from './projects.module.css';

interface SchoolsGiveProps {
  readonly schools: readonly {
    readonly id: string;
    readonly name: string;
    readonly offers: number;
    readonly people: number;
    readonly taken: number | null;
  }[];
}

/** What each school gives: offers that stand, for how many people, and how many took one. */
export function SchoolsGive({ schools }: SchoolsGiveProps) {
  return (
    <>
      <br />
      <Panel title="What each school gives" flush>
        <div className={classes.scroll}>
          <table className={classes.table} aria-label="What each school gives">
            <thead>
              <tr>
                <th scope="col">School</th>
                <th scope="col">Offers that stand</th>
                <th scope="col">For</th>
                <th scope="col">Taken</th>
              </tr>
            </thead>
            <tbody>
              {schools.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{one.name}</th>
                  <td>{one.offers}</td>
                  <td>{counted(one.people, 'person', 'people')}</td>
                  <td>{one.taken ?? 'Not shown in a meeting'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
    </>
  );
}
