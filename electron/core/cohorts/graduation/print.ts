import type { cohortsContract } from '../../../../shared/contract/cohorts.ts';
import type { DataOf, ReplyOf } from '../../../../shared/contract/kinds.ts';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import { counted } from '../../../../shared/rules/dates.ts';
import type { JobContext } from '../../context.ts';
import { printAndHandOver, schoolPrinted } from '../../printed.ts';
import { build } from '../../sql.ts';
import { surnameFirstOf, whom } from '../../staff/names.ts';
import { requirePlace } from '../../stages/places.ts';
import { certificatesByPlace } from './rows.ts';

type Printing = (typeof cohortsContract)['printCertificates'];

/**
 * Prints the certificates of these places in one PDF, in this order, each as its kept words say. Whoever has none is
 * left out; refuses where nobody has one, and in a meeting. That one was printed is kept, so that its number is never taken back.
 */
export async function printCertificates(
  context: JobContext,
  { placeIds }: DataOf<Printing>,
): Promise<ReplyOf<Printing>> {
  const { masthead, printed, only } = context.query((read) => {
    // A meeting leaves names out, and a certificate says what it always said or nothing.
    if (read.meeting)
      throw new Refusal('cohorts.in-meeting', 'Certificates are not printed in a meeting.', {
        wayOut: 'End the meeting first.',
      });
    const all = certificatesByPlace(read.db);
    const found = [...new Set(placeIds)].flatMap((id) => all.get(id) ?? []);
    const [first] = found;
    return {
      masthead: schoolPrinted(read),
      printed: found,
      only:
        first === undefined || found.length > 1
          ? null
          : surnameFirstOf(read.db, requirePlace(read.db, first.stage_place_id).person_id),
    };
  });
  const [first] = printed;
  if (first === undefined)
    throw new Refusal('cohorts.no-certificate', 'None of these people has a certificate.', {
      wayOut: 'Put them on the list of a graduation first.',
    });
  const one = printed.length === 1;
  const file = await printAndHandOver(
    context,
    {
      document: 'certificates',
      title: one
        ? `Certificate, ${first.says.name}, ${masthead.printedOn}`
        : `Certificates, ${masthead.school}, ${masthead.printedOn}`,
      data: { ...masthead, certificates: printed.map(({ says }) => says) },
    },
    only === null
      ? `${masthead.school} - Certificates - ${masthead.printedOn}`
      : `${only} - Certificate - ${masthead.printedOn}`,
  );
  const firstTime = printed.filter((row) => row.printed_on === null);
  if (file === null || firstTime.length === 0) return file;
  context.command(({ db, today, describe }) => {
    for (const { number } of firstTime)
      db.run(build.updateTable('certificate').set({ printed_on: today }).where('number', '=', number));
    const people = firstTime.map((row) => requirePlace(db, row.stage_place_id).person_id);
    describe(
      people.length === 1
        ? `Printed the certificate of ${whom(db, people)}`
        : `Printed ${counted(people.length, 'certificate')}`,
      people,
    );
  });
  return file;
}
