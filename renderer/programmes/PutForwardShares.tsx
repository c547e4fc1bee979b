import type { ExportPreview } from '../../shared/contract/round-views.ts';
import { SMALLEST } from '../../shared/rules/put-forward-shares.ts';
import classes from './PreviewParts.module.css';
import shared from './programmes.module.css';

type Shares = ExportPreview['shares'];

/** Who is put forward beside who works here, so that nobody is overlooked: shares alone, and no small number. */
export function PutForwardShares({ shares }: { readonly shares: Shares }) {
  return (
    <section aria-label="Those put forward, beside all staff">
      <h3 className={classes.head}>Those put forward, beside all staff</h3>
      <table className={classes.shares}>
        <thead>
          <tr>
            <th scope="col">Of whom it is recorded</th>
            <th scope="col">Put forward</th>
            <th scope="col">All staff</th>
          </tr>
        </thead>
        <tbody>
          {shares.map((line) => (
            <tr key={line.words}>
              <th scope="row">{line.words}</th>
              <td>{said(line.forward)}</td>
              <td>{said(line.all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={shared.quiet}>
        Withheld: fewer than {SMALLEST} people, or a number from which so few could be worked out. This is for
        you to look at; it does not leave.
      </p>
    </section>
  );
}

function said(share: Shares[number]['forward']): string {
  if (share.state === 'withheld') return 'Withheld';
  const { count, of } = share;
  return count === 0 ? `None of ${of}` : `${Math.round((count / of) * 100)}% (${count} of ${of})`;
}
