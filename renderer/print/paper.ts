import type { Margins, Sheet } from '../../shared/contract/printed-markup.ts';
import { longDate } from './words.ts';

export const usualMargins: Margins = { top: 15, right: 16, bottom: 19, left: 22 };
/** A certificate reaches the edges: its frame keeps its own distance. */
export const noMargins: Margins = { top: 0, right: 0, bottom: 0, left: 0 };
export const nominationMargins: Margins = { top: 14, right: 16, bottom: 18, left: 22 };

/** Longest running text that fits half of the page's width on one line. */
const mostRunning = 64;

/** A string literal for CSS that no name can end: everything but letters, digits and spaces is escaped. */
export function cssText(text: string): string {
  const escaped = text
    .replace(/\s+/g, ' ')
    .replace(/[^A-Za-z0-9 ]/gu, (char) => `\\${(char.codePointAt(0) ?? 0xfffd).toString(16)} `);
  return `"${escaped}"`;
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= mostRunning ? text : `${characters.slice(0, mostRunning - 1).join('')}…`;
}

const small = 'font-family:"Source Sans 3","Noto Sans","Segoe UI",sans-serif;font-size:7.75pt;color:#4a5559;';
const footRule = 'vertical-align:top;margin-top:4mm;padding-top:1.6mm;border-top:.5pt solid #a9b7ba;';

/**
 * The page rules of every document in the PDF. Each has a named page and a counter of its own, so that 'Page 1 of
 * 2' starts again with each person. A counter style leaves the first page's running head empty: Chromium's :first
 * means the first page of the whole PDF. The head's rule is one underlined space as wide as the text.
 */
export function paperCss(
  sheets: readonly Sheet[],
  pages: readonly number[],
  school: string,
  day: string,
): string {
  const printed = cssText(`Printed ${longDate(day)}`);
  const rules = sheets.map((sheet, index) => {
    const { top, right, bottom, left } = sheet.margins;
    const name = `sheet${index}`;
    if (sheet.landscape)
      return `
@page ${name}{size:297mm 210mm;margin:${top}mm ${right}mm ${bottom}mm ${left}mm}
.${name}{page:${name}}`;
    return `
@counter-style ${name}-later{system:cyclic;symbols:${cssText(shortened(sheet.running))}}
@counter-style ${name}-head{system:fixed;symbols:"";fallback:${name}-later}
@page ${name}{
size:210mm 297mm;margin:${top}mm ${right}mm ${bottom}mm ${left}mm;counter-increment:${name};
@top-left-corner{content:counter(${name},head-rule);${small}white-space:pre;text-align:left;padding-left:${left}mm;font-size:4pt;letter-spacing:${210 - left - right - 0.4}mm;text-decoration:underline .5pt #a9b7ba;text-underline-offset:0;vertical-align:bottom;margin-bottom:4mm}
@top-left{content:counter(${name},${name}-head);${small}text-align:left;white-space:nowrap;vertical-align:bottom;margin-bottom:5.6mm}
@top-right{content:counter(${name},school-head);${small}text-align:right;white-space:nowrap;vertical-align:bottom;margin-bottom:5.6mm}
@bottom-left{content:${cssText(sheet.marking)};${small}font-weight:600;color:#1a1f22;${footRule}text-align:left;padding-right:4mm}
@bottom-right{content:${printed} "\\a0\\a0\\a0\\a0" "Page " counter(${name}) " of ${pages[index] ?? 1}";${small}${footRule}text-align:right;white-space:nowrap}
}
.${name}{page:${name}}`;
  });
  return `
@counter-style space{system:cyclic;symbols:"\\a0"}
@counter-style head-rule{system:fixed;symbols:"";fallback:space}
@counter-style school-later{system:cyclic;symbols:${cssText(shortened(school))}}
@counter-style school-head{system:fixed;symbols:"";fallback:school-later}
${rules.join('\n')}`;
}
