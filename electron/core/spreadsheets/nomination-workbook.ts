import { addAuthority } from './nomination/authority-sheet.ts';
import { addEligibility } from './nomination/eligibility-sheet.ts';
import { addGuidance } from './nomination/guidance-sheet.ts';
import { addNominations } from './nomination/nominations-sheet.ts';
import { hasAuthority } from './nomination/repeat-records.ts';
import { addRepeat } from './nomination/repeat-sheet.ts';
import { addSummary } from './nomination/summary-sheet.ts';
import type { NominationWorkbook } from './nomination-workbook-data.ts';
import { type Written, writeWorkbook } from './workbook-file.ts';

/**
 * Writes the nomination workbook (DOCUMENTS section 7) to `path`, an .xlsx, sheet by sheet; `progress` gets
 * 0 to 1 and words. Returns the file's SHA-256 and length. Rejects with the disk's own error; nothing is
 * then left at `path`.
 */
export function writeNominationWorkbook(
  path: string,
  data: NominationWorkbook,
  progress: (fraction: number, say: string) => void = () => undefined,
): Promise<Written> {
  const rules = data.rows.reduce((total, line) => total + line.rules.length, 0);
  const whole = Math.max(1, data.rows.length * 4 + rules);
  return writeWorkbook(path, { made: data.exportedAt, title: data.title }, async (workbook) => {
    progress(0, 'Writing nominations');
    await addNominations(workbook, data);
    progress((0.9 * data.rows.length * 3) / whole, 'Writing eligibility');
    await addEligibility(workbook, data);
    progress((0.9 * (data.rows.length * 3 + rules)) / whole, 'Writing the summary and guidance');
    if (hasAuthority(data)) await addAuthority(workbook, data);
    addSummary(workbook, data);
    addGuidance(workbook, data);
    if (data.forAnotherBaton) await addRepeat(workbook, data);
    progress(0.95, 'Closing the workbook');
  });
}
