import { createHash } from 'node:crypto';
import type { ImpactChoice } from '../../../shared/contract/impact-shapes.ts';
import { toBeSent } from '../impact/shares.ts';
import { fileNameOf, handedOver, impactWorkbook } from '../impact/workbook.ts';
import type { Making } from './making.ts';

/** The copy that stays behind of an impact workbook that was handed to governors two weeks ago, with its sheet of people. */
export function fillImpactSent(making: Making): void {
  const day = making.day('ago 14');
  making.on(day, 'impact', 'exportWorkbook', (context) => {
    const { db, now } = context;
    const read = { db, now, today: day, meeting: false, seat: null, openedAt: 0 };
    const choice: ImpactChoice = {
      ...{ asAt: day, by: 'programme', programmeId: null, roundId: null },
      ...{ stageId: null, phase: null, schoolId: null },
    };
    const leaving = impactWorkbook(read, { choice, people: true }, now);
    const sha256 = createHash('sha256').update(JSON.stringify(leaving.workbook)).digest('hex');
    handedOver(context, leaving, toBeSent(read, choice), { name: fileNameOf(choice), sha256 });
  });
}
