import { askedFor, definitionOf, isFactName } from './fact-names.ts';
import type { DecisionNode, Rule } from './rule.ts';
import { factsBehind } from './summarise.ts';

/** The parts of a rule that each get a column or a line: what is asked of everybody, with 'any of' kept whole. */
export function criteriaOf<Node extends { kind: Rule['kind']; of?: Node[] }>(tree: Node): Node[] {
  if (tree.kind !== 'all') return [tree];
  return (tree.of ?? []).flatMap(criteriaOf);
}

/** The fact that settled a part, with where it came from and its day; null where nothing is recorded. */
export function sourceOf(node: DecisionNode): { source: string; date: string | null } | null {
  const settled = factsBehind(node).find((leaf) => leaf.verdict === node.verdict && leaf.fact?.stated.known);
  const stated = settled?.fact?.stated;
  return stated?.known ? { source: stated.source, date: stated.date } : null;
}

export type Question = { readonly fact: string; readonly question: string; readonly who: string };

/** The yes-or-no questions that could settle a part that is not known. */
export function questionsOf(node: DecisionNode): Question[] {
  if (node.verdict !== 'not_known') return [];
  const found = new Map<string, Question>();
  for (const leaf of factsBehind(node)) {
    const name = leaf.fact?.name;
    if (name === undefined || leaf.verdict !== 'not_known' || !isFactName(name)) continue;
    const fact = askedFor(name);
    const { answer, question, who } = definitionOf(fact);
    if (answer === 'yes_no') found.set(fact, { fact, question, who });
  }
  return [...found.values()];
}
