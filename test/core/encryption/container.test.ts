import { createDecipheriv, createHash, createHmac, randomBytes, scryptSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decryptImage } from '../../../electron/core/school-file/encryption/container.ts';
import type { FileKey, Unlock } from '../../../electron/core/school-file/encryption/file-key.ts';
import { readRecoveryCode } from '../../../electron/core/school-file/encryption/recovery-code.ts';
import { seal, trailer, unseal } from '../../../electron/core/school-file/image.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { cheapKey, PASSPHRASE } from '../../helpers/encrypted.ts';

const image = Buffer.from('SQLite format 3\0 with Laura Dunmore in it '.repeat(40), 'latin1');

const fileOf = async (key: FileKey, bytes: Uint8Array = image) =>
  Buffer.concat((await seal(bytes, key)).parts);

async function open(bytes: Uint8Array, unlock?: Unlock): Promise<Buffer> {
  return (await decryptImage((await unseal(bytes)).image, unlock)).image;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'opened',
    (error: unknown) => (error instanceof Refusal ? error.data.code : `crash: ${String(error)}`),
  );
}

/** The file with its seal put right again, as only somebody who tampers would. */
async function resealed(change: (content: Buffer) => Buffer, key: FileKey): Promise<Buffer> {
  const content = change((await fileOf(key)).subarray(0, -36));
  return Buffer.concat([content, trailer(createHash('sha256').update(content).digest('hex'))]);
}

/** The header of a file as text, and the file with another in its place. */
function withHeader(change: (header: Record<string, Record<string, unknown>>) => unknown) {
  return (content: Buffer): Buffer => {
    const length = content.readUInt32LE(8);
    const header = JSON.parse(content.toString('utf8', 12, 12 + length));
    const text = Buffer.from(JSON.stringify(change(header) ?? header));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(text.length);
    return Buffer.concat([content.subarray(0, 8), size, text, content.subarray(12 + length)]);
  };
}

describe('an encrypted school file', () => {
  it('is opened by its passphrase and by its recovery code, and holds nothing in clear', async () => {
    const { key, recoveryCode } = await cheapKey();
    const file = await fileOf(key);
    expect(file.includes('Laura')).toBe(false);
    expect(file.includes('SQLite')).toBe(false);
    expect(await open(file, { passphrase: PASSPHRASE })).toEqual(image);
    expect(await open(file, { recoveryCode })).toEqual(image);
    expect(await codeOf(open(file))).toBe('file.locked');
    expect(await codeOf(open(file, { passphrase: 'seven quiet herons wait' }))).toBe(
      'unlock.wrong-passphrase',
    );
    expect(await codeOf(open(file, { recoveryCode: (await cheapKey()).recoveryCode }))).toBe(
      'unlock.wrong-recovery-code',
    );
    expect(await codeOf(open(file, { recoveryCode: 'ABCD' }))).toBe('unlock.no-recovery-code');
  });

  it('is what the decision record says, read with nothing but Node', async () => {
    const file = await fileOf((await cheapKey()).key);
    const length = file.readUInt32LE(8);
    const header = JSON.parse(file.toString('utf8', 12, 12 + length));
    const { passphrase: slot } = header.slots;
    const bytes = (text: string) => Buffer.from(text, 'base64url');
    const opened = (under: Buffer, nonce: Buffer, sealed: Buffer, about: Buffer) => {
      const decipher = createDecipheriv('aes-256-gcm', under, nonce);
      decipher.setAAD(about);
      decipher.setAuthTag(sealed.subarray(-16));
      return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    };
    const under = scryptSync(PASSPHRASE, bytes(slot.salt), 32, { N: slot.N, r: slot.r, p: slot.p });
    const about = Buffer.from(`baton passphrase ${header.key}`);
    const data = opened(under, bytes(slot.nonce), bytes(slot.sealed), about);
    const head = file.subarray(0, 12 + length + 32);
    const once = createHmac('sha256', data).update('baton image\0').update(head.subarray(-32)).digest();
    expect(opened(once, Buffer.alloc(12), file.subarray(head.length, -36), head)).toEqual(image);
  });

  it('never encrypts the same way twice', async () => {
    const { key } = await cheapKey();
    expect((await fileOf(key)).equals(await fileOf(key))).toBe(false);
  });

  it('comes back as it was, whatever is in it and whatever the passphrase', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 5000 }),
        fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
        async (bytes, passphrase) => {
          const { key } = await cheapKey(passphrase);
          const found = await open(await fileOf(key, bytes), { passphrase });
          expect(found.equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 60, seed: 20261123 },
    );
  });

  it('takes a passphrase composed differently by another keyboard, in any script', async () => {
    const { key } = await cheapKey('Élan vital à ∂elta 校長の鍵');
    const file = await fileOf(key);
    expect(await codeOf(open(file, { passphrase: 'Élan vital à ∂elta 校長の鍵'.normalize('NFD') }))).toBe(
      'opened',
    );
  });

  it('notices every flipped bit as damage and never calls one a wrong passphrase', {
    timeout: 60_000,
  }, async () => {
    const { key } = await cheapKey();
    const file = await fileOf(key, image.subarray(0, 200));
    const found = new Map<string, number>();
    for (let at = 0; at < file.length; at += 1) {
      const bit = 1 << (at % 8);
      const flipped = Buffer.from(file);
      flipped[at]! ^= bit;
      const code = await codeOf(open(flipped, { passphrase: PASSPHRASE }));
      found.set(code, (found.get(code) ?? 0) + 1);
    }
    expect([...found]).toEqual([['file.damaged', file.length]]);
  });

  it('notices every truncation', async () => {
    const { key } = await cheapKey();
    const file = await fileOf(key, image.subarray(0, 200));
    for (let length = 8; length < file.length; length += 7)
      expect(await codeOf(open(file.subarray(0, length), { passphrase: PASSPHRASE }))).toBe('file.damaged');
  });

  it('notices tampering that puts the seal right again', async () => {
    const { key } = await cheapKey();
    const at = (place: number) => (content: Buffer) => {
      const changed = Buffer.from(content);
      changed[place < 0 ? content.length + place : place]! ^= 1;
      return changed;
    };
    const length = 12 + (await fileOf(key)).readUInt32LE(8);
    for (const place of [length, length + 31, length + 32, length + 99, -1, -16, -17])
      expect(await codeOf(open(await resealed(at(place), key), { passphrase: PASSPHRASE }))).toBe(
        'file.damaged',
      );
    const otherRecovery = withHeader((header) => {
      Object.assign((header.slots as Record<string, object>).recovery!, {
        sealed: randomBytes(48).toString('base64url'),
      });
    });
    expect(await codeOf(open(await resealed(otherRecovery, key), { passphrase: PASSPHRASE }))).toBe(
      'file.damaged',
    );
  });

  it.each([
    ['100 GB of memory', { N: 2 ** 27 }],
    ['a cost that is no power of two', { N: 100_000 }],
    ['wide blocks', { r: 4096 }],
    ['endless rounds', { p: 2 ** 30 }],
    ['a cost that is no number', { N: '131072' }],
    ['a short salt', { salt: 'AAAA' }],
    ['a long key', { sealed: 'A'.repeat(3000) }],
    ['something more', { more: true }],
  ])('never does what a hostile header asks for: %s', async (_, asked) => {
    const { key } = await cheapKey();
    const hostile = await resealed(
      withHeader((header) => {
        Object.assign((header.slots as Record<string, object>).passphrase!, asked);
      }),
      key,
    );
    const began = performance.now();
    expect(await codeOf(open(hostile, { passphrase: PASSPHRASE }))).toBe('file.damaged');
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it.each([0xffff_ffff, 4097, 100_000, 0])('does not trust a header’s length of %i', async (length) => {
    const { key } = await cheapKey();
    const hostile = await resealed((content) => {
      const changed = Buffer.from(content);
      changed.writeUInt32LE(length, 8);
      return changed;
    }, key);
    expect(await codeOf(open(hostile, { passphrase: PASSPHRASE }))).toBe('file.damaged');
  });
});

