import { counted, longDate } from './dates.ts';
import type {
  Category,
  Cell,
  GroupLine,
  RaterGroup,
  Report,
  ReportGroup,
  ReportRow,
  Thresholds,
} from './scoring-report.ts';

/** The words of a 360 result: screen, paper and spreadsheet all take them from here. */
export const groupNames: Record<RaterGroup | ReportGroup, string> = {
  self: 'Self',
  manager: 'Line manager',
  peers: 'Peers',
  reports: 'People they lead',
  students: 'Students',
  others: 'Other colleagues',
  colleagues: 'Colleagues',
};

export const categoryWords: Record<Category, { one: string; many: string; means: string; ask: string }> = {
  blind_spot: {
    one: 'Blind spot',
    many: 'Blind spots',
    means: 'You rate these well above others.',
    ask: 'What might others see, or not see, that I do not? Who could I ask?',
  },
  hidden_strength: {
    one: 'Hidden strength',
    many: 'Hidden strengths',
    means: 'Others rate these well above you.',
    ask: 'Where could I use this on purpose in the next half-term?',
  },
  agreed_strength: {
    one: 'Agreed strength',
    many: 'Agreed strengths',
    means: 'You and others both rate these high.',
    ask: 'Whose development could I support with this?',
  },
  agreed_need: {
    one: 'Agreed need',
    many: 'Agreed needs',
    means: 'You and others both rate these low.',
    ask: 'Which one matters most for the post I want next?',
  },
  in_line: {
    one: 'In line',
    many: 'In line',
    means: 'Close, and neither high nor low.',
    ask: 'Is this where it needs to be for the work I do now?',
  },
};

/** When a competency falls in a category, with the thresholds that the review was opened with. */
export function categoryRule(category: Category, thresholds: Thresholds): string {
  const gap = thresholds.gap.toFixed(1);
  switch (category) {
    case 'blind_spot':
      return `You rate yourself ${gap} or more above others`;
    case 'hidden_strength':
      return `Others rate you ${gap} or more above your own rating`;
    case 'agreed_strength':
      return `You and others both ${thresholds.high.toFixed(1)} or above, less than ${gap} apart`;
    case 'agreed_need':
      return `You and others both ${thresholds.low.toFixed(1)} or below, less than ${gap} apart`;
    case 'in_line':
      return `Less than ${gap} apart, and neither both high nor both low`;
  }
}

/** A mean to one decimal, halves up: 3.25 is '3.3'. */
export function meanText(mean: number): string {
  return (Math.round(mean * 10 + 1e-6) / 10).toFixed(1);
}

/** A gap to one decimal with its sign, halves away from nought: '+1.2', '−1.3', '0.0'. */
export function gapText(gap: number): string {
  const size = meanText(Math.abs(gap));
  if (size === '0.0') return size;
  return gap < 0 ? `−${size}` : `+${size}`;
}

/** A cell as far as its mark goes. */
type Marked =
  | { readonly state: 'shown'; readonly mean: number }
  | { readonly state: Exclude<Cell['state'], 'shown'> };

/** What stands in a small cell: the mean, 'w' withheld, 'o' counted with other colleagues, '–' not asked. */
export function cellMark(cell: Cell | Marked): string {
  if (cell.state === 'shown') return meanText(cell.mean);
  if (cell.state === 'merged') return 'o';
  return cell.state === 'withheld' ? 'w' : '–';
}

/** The same cell in a sentence, for a hint or a screen reader. */
export function cellSentence(cell: Cell): string {
  switch (cell.state) {
    case 'shown':
      return `${meanText(cell.mean)}, n ${cell.n}.`;
    case 'withheld':
      return cell.needed === 1 ? 'Withheld. Not rated.' : `Withheld. Fewer than ${cell.needed} answered.`;
    case 'merged':
      return 'Counted with other colleagues.';
    case 'not_asked':
      return 'Not asked.';
  }
}

/** 'Withheld. 2 replied and 3 are needed.' */
export function withheldSentence(replied: number, needed: number): string {
  return `Withheld. ${sentenceStart(withoutFigure({ replied, needed }))}.`;
}

/** What changed in a group after its figures were first shown and is not in them, and why; '' where nothing waits. */
export function sinceSentence({ since, needed, neededForComments }: GroupLine): string {
  if (since === null) return '';
  const { replies, competencies, comments, forGood } = since;
  const says: string[] = [];
  if (replies > 0 && forGood)
    says.push(
      `${counted(replies, 'reply', 'replies')} came, changed or ${replies === 1 ? 'was' : 'were'} taken out after this result was first shown, and ${replies === 1 ? 'is' : 'are'} not in it.`,
    );
  else if (replies > 0)
    says.push(
      replies === 1
        ? `1 reply came, changed or was taken out after this result was first shown. It counts once there are ${needed}, so that nobody’s answers can be worked out from two results.`
        : `${replies} replies came, changed or were taken out after this result was first shown. They count once there are ${needed}, so that nobody’s answers can be worked out from two results.`,
    );
  if (competencies > 0)
    says.push(
      `In ${competencies === 1 ? '1 competency' : `${competencies} competencies`} the figure shown before stays, since a new one beside it would tell what fewer than ${needed} people answered.`,
    );
  if (comments === 'earlier' && !forGood)
    says.push(
      `Comments are those shown before; words that came since are added once at least ${neededForComments} people’s come together.`,
    );
  if (comments === 'held_back' && !forGood) says.push(heldBack);
  return says.join(' ');
}

