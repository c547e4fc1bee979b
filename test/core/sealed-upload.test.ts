import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newUploadKey, openUpload, sealUpload } from '../../electron/core/sealed-upload.ts';

async function sealed(chunks: readonly Uint8Array[], key: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  async function* arriving() {
    yield* chunks;
  }
  for await (const part of sealUpload(arriving(), key)) parts.push(part);
  return Buffer.concat(parts);
}

it('an upload comes back as it was, however it arrived, and lies on the disk in no other way than encrypted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 8 }), async (chunks) => {
      const key = newUploadKey();
      const kept = await sealed(chunks, key);
      expect(openUpload(kept, key).equals(Buffer.concat(chunks))).toBe(true);
    }),
    { seed: 20261128 },
  );
  const kept = await sealed([Buffer.from('Quillfeather,Ada,'), Buffer.from('Marsh,Ben')], newUploadKey());
  expect(kept.includes('Quillfeather')).toBe(false);
});

it('an upload that was cut off, changed, or has another key is not read', async () => {
  const key = newUploadKey();
  const kept = await sealed([Buffer.from('Quillfeather,Ada')], key);
  expect(() => openUpload(kept.subarray(0, -1), key)).toThrow();
  expect(() => openUpload(kept.subarray(0, 3), key)).toThrow();
  expect(() => openUpload(kept, newUploadKey())).toThrow();
  const changed = Buffer.from(kept);
  changed[2]! ^= 1;
  expect(() => openUpload(changed, key)).toThrow();
});
