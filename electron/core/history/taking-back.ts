import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CommandContext } from '../context.ts';
import { ISSUED } from '../programmes/issued.ts';
import { ChangedSince } from '../school-file/changed-since.ts';
import type { RowImage } from '../school-file/recorder.ts';
import type { Way } from '../school-file/rewind.ts';
import { build, type Reader } from '../sql.ts';
import { otherThanAgreed } from './agreed.ts';
import { whyFixed } from './fixed.ts';
import { ownersBroken } from './one-at-a-time.ts';
import { becauseOf } from './resting.ts';
import { stackNow } from './state.ts';
import { actOf, latestActs } from './steps.ts';

interface Asked {
  readonly seq: number;
}

/** Takes the latest change back. Refuses where another step has come since the page looked. */
export function undo(context: CommandContext, { seq }: Asked) {
  if (stackNow(context.db, context.openedAt, context.showsStep).undo !== seq)
    throw notTheLatest('undone', 'Undo');
  return turn(context, seq, 'back', 'Undid');
}

/** Does again what was taken back last. Refuses where another step has come since the page looked. */
export function redo(context: CommandContext, { seq }: Asked) {
  if (stackNow(context.db, context.openedAt, context.showsStep).redo !== seq)
    throw notTheLatest('done again', 'Redo');
  return turn(context, seq, 'forward', 'Did again');
}

/**
 * Takes one step back alone; a step that took another back is taken back by doing that one again. Refuses, with the
 * later step named, where something rests on it.
 */
export function revert(context: CommandContext, { seq }: Asked) {
  const { act, of } = actOf(requireStep(context, seq));
  const latest = latestActs(context.db).get(of ?? seq);
  const standing = act === 'change' ? latest?.act !== 'undo' : latest?.seq === seq;
  if (!standing)
    throw new Refusal('history.undone', 'This step has been taken back already.', {
      wayOut: 'Look again: the history shows the step that did so.',
    });
  return act === 'undo'
    ? turn(context, of ?? seq, 'forward', 'Did again')
    : turn(context, of ?? seq, 'back', 'Took back');
}

function turn(context: CommandContext, seq: number, way: Way, verb: string) {
  const { db, describe, rewind } = context;
  const step = requireStep(context, seq);
  const fixed = whyFixed(db, step);
  if (fixed !== null) throw new Refusal('history.fixed', `“${step.words}” cannot be taken back. ${fixed}`);
  const people = db
    .all(build.selectFrom('step_person').select('person_id').where('seq', '=', seq))
    .map((row) => row.person_id);
  const images = imagesOf(db, seq);
  try {
    const otherwise = otherThanAgreed(db, images, way);
    if (otherwise.length > 0) throw new ChangedSince(otherwise);
    const before = ownersBroken(db, images);
    rewind(seq, images, way);
    const broken = ownersBroken(db, images).filter(
      (row) => !before.some((one) => one.table === row.table && one.key.id === row.key.id),
    );
    if (broken.some((row) => row.table === 'round')) throw twoRounds(step, way);
    if (broken.length > 0) throw new ChangedSince(broken);
  } catch (error) {
    if (error instanceof ChangedSince) throw becauseOf(context, step, error, way);
    throw error;
  }
  describe(`${verb}: ${step.words}`, people);
  return { seq, area: step.area, words: step.words };
}

/** A step that may be spoken of: in a meeting one that is not shown is not there. */
function requireStep({ db, showsStep }: CommandContext, seq: number) {
  const step = db.get(build.selectFrom('step').selectAll().where('seq', '=', seq));
  if (step !== undefined && showsStep(seq)) return step;
  throw new Refusal('history.missing', 'This step is not in the history that is shown.');
}

function imagesOf(db: Reader, seq: number): RowImage[] {
  return db
    .all(
      build
        .selectFrom('step_image')
        .select(['tbl as table', 'before', 'after'])
        .where('seq', '=', seq)
        .orderBy('place'),
    )
    .map(({ table, before, after }) => ({ table, before, after }))
    .filter((image) => !isIssued(image));
}

/** The last number that was issued: numbers are never used twice, so it stays although who had it is taken back. */
function isIssued({ table, before, after }: RowImage): boolean {
  return table === 'setting' && (after ?? before ?? '').startsWith(`{"key":"${ISSUED}`);
}

/** Whatever was done with the other round since: closing it is what lets this go through. */
const twoRounds = ({ words }: { readonly words: string }, way: Way) =>
  new Refusal(
    'history.rested-on',
    `“${words}” cannot be ${way === 'back' ? 'taken back' : 'done again'}: another round of that programme is open for the same year.`,
    { wayOut: 'Close that round first.' },
  );

const notTheLatest = (done: string, menu: string) =>
  new Refusal(
    'history.not-the-latest',
    `Something else has been changed in the meantime, so nothing was ${done}.`,
    { wayOut: `Look what ${menu} names now, if anything.` },
  );