const heldBack =
  'Comments that were shown have changed or been taken out since, so none are shown: the rest would tell whose they were.';

/** What of a group is in the report, for 'Who took part'. */
export function groupSentence(line: GroupLine): string {
  return [togetherWith(line), partSentence(line), sinceSentence(line)].filter((one) => one !== '').join(' ');
}

/** 'Together with peers and people they lead.'; '' where nobody else is counted in the group. */
function togetherWith(line: GroupLine): string {
  const names = line.with.map((group) => groupNames[group].toLowerCase());
  return names.length === 0 ? '' : `Together with ${names.join(' and ')}.`;
}

function partSentence(line: GroupLine): string {
  if (line.state === 'not_asked') return 'Not asked.';
  if (line.state === 'merged')
    return `${line.replied} replied and ${line.needed} are needed, so they are counted with other colleagues.`;
  if (line.state === 'withheld' && line.replied < line.needed)
    return `${withheldSentence(line.replied, line.needed)} Not counted in any figure.`;
  if (line.state === 'withheld' && line.needed > 1)
    return `Withheld. ${sentenceStart(withoutFigure(line))}. Not counted in any figure.`;
  if (line.state === 'withheld')
    return `No ratings: everything was left out or marked “not observed”. ${aloneWords[line.comments]}`;
  const what = shownWords[line.comments];
  if (line.group === 'manager') {
    return line.replied === 1
      ? `${what} One person, so identifiable; told before replying.`
      : `${what} Few enough to be identifiable; told before replying.`;
  }
  const names = line.group === 'students' ? ' Students are not named.' : '';
  return `${what} Ratings withheld (w) where fewer than ${line.needed} answered.${names}`;
}

/** Why a group has no figure: '2 replied and 3 are needed', or that too few of those who replied rated anything. */
export function withoutFigure({ replied, needed }: Pick<GroupLine, 'replied' | 'needed'>): string {
  const came = replied === 0 ? 'nobody replied' : `${replied} replied`;
  if (replied < needed) return `${came} and ${needed} ${needed === 1 ? 'is' : 'are'} needed`;
  return needed === 1
    ? `${came} and rated nothing`
    : `${came}, but no competency has a figure from ${needed} or more of them`;
}

const sentenceStart = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Of a line manager who stands alone and rated nothing. */
const aloneWords: Record<GroupLine['comments'], string> = {
  shown: 'Comments. One person, so identifiable; told before replying.',
  none: 'No comments.',
  erased: 'Comments, if any, have been erased.',
  withheld: 'Comments withheld.',
  not_asked: '',
};

const shownWords: Record<GroupLine['comments'], string> = {
  shown: 'Ratings and comments.',
  none: 'Ratings; no comments.',
  erased: 'Ratings; comments, if any, have been erased.',
  withheld: 'Ratings; comments withheld.',
  not_asked: 'Group ratings only.',
};

/** Why a group has no comments in the report; null where they are shown. */
export function commentsSentence(line: GroupLine): string | null {
  if (line.group === 'students') return 'Students were not asked for written comments.';
  if (line.state === 'not_asked') return 'Not asked.';
  if (line.state === 'merged') return 'Comments are with those of other colleagues, where there are enough.';
  if (line.state === 'withheld' && line.replied < line.needed)
    return `Fewer than ${line.needed} replied, so neither ratings nor comments are shown.`;
  if (line.state === 'withheld' && line.needed > 1)
    return `No competency has a figure from ${line.needed} or more, so neither ratings nor comments are shown.`;
  if (line.comments === 'shown') return null;
  if (line.comments === 'none') return 'No comments.';
  if (line.comments === 'erased') return 'Comments, if any, have been erased.';
  if (line.since?.comments === 'held_back') return heldBack;
  return line.neededForComments !== null && line.replied >= line.neededForComments
    ? `No figure rests on the ratings of ${line.neededForComments} or more, so comments are not shown.`
    : `Fewer than ${line.neededForComments} replied, so comments are not shown.`;
}

