import type { RecoveryCodePage } from '../../shared/contract/documents.ts';
import { Masthead, Section } from './parts.tsx';
import { longDate } from './words.ts';

/** The page for the school's safe, large enough to be typed from. */
export function RecoveryCode({ page }: { page: RecoveryCodePage }) {
  return (
    <>
      <Masthead
        school={page.school}
        title="Recovery code"
        meta={[longDate(page.printedOn), `for the file ${page.file}`]}
      />
      <p>
        This code opens the school’s Baton file when its passphrase has been forgotten, or when whoever knew
        it has left. Without the passphrase or this code nobody can open the file: neither the school, nor the
        makers of Baton.
      </p>
      <ol className="code" aria-label="The recovery code, in groups">
        {page.groups.map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be the same
          <li key={place}>{group}</li>
        ))}
      </ol>
      <p>
        Capital or small letters do not matter. There is no letter I, L, O or U in it: what looks like one is
        a 1 or a 0.
      </p>
      <Section heading="Where this page belongs" keep>
        <ul>
          <li>In the school’s safe, in a sealed envelope, and not beside the computer or the file.</li>
          <li>Not in an email, a photograph or a shared folder.</li>
          <li>If it was saved as a PDF to be printed, delete that once the page is in the safe.</li>
          <li>The chair of governors should know that it is there.</li>
        </ul>
      </Section>
      <Section heading="How to use it" keep>
        <ol>
          <li>Open the file in Baton. It asks for the passphrase.</li>
          <li>Choose ‘Use the recovery code’ and type the seven groups above.</li>
          <li>Choose a new passphrase. Baton then makes a new code, and this page can be shredded.</li>
        </ol>
        <p>
          Every change of the passphrase makes a new code. Only the newest page opens the file; copies that
          were made before open with the page of their time.
        </p>
      </Section>
      <Section heading="Kept by" keep>
        <div className="kept">
          <span>Name</span>
          <span>Placed in the safe on</span>
        </div>
      </Section>
    </>
  );
}
