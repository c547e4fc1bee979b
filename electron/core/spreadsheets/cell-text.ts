/** How a number format shows a number, as far as reading needs it. */
export type Format = 'plain' | 'date' | 'time' | 'percent' | { readonly digits: number };

/** Formats that Excel knows by number and never writes out (ECMA-376 part 1, 18.8.30). */
export function builtInFormat(id: number): Format {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time';
  return id === 9 || id === 10 ? 'percent' : 'plain';
}

/** 'dd/mm/yyyy' → 'date', '0000' → { digits: 4 }. Words in quotes, colours and locales do not count. */
export function formatOf(code: string): Format {
  const bare = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .trim();
  if (/^general$/i.test(bare)) return 'plain';
  if (/^0{2,}$/.test(bare)) return { digits: bare.length };
  if (bare.includes('%')) return 'percent';
  if (/[0#?]/.test(bare.replace(/s\.0+/gi, ''))) return 'plain';
  if (/[yd]/i.test(bare) || /^m+$/i.test(bare)) return 'date';
  return /[hs]/i.test(bare) ? 'time' : 'plain';
}

/**
 * A number cell as text: dates as ISO, leading zeros where the format shows them, whole numbers without
 * '.0', and no floating-point noise. `raw` is the number as the file writes it; text that is none passes.
 */
export function numberText(raw: string, format: Format, epoch: 1900 | 1904): string {
  if (format === 'plain' && raw.length < 16 && isWhole(raw)) return raw;
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (format === 'date') return serialText(value, epoch) ?? plainText(value);
  if (format === 'time') return timeText(value);
  if (format === 'percent') return `${plainText(value * 100)}%`;
  if (typeof format === 'object' && Number.isInteger(value) && value >= 0) {
    return String(value).padStart(format.digits, '0');
  }
  return plainText(value);
}

function isWhole(raw: string): boolean {
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return raw.length > 0;
}

function plainText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(value);
  return String(Number(value.toPrecision(15)));
}

/** 43709 → '2019-09-01'; null outside the years 1900 to 9999. The 1900 epoch counts a 29 February 1900. */
export function serialText(serial: number, epoch: 1900 | 1904): string | null {
  if (serial < 0 || serial >= 2_958_466) return null;
  const days = epoch === 1904 ? serial : serial < 60 ? serial + 1 : serial;
  const start = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const minutes = Math.round(days * 1440);
  const iso = new Date(start + minutes * 60_000).toISOString();
  if (epoch === 1900 && serial < 1) return timeText(serial);
  return minutes % 1440 === 0 ? iso.slice(0, 10) : iso.slice(0, 16);
}

function timeText(value: number): string {
  const minutes = Math.round(value * 1440);
  if (minutes < 0) return plainText(value);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