/** Why a row has no figure for others, or whose ratings it holds where that is not all who were asked. */
export function othersNote(row: ReportRow): string | null {
  const cells = Object.entries(row.cells);
  if (row.others.state === 'withheld') {
    return cells.some(([, cell]) => cell.state === 'shown')
      ? 'Others is given where two groups or more are shown. Here only one is.'
      : 'Others is withheld: no group is shown for this competency.';
  }
  const short = cells.some(([, cell]) => cell.state === 'withheld');
  return short ? 'Without the groups that are withheld in this row (w).' : null;
}

export const howToRead = {
  others:
    'Others is the mean of all ratings in the groups shown in the same row. Your own rating is never part of it.',
  notObserved:
    '“Not observed” and blank answers are left out, so the number behind a mean can be smaller than the number who replied.',
  sign: 'Figures are others minus self: a plus means others rate you higher, a minus that you rate yourself higher.',
  rounding: 'Means and gaps are printed to one decimal; categories go by the figures before rounding.',
  withheld:
    'Withheld replies are not shown, not rolled into another group and not part of “Others”, so they cannot be worked out by subtraction.',
  merged:
    'Peers and people they lead of whom too few had replied when the review first closed are counted with other colleagues and nowhere else. What is still too few is not shown and not part of “Others”, so it cannot be worked out by subtraction.',
  comments:
    'As written, but [name] stands for each name of other staff. Alphabetical or shuffled, their order says nothing about who wrote which.',
  spread:
    'How many gave each rating is shown of groups in which at least twice as many answered as are needed.',
  again:
    'This result was shown before and opened again since. A group’s figures stay as they were until enough of its replies have changed; “Others” always goes by the figures shown here.',
  unanimous:
    'Where nearly everyone in a shown group agrees, its mean tells what most of them gave. That is a limit of any mean.',
  erased:
    'The single answers and comments behind this result have been erased. The figures stay as they were shown.',
  marks: 'w withheld: fewer answers than the group’s minimum. – not asked.',
  mergedMark: 'o counted with other colleagues.',
} as const;

/** What a report is called, with whether it is final: 'Start of Stage 7 (draft)'. */
export function reportName(head: { readonly name: string; readonly finalOn: string | null }): string {
  return `${head.name} (${head.finalOn === null ? 'draft' : `final since ${longDate(head.finalOn)}`})`;
}

/** Who collected a result that came in as a summary, and when; '' where its answers came in here. */
export function returnedSentence(returned: { readonly by: string; readonly on: string } | null): string {
  return returned === null
    ? ''
    : `Collected by ${returned.by}, returned as a summary. Taken in on ${longDate(returned.on)}.`;
}

/** What an earlier result beside this one is, or why the two are not put side by side. */
export function beforeSentence(before: {
  readonly name: string;
  readonly closedOn: string;
  readonly why: string | null;
}): string {
  return before.why ?? `“Then” is ${before.name}, closed ${longDate(before.closedOn)}.`;
}

/** That some answered everything the same, in how many words that takes; '' where nobody did. */
export function sameSentence({ sameThroughout: people }: Pick<Report, 'sameThroughout'>): string {
  if (people === 0) return '';
  return people === 1
    ? 'One person gave everything that their whole group answered the same rating. It counts like any other.'
    : `${people} people gave everything that their whole group answered the same rating. They count like any other.`;
}

/** How many gave 1, 2, 3, 4 and 5 to one competency, of a group that has twice the people it needs. */
export interface SpreadLine {
  readonly competency: string;
  readonly group: ReportGroup;
  readonly counts: readonly number[];
}

/** The spread of every cell that may show it, in the report's order. */
export function spreadOf({ rows, groups }: Pick<Report, 'rows' | 'groups'>): SpreadLine[] {
  return rows.flatMap(({ competency, cells }) =>
    groups.flatMap(({ group }) => {
      const cell = cells[group];
      return cell?.state === 'shown' && cell.distribution !== null
        ? [{ competency, group, counts: cell.distribution }]
        : [];
    }),
  );
}

/** What became of groups with too few replies, as was chosen before anybody answered. */
export function shortSentence({ shortGroups }: Pick<Report, 'shortGroups'>): string {
  return shortGroups === 'merge' ? howToRead.merged : howToRead.withheld;
}

/** What the letters and dashes in small cells mean. */
export function marksSentence({ groups }: { readonly groups: readonly Pick<GroupLine, 'state'>[] }): string {
  const merged = groups.some((line) => line.state === 'merged');
  return merged ? `${howToRead.marks} ${howToRead.mergedMark}` : howToRead.marks;
}

/** 'A gap counts when it is 1.0 or more.' */
export function thresholdSentence(report: Pick<Report, 'thresholds'>): string {
  return `A gap counts when it is ${report.thresholds.gap.toFixed(1)} or more.`;
}

export const togetherSentence =
  'In a small school colleagues are one group, the line manager included, so that nobody can be picked out.';

/** What 1 to 5 mean, on every form and result (our judgement). */
export const scaleWords = [
  'Rarely seen',
  'Seen at times',
  'Usually secure',
  'Consistently strong',
  'A model for others',
] as const;
