import type { NominationFormData } from '../../../shared/contract/documents.ts';
import type { DataOf } from '../../../shared/contract/kinds.ts';
import type { programmesContract } from '../../../shared/contract/programmes.ts';
import { longDate } from '../../../shared/rules/dates.ts';
import type { JobContext, QueryContext } from '../context.ts';
import { printAndHandOver, schoolPrinted } from '../printed.ts';
import { holdingsNow } from '../staff/current.ts';
import { nameOf, surnameFirst } from '../staff/names.ts';
import { type Gathered, gather, type NominationRowOf } from './gather.ts';
import { linesOf } from './lines.ts';
import { requireNomination } from './nominations.ts';

/** Prints nomination forms, one page or two each, for the nominees to read and sign. */
export async function printForms(
  context: JobContext,
  { ids }: DataOf<(typeof programmesContract)['printForms']>,
) {
  const { data, only } = context.query((read) => {
    const made = formsOf(read, ids);
    return {
      data: { ...schoolPrinted(read), forms: made.map((one) => one.form) },
      only: made.length === 1 ? (made[0] ?? null) : null,
    };
  });
  const first = data.forms[0];
  const about = only?.form.name ?? first?.programme ?? '';
  return printAndHandOver(
    context,
    { document: 'nomination-forms', title: `Nomination, ${about}, ${data.printedOn}`, data },
    only === null
      ? `${data.school} - Nominations, ${first?.programme ?? ''} - ${data.printedOn}`
      : `${only.surnameFirst} - Nomination - ${data.printedOn}`,
  );
}

function formsOf(
  { db, today, meeting }: QueryContext,
  ids: readonly string[],
): { form: NominationFormData; surnameFirst: string }[] {
  const rounds = new Map<string, Gathered>();
  const found = ids.map((id) => {
    const { round_id } = requireNomination(db, id);
    const gathered = rounds.get(round_id) ?? gather(db, round_id, today);
    rounds.set(round_id, gathered);
    const row = gathered.nominations.find((one) => one.id === id);
    if (row === undefined) throw new Error('A nomination that is not in its round.');
    return { gathered, row };
  });
  const holdings = new Map([...rounds].map(([id, { round }]) => [id, holdingsNow(db, round.deadline)]));
  const lines = new Map(
    [...rounds.values()].flatMap((gathered) => [...linesOf(db, gathered, gathered.nominations)]),
  );
  return found.map(({ gathered, row }) => ({
    form: {
      ...formOf(
        gathered,
        row,
        lines.get(row.id)?.values ?? {},
        lines.get(row.id)?.rules ?? [],
        holdings.get(row.round_id)?.get(row.person_id)?.[0]?.from_date ?? null,
      ),
      // References are given in turn: a gap between them would tell of somebody whom the meeting is not to hear of.
      reference: meeting ? null : row.ref,
    },
    surnameFirst: surnameFirst(row),
  }));
}

type Lines = ReturnType<typeof linesOf>;
type Line = Lines extends Map<string, infer One> ? One : never;

function formOf(
  { round, content, version, decisions }: Gathered,
  row: NominationRowOf,
  values: Line['values'],
  rules: Line['rules'],
  postFrom: string | null,
): Omit<NominationFormData, 'reference'> {
  const asked = new Set<string>(content.columns);
  const text = (key: keyof Line['values']) => (values[key] === undefined ? null : String(values[key]));
  const ifAsked = (key: keyof Line['values']) => (asked.has(key) ? text(key) : undefined);
  const number = (key: keyof Line['values']) => (typeof values[key] === 'number' ? values[key] : null);
  const decision = decisions.get(row.person_id);
  const inPost = number('years_in_role');
  return {
    programme: content.name,
    cohort: round.academic_year,
    deadline: round.deadline,
    title: row.title,
    name: nameOf(row),
    post: text('role'),
    trn: ifAsked('trn'),
    urn: text('urn'),
    phase: text('phase'),
    localAuthority: text('la'),
    email: ifAsked('email'),
    yearsInPost: asked.has('years_in_role')
      ? inPost === null
        ? null
        : { years: inPost, from: postFrom }
      : undefined,
    yearsTeaching: asked.has('years_teaching') ? number('years_teaching') : undefined,
    lineManager: ifAsked('line_manager'),
    npqStatus: asked.has('npq_status') && content.npq !== null ? text('npq_status') : undefined,
    targetRole: ifAsked('target_role'),
    headteacher: text('headteacher'),
    verdict: decision?.verdict ?? 'not_known',
    toConfirm: decision?.verdict === 'not_known' ? `To be confirmed by ${longDate(round.deadline)}.` : null,
    againstReason: decision?.verdict === 'not_met' ? row.against_reason : null,
    rules: rules.map((rule) => ({
      setBy: rule.setBy,
      rule: rule.rule,
      verdict: rule.verdict,
      reason: rule.reason,
      source: rule.source === '' ? null : rule.source,
      on: rule.sourceDate,
    })),
    rulesVersion: `the rules of ${content.name}, version ${version}`,
    checkedOn: round.reference_date,
    agreement: row.agreed_on === null ? null : { on: row.agreed_on, askedBy: row.asked_by, shown: row.shown },
    statement: row.statement,
    needs: row.needs,
    coach: ifAsked('coach_preference'),
    shadowing: ifAsked('shadowing_request'),
    project: ifAsked('project'),
  };
}