describe('a recovery code', () => {
  it('is read in small letters, with spaces, other hyphens and look-alikes', async () => {
    const { key, recoveryCode } = await cheapKey();
    const file = await fileOf(key);
    const sloppy = [
      recoveryCode.toLowerCase(),
      recoveryCode.replaceAll('-', ' '),
      ` ${recoveryCode.replaceAll('-', '')}\n`,
      recoveryCode.replaceAll('-', '–'),
      recoveryCode.replaceAll('0', 'O').replaceAll('1', 'l'),
      recoveryCode.replaceAll('0', 'o').replaceAll('1', 'I'),
    ];
    for (const typed of sloppy) expect(await codeOf(open(file, { recoveryCode: typed }))).toBe('opened');
  });

  it('is told from one with a symbol wrong or two exchanged', async () => {
    const { recoveryCode } = await cheapKey();
    const plain = recoveryCode.replaceAll('-', '');
    for (let at = 0; at < plain.length; at += 1) {
      const other = plain[at] === '7' ? '8' : '7';
      expect(readRecoveryCode(plain.slice(0, at) + other + plain.slice(at + 1))).toBeNull();
      const next = plain[at + 1];
      if (next === undefined || next === plain[at]) continue;
      expect(readRecoveryCode(plain.slice(0, at) + next + plain[at] + plain.slice(at + 2))).toBeNull();
    }
  });

  it.each([
    ['ABCD', 'it has 28 letters and digits, and you typed 4'],
    [`${'ABCD-'.repeat(7)}A`, 'it has 28 letters and digits, and you typed 29'],
    ['ABCU-'.repeat(7), 'there is no ‘U’ in any'],
    ['ABC?-'.repeat(7), 'there is no ‘?’ in any'],
    ['ABCD-'.repeat(7), 'a letter or digit in it is wrong'],
  ])('typed as %s is refused with what is wrong in it', async (recoveryCode, says) => {
    const file = await fileOf((await cheapKey()).key);
    await expect(open(file, { recoveryCode })).rejects.toThrow(says);
  });

  it('is never the same twice and has nothing that looks like something else', async () => {
    const { newRecoveryCode } = await import(
      '../../../electron/core/school-file/encryption/recovery-code.ts'
    );
    const codes = Array.from({ length: 500 }, newRecoveryCode);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(readRecoveryCode(code)).toBe(code);
    }
  });
});
