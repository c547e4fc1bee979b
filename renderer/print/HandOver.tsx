import type { HandOverSheet } from '../../shared/contract/documents.ts';
import { Masthead, Section } from './parts.tsx';
import { longDate } from './words.ts';

/** The page for the next head: how the file is opened, what is in it and what is not. */
export function HandOver({ sheet }: { sheet: HandOverSheet }) {
  return (
    <>
      <Masthead
        school={sheet.school}
        title="For the next head"
        meta={[longDate(sheet.handedOverOn), `with the file ${sheet.file}`]}
      />
      <p>
        The school’s Baton file is handed over with this page. It is a new file: no passphrase and no recovery
        code of the file before opens it.
      </p>
      {sheet.passphrase === null ? null : (
        <>
          <p>Its passphrase, in small letters and with the spaces:</p>
          <p className="passphrase">{sheet.passphrase}</p>
        </>
      )}
      <Section heading="On the first day" keep>
        <ol>
          <li>Copy the file to where the school keeps it, and open it in Baton.</li>
          {sheet.passphrase === null ? (
            <li>Type the passphrase that you chose.</li>
          ) : (
            <li>
              Type the passphrase above. In Settings change it to one of your own, then shred this page.
            </li>
          )}
          <li>Put the page with the recovery code into the school’s safe. Every change makes a new one.</li>
          <li>Read the staff privacy notice: you are now the one who answers for what is in the file.</li>
        </ol>
      </Section>
      <Section heading="In the file" keep>
        <ul>
          {sheet.inIt.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Section heading="Not in the file" keep>
        <ul>
          {sheet.notInIt.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>What could be undone: the history is kept in words only</li>
          <li>Backups: Baton makes new ones on the computer where the file is opened</li>
        </ul>
      </Section>
    </>
  );
}
