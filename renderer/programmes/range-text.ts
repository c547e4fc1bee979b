import type { Range } from '../../shared/reference/element-content.ts';

/** A number from the least to the most as somebody types it: '3', '5 to 6', 'up to 3'; empty for none. */
export function rangeText(range: Range | null): string {
  if (range === null) return '';
  const { least, most } = range;
  if (least === most) return String(most);
  return least === 0 ? `up to ${most}` : `${least} to ${most}`;
}

/** What was typed, as a range; null where it is empty, undefined where it cannot be read. */
export function rangeFrom(text: string): Range | null | undefined {
  const plain = text.trim().toLowerCase();
  if (plain === '') return null;
  const [, upTo] = /^up to (\d{1,3})$/.exec(plain) ?? [];
  const [, from, to] = /^(\d{1,3})(?:\s*(?:to|-|–)\s*(\d{1,3}))?$/.exec(plain) ?? [];
  const least = upTo === undefined ? Number(from) : 0;
  const most = Number(upTo ?? to ?? from);
  return Number.isInteger(most) && most >= 1 && least <= most ? { least, most } : undefined;
}
