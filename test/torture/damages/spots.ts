import type { Seeded } from '../../../electron/core/sample/seeded.ts';
import { pick } from '../schedule.ts';

/** A stretch of a file that means one thing. */
export interface Region {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const PAGE = 4096;
const TRAILER = 36;

/** The parts of a school file: SQLite's header, the head and the body of each page, the trailer. */
export function regionsOfFile(bytes: Uint8Array): Region[] {
  const image = bytes.length - TRAILER;
  const pages = Array.from({ length: Math.ceil(image / PAGE) }, (_, page): Region[] => {
    const from = page * PAGE;
    const head = Math.min(from + (page === 0 ? 100 : 12), image);
    return [
      { name: `head of page ${page}`, from, to: head },
      { name: `page ${page}`, from: head, to: Math.min(from + PAGE, image) },
    ];
  });
  return [
    ...pages.flat(),
    { name: 'trailer', from: image, to: image + 4 },
    { name: 'hash', from: image + 4, to: bytes.length },
  ].filter((region) => region.from < region.to);
}

const writtenOf = (bytes: Uint8Array) => bytes.findLastIndex((byte) => byte !== 0) + 1;

/** The written part of a file cut into so many stretches, and what follows it: zeros that will be written over. */
export function stretchesOf(bytes: Uint8Array, count: number): Region[] {
  const written = writtenOf(bytes);
  const size = Math.max(1, Math.ceil(written / count));
  const stretches = Array.from({ length: Math.ceil(written / size) }, (_, at) => ({
    name: `stretch ${at}`,
    from: at * size,
    to: Math.min((at + 1) * size, written),
  }));
  return written < bytes.length
    ? [...stretches, { name: 'what is not written yet', from: written, to: bytes.length }]
    : stretches;
}

export interface Damage {
  readonly bytes: Buffer;
  /** In words, so that a failure can be looked at. */
  readonly what: string;
}

/** One damage somewhere in a region: a bit, a few, a sector of zeros, or the end cut off. */
export function damaged(whole: Uint8Array, region: Region, chance: Seeded): Damage {
  const bytes = Buffer.from(whole);
  const at = chance.whole(region.from, region.to - 1);
  const where = `${region.name}, byte ${at} of ${whole.length}`;
  const flip = (place: number) => {
    const bit = chance.whole(0, 7);
    bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << bit), place);
    return bit;
  };
  const kind = pick(chance, ['bit', 'bit', 'bit', 'bits', 'zeros', 'cut', 'cut', 'longer'] as const);
  if (kind === 'bit') return { bytes, what: `bit ${flip(at)} of ${where}` };
  if (kind === 'cut') return { bytes: bytes.subarray(0, at), what: `cut at ${where}` };
  if (kind === 'longer')
    return {
      bytes: Buffer.concat([bytes, bytes.subarray(region.from, region.to)]),
      what: `${region.name} once more at the end`,
    };
  // Zeros in the place of the last record's end cannot be told from a record that was never written to its end.
  if (kind === 'zeros') bytes.fill(0, at, Math.min(at + 200, Math.max(at, writtenOf(bytes) - 1)));
  else for (let more = 0; more < 6; more += 1) flip(Math.min(at + chance.whole(0, 40), bytes.length - 1));
  return { bytes, what: `${kind} from ${where}` };
}
