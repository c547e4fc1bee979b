import { z } from 'zod';
import { certificate } from '../../../../shared/contract/certificate-document.ts';
import { signatory } from '../../../../shared/contract/graduations.ts';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import type { QueryContext } from '../../context.ts';
import { build, type Reader } from '../../sql.ts';

/** One ceremony's row. Refuses when there is none. */
export function requireGraduation(db: Reader, id: string) {
  const row = db.get(build.selectFrom('graduation').selectAll().where('id', '=', id));
  if (row !== undefined) return row;
  throw new Refusal('cohorts.no-such-graduation', 'That graduation is not in this file.', {
    wayOut: 'Load the cohort again.',
  });
}

/** A cohort's ceremonies, the newest first. */
export function graduationsOf(db: Reader, cohortId: string) {
  return db.all(
    build
      .selectFrom('graduation')
      .selectAll()
      .where('cohort_id', '=', cohortId)
      .orderBy('on_date', 'desc')
      .orderBy('id'),
  );
}

/** Who is on the list of a ceremony, or on any, with the person; those a meeting hides are not among them. */
export function graduatesOf(db: Reader, graduationId?: string) {
  const all = build
    .selectFrom('graduate')
    .innerJoin('stage_place', 'stage_place.id', 'graduate.stage_place_id')
    .select([
      'graduate.stage_place_id',
      'graduate.graduation_id',
      'graduate.although',
      'stage_place.person_id',
    ]);
  return db.all(
    (graduationId === undefined ? all : all.where('graduate.graduation_id', '=', graduationId)).orderBy(
      'graduate.stage_place_id',
    ),
  );
}

/** Every certificate by the place that it is for. */
export function certificatesByPlace(db: Reader) {
  return new Map(
    db
      .all(build.selectFrom('certificate').selectAll())
      .map(
        (row) => [row.stage_place_id, { ...row, says: certificate.parse(JSON.parse(row.content)) }] as const,
      ),
  );
}

/**
 * A certificate's number as a page may know it; null without a certificate, and in a meeting: numbers follow each other,
 * so that a gap tells of somebody who is not shown.
 */
export const shownNumber = (
  { meeting }: Pick<QueryContext, 'meeting'>,
  certificate: { readonly number: string } | undefined,
): string | null => (meeting ? null : (certificate?.number ?? null));

const kept = z.array(signatory);

/** The signatories as a ceremony keeps them. */
export const signatoriesIn = (text: string) => kept.parse(JSON.parse(text));
