import { Refusal } from '../../../shared/contract/refusal.ts';
import type { JobContext } from '../context.ts';
import { printAndHandOver, schoolPrinted } from '../printed.ts';
import { numberSetting } from '../settings.ts';
import { build } from '../sql.ts';
import { ourHead } from './head.ts';
import { surnameFirstOf } from './names.ts';

/**
 * Prints everything held about one person. Refuses in a meeting: what it leaves out there, the document would say is not
 * held, and people act on that.
 */
export async function printRecord(context: JobContext, { id }: { id: string }) {
  const { recordOf } = await import('../record.ts');
  const { data, who } = context.query((read) => {
    refuseInMeeting(read);
    return { data: recordOf(read, id), who: surnameFirstOf(read.db, id) };
  });
  return printAndHandOver(
    context,
    { document: 'person-record', title: `Everything held, ${data.name}, ${data.printedOn}`, data },
    `${who} - Everything held - ${data.printedOn}`,
  );
}

function refuseInMeeting({ meeting }: { readonly meeting: boolean }): void {
  if (!meeting) return;
  throw new Refusal(
    'staff.record-meeting',
    'Everything held is printed whole or not at all, and a meeting shows no flags, notes or answers.',
    { wayOut: 'Turn meeting mode off, then print it.' },
  );
}

/** Prints the privacy notice for staff, a template that the school adapts. */
export async function printPrivacyNotice(context: JobContext) {
  const data = context.query((read) => {
    const { db, today } = read;
    return {
      ...schoolPrinted(read),
      headteacher: ourHead(db, today),
      dataProtectionContact: null,
      flags: db
        .all(build.selectFrom('flag_kind').select('words').where('closed_on', 'is', null).orderBy('place'))
        .map((row) => row.words),
      organisers: [
        ...new Set(
          db
            .all(build.selectFrom('round').select('organiser').orderBy('organiser'))
            .map((row) => row.organiser),
        ),
      ],
      retention: [
        { what: 'Flags and notes', kept: 'until you leave, unless kept with a reason that is written down' },
        {
          what: 'The rest of your record',
          kept: `for ${numberSetting(db, 'retention_years')} years after you leave`,
        },
      ],
    };
  });
  return printAndHandOver(
    context,
    {
      document: 'privacy-notice',
      title: `Privacy notice for staff, ${data.school}, ${data.printedOn}`,
      data,
    },
    `${data.school} - Privacy notice for staff - ${data.printedOn}`,
  );
}
