import { Button } from '@mantine/core';
import type { CeremonyView, GraduateView } from '../../../shared/contract/graduations.ts';
import { counted, longDate } from '../../../shared/rules/dates.ts';
import { client, useCommand } from '../../client.ts';
import { explain } from '../../submit.ts';
import { showUndoable } from '../../taking-back.ts';
import { IconPrinter } from '../../ui/icons.ts';
import { showProblem } from '../../ui/undo.tsx';
import classes from '../cohorts.module.css';
import graduationClasses from './graduation.module.css';
import { useCertificates } from './use-certificates.ts';

interface CeremonyProps {
  readonly ceremony: CeremonyView;
  readonly today: string;
  /** Null where it cannot be changed: in a meeting. */
  readonly onChange: (() => void) | null;
}

/** One ceremony: before it who is to graduate, afterwards their certificates. */
export function Ceremony({ ceremony, today, onChange }: CeremonyProps) {
  const { id, graduates, heldOn } = ceremony;
  const certificates = useCertificates();
  const refused = { onError: (error: unknown) => showProblem(explain(error)) };
  const numbered = graduates.filter((one) => one.number !== null);
  const hold = useCommand(client.cohorts.holdGraduation, ({ numbers }) =>
    showUndoable(
      numbers.length === 1
        ? `1 person has graduated, with certificate ${numbers[0]}.`
        : `${numbers.length} people have graduated, and their certificates are numbered.`,
    ),
  );
  const remove = useCommand(client.cohorts.removeGraduation, () =>
    showUndoable('The graduation is taken away.'),
  );
  return (
    <section className={graduationClasses.ceremony} aria-label={`Graduation on ${longDate(ceremony.on)}`}>
      <div className={classes.row}>
        <span className={classes.main}>
          <b>{longDate(ceremony.on)}</b>
          {ceremony.heldAt === '' ? '' : `, ${ceremony.heldAt}`}
          <span className={classes.quiet}>
            {' '}
            Signed by {ceremony.signatories.map((one) => `${one.name} (${one.role})`).join(' and ')}
          </span>
        </span>
        {heldOn === null ? (
          onChange === null ? null : (
            <>
              {ceremony.on > today ? null : (
                <Button
                  size="sm"
                  variant="filled"
                  loading={hold.isPending}
                  disabled={graduates.length === 0}
                  title={graduates.length === 0 ? 'Nobody is ticked yet.' : undefined}
                  onClick={() => hold.mutate({ id }, refused)}
                >
                  It was held: {counted(graduates.length, 'person', 'people')} graduated
                </Button>
              )}
              <Button size="sm" onClick={onChange}>
                Change
              </Button>
              <Button size="sm" onClick={() => remove.mutate({ id }, refused)}>
                Take away
              </Button>
            </>
          )
        ) : certificates.printing === null ? (
          numbered.length === 0 ? null : (
            <Button
              size="sm"
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => certificates.print(numbered.map((one) => one.placeId))}
            >
              Print {counted(numbered.length, 'certificate')}
            </Button>
          )
        ) : (
          <Button size="sm" onClick={certificates.cancel}>
            {certificates.printing}… Cancel
          </Button>
        )}
      </div>
      {graduates.length === 0 ? (
        <p className={`${classes.row} ${classes.quiet}`}>Nobody is on its list yet.</p>
      ) : (
        <ul className={classes.list} aria-label="Who graduates">
          {graduates.map((one) => (
            <Graduate
              key={one.placeId}
              graduate={one}
              busy={certificates.printing !== null}
              onPrint={() => certificates.print([one.placeId])}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface GraduateProps {
  readonly graduate: GraduateView;
  readonly busy: boolean;
  readonly onPrint: () => void;
}

function Graduate({ graduate, busy, onPrint }: GraduateProps) {
  const { name, personId, although, number, printedOn } = graduate;
  return (
    <li className={graduationClasses.graduate}>
      <span className={classes.main}>
        <a className={classes.name} href={`#/staff/${personId}`}>
          {name}
        </a>
        {although === null ? null : (
          <span className={classes.quiet}>
            {although === '' ? 'Something was missing' : `Although something was missing: ${although}`}
          </span>
        )}
      </span>
      {number === null ? null : (
        <>
          <span className={classes.quiet}>
            {number}
            {printedOn === null ? '' : `, printed ${longDate(printedOn)}`}
          </span>
          <Button size="sm" disabled={busy} aria-label={`Print the certificate of ${name}`} onClick={onPrint}>
            Print
          </Button>
        </>
      )}
    </li>
  );
}
