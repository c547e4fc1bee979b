import type { erasureContract, WhatToErase } from '../../../shared/contract/erasure.ts';
import { fold } from '../../../shared/rules/search.ts';
import type { Handlers, JobContext, QueryContext } from '../context.ts';
import type { OpenFile } from '../open-file.ts';
import { answersToErase, refuseDraft } from '../reviews/answers-erased.ts';
import { refuseUnpassedAbout } from '../reviews/concerns-held.ts';
import { build } from '../sql.ts';
import { nameOf } from '../staff/names.ts';
import { versionsBeside } from './beside.ts';
import { answersIn, goesWith, stepsAbout } from './counts.ts';
import { mentionsOf } from './mentions.ts';
import { noLongerHere } from './no-longer-here.ts';
import { reportIn } from './record.ts';
import * as refusals from './refusals.ts';
import type { Target } from './target.ts';

export { erasureContract as contract } from '../../../shared/contract/erasure.ts';

/** Erasing: what would go, doing it, and the record that it was done. Not in a meeting. */
export function handlersFor({ files }: { readonly files: OpenFile }): Handlers<typeof erasureContract> {
  const { erasing, versions } = files;
  const mustBePossible = () => {
    if (files.meeting() !== null) throw refusals.inMeeting();
    erasing.mustBePossible();
  };
  const record = (context: JobContext, id: string) => {
    // A meeting that has begun meanwhile is not told of erasures.
    if (files.meeting() !== null) throw refusals.doneInMeeting();
    const found = context.query(({ db }) => erasuresIn(db)).find((one) => one.id === id);
    if (found === undefined) throw new Error('The record of this erasure is not there.');
    return found.said;
  };
  return {
    plan: async (context, what) => {
      mustBePossible();
      const { progress, signal } = context;
      const about = context.query((read) => whose(read, what));
      progress(0.1, 'Looking through the backups');
      const backups = await erasing.backupsHolding(
        what.id,
        (done) => progress(0.1 + done * 0.7, 'Looking through the backups'),
        signal,
      );
      progress(0.9, 'Looking beside the file');
      const beside = await versionsBeside(versions, signal);
      // A meeting may have begun meanwhile, or the file been opened to be looked at.
      mustBePossible();
      return context.query(({ db }) => ({
        ...about,
        goes: what.kind === 'person' ? goesWith(db, what.id) : answersIn(db, what.id),
        steps: stepsAbout(db, what.id),
        backups,
        beside,
        exports: what.kind === 'person' ? exportsWith(db, what.id) : 0,
        mentions: what.kind === 'person' ? mentionsOf(db, what.id) : [],
      }));
    },
    erase: async (context, { what, surname, locked }) => {
      mustBePossible();
      const mentions = context.query((read) => {
        const about = whose(read, what);
        if (fold(surname) !== fold(about.surname)) throw refusals.otherName();
        return what.kind === 'person' ? mentionsOf(read.db, what.id) : [];
      });
      const beside = await versionsBeside(versions, context.signal);
      const { id } = await erasing.erase(
        () => ({ target: context.query((read) => targetOf(read, what)), beside, locked }),
        context.progress,
      );
      return { erasure: record(context, id), mentions };
    },
    tryAgain: async (context) => {
      mustBePossible();
      const { id } = await erasing.tryAgain(context.progress);
      return { erasure: record(context, id) };
    },
    list: ({ db, meeting }) => {
      if (meeting) return { erasures: [], noLongerHere: [], waiting: null, givenUp: null, hidden: true };
      const waiting = erasing.waiting();
      return {
        erasures: erasuresIn(db).map(({ said }) => said),
        noLongerHere: noLongerHere(db).map(({ id, name }) => ({ id, name })),
        waiting:
          waiting === null
            ? null
            : { kind: waiting.target.kind, begunAt: waiting.begunAt, problem: waiting.problem },
        givenUp: waiting === null ? erasing.givenUp() : null,
        hidden: false,
      };
    },
  };
}

/**
 * Whose it is, be it that only the history still names them. Refuses where it is nowhere in the file, answers that cannot be erased now or whose report is a draft, and a
 * person with whom an allegation of harm would go that nobody has passed on.
 */
function whose(context: QueryContext, { kind, id }: WhatToErase): { name: string; surname: string } {
  const { db } = context;
  if (kind === 'person') refuseUnpassedAbout(context, id);
  const person = kind === 'person' ? id : answersToErase(db, id).personId;
  if (kind !== 'person') refuseDraft(db, id);
  const found = db.get(
    build.selectFrom('person').select(['forename', 'surname', 'preferred_name']).where('id', '=', person),
  );
  if (found !== undefined) return { name: nameOf(found), surname: found.surname };
  const before = noLongerHere(db).find((one) => one.id === person);
  if (before === undefined) throw refusals.unknown();
  return { name: before.name, surname: before.surname };
}

function targetOf(context: QueryContext, { kind, id }: WhatToErase): Target {
  whose(context, { kind, id });
  if (kind === 'person') return { kind, id };
  const { terms, closedOn } = answersToErase(context.db, id);
  return { kind, id, terms, closedOn };
}

/** How many workbooks left with them in it: of nominations, and of what programmes led to. */
function exportsWith(db: QueryContext['db'], person: string): number {
  return (['export_nomination', 'impact_export_person'] as const).reduce(
    (sum, table) =>
      sum +
      db.all(
        build
          .selectFrom(table)
          .innerJoin('nomination', 'nomination.id', `${table}.nomination_id`)
          .select('export_id')
          .distinct()
          .where('person_id', '=', person),
      ).length,
    0,
  );
}

function erasuresIn(db: QueryContext['db']) {
  return db.all(build.selectFrom('erasure').selectAll().orderBy('seq', 'desc')).map((row) => {
    const said = reportIn(row.out_of_reach);
    return {
      id: said?.id ?? null,
      said: {
        at: row.at,
        kind: row.kind,
        rewritten: said?.rewritten ?? 0,
        unread: said?.unread ?? [],
        deleted: said?.deleted ?? [],
        left: said?.left ?? [],
        kept: said?.kept ?? [],
        beside: said?.beside ?? [],
      },
    };
  });
}
