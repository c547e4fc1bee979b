import { z } from 'zod';
import { evidence, measure, projectAction } from '../../../shared/contract/projects-shapes.ts';
import { longDate } from '../../../shared/rules/dates.ts';

const said = (parts: readonly (string | false)[]) => parts.filter((part) => part !== false).join(', ');
const after = (word: string, value: string) => value !== '' && `${word} ${value}`;
const met = { met: 'met', partly: 'partly met', not_met: 'not met' } as const;

const lists = {
  measures: measure.transform((one) =>
    said([
      one.what,
      after('from', one.baseline),
      after('aimed at', one.target),
      after('came to', one.result),
      one.pupils !== null && `${one.pupils} pupils`,
      one.on !== null && longDate(one.on),
      one.met !== null && met[one.met],
    ]),
  ),
  actions: projectAction.transform(({ what, who, by, doneOn }) =>
    said([
      what.replace(/\.$/, ''),
      after('with', who),
      by !== null && `by ${longDate(by)}`,
      doneOn !== null && `done ${longDate(doneOn)}`,
    ]),
  ),
  evidence: evidence.transform(({ words, source, on }) =>
    said([words.replace(/\.$/, ''), source !== '' && source, on !== null && longDate(on)]),
  ),
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** What a project keeps as a list, in words, a line each; undefined of another column, or where it is no such list. */
export function projectListWords(column: string, value: string): string | undefined {
  if (column !== 'measures' && column !== 'actions' && column !== 'evidence') return undefined;
  const read = z.array(lists[column]).safeParse(parsed(value));
  return read.success ? read.data.join('\n') : undefined;
}
