import { describe, expect, it } from 'vitest';
import { plainName } from '../../electron/core/file-names.ts';

describe('a file’s name made from what somebody typed', () => {
  it('keeps a school’s name whole, stops and all', () => {
    expect(plainName('St. Mary’s Catholic Primary School')).toBe('St. Mary’s Catholic Primary School');
    expect(plainName("St. Mary's Catholic Primary School.baton")).toBe(
      "St. Mary's Catholic Primary School.baton",
    );
    expect(plainName('Holy Trinity C.E. Academy (Fictional)')).toBe('Holy Trinity C.E. Academy (Fictional)');
  });

  it('fits what a disk takes in any script, with room for a number and a date', () => {
    const name = plainName(`${'学校'.repeat(60)}.xlsx`);
    expect(name.endsWith('.xlsx')).toBe(true);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(190);
    expect(plainName('😀'.repeat(80)).isWellFormed()).toBe(true);
    expect(plainName('A'.repeat(400))).toHaveLength(120);
  });

  it('is never a path, a hidden file, a device of Windows, or nothing', () => {
    expect(plainName('../../../etc/passwd')).toBe('etc passwd');
    expect(plainName('a\u0000b\nc.b\u0000d')).toBe('a b c.b d');
    expect(plainName('..')).toBe('File');
    expect(plainName('')).toBe('File');
    expect(plainName('con')).toBe('con_');
    expect(plainName('Aux.xlsx')).toBe('Aux_.xlsx');
    expect(plainName('Council Infants')).toBe('Council Infants');
  });
});
