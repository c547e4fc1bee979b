import { z } from 'zod';
import { programmeElement } from '../reference/element-content.ts';
import { EXPORT_COLUMN_KEYS } from '../reference/export-columns.ts';
import { priority, programmeContent } from '../reference/programme-content.ts';
import { type Rule, rule } from '../rules/rule.ts';
import { academicYear, handedOver } from './app.ts';
import { date, done, id, line, nothing, prose, someLine, someProse } from './fields.ts';
import { command, job, query } from './kinds.ts';
import { roundPlacesContract } from './round-places.ts';
import {
  candidate,
  exportPreview,
  nominationDetail,
  nominationState,
  participant,
  personNomination,
  roundSummary,
  roundView,
  ruleStops,
  sentExport,
} from './round-views.ts';

const places = (most: number) => z.int().min(1, 'At least one place.').max(most).nullable();
const roundFields = {
  academicYear,
  opensOn: date.nullable(),
  deadline: date,
  /** The day on which the rules are applied. */
  referenceDate: date,
  places: places(10_000),
  placesPerSchool: places(1_000),
  organiser: someLine('Say who organises it, and so whom the nominations go to.', 200),
};

const most = 40_000;
const boundedRule: z.ZodType<Rule, Rule> = rule.refine(
  (given) => JSON.stringify(given).length <= most,
  'This rule is too long to keep.',
);

const priorityChange = priority.extend({
  words: someLine('Say who goes first.', 200),
  rule: boundedRule.nullable(),
});
const elementChange = programmeElement.extend({
  words: line(300),
  whom: line(200),
  topics: z.array(someLine('Say what the topic is.', 200)).max(30),
  paidBy: line(200),
  ours: line(300),
  guide: line(300).optional(),
});

/** What a head may change of a programme; its key, its source and its NPQ stay as they are. */
const programmeChange = z
  .strictObject({
    name: someLine('Give the programme a name.', 120),
    audience: line(300),
    provider: line(200),
    funder: line(200),
    route: programmeContent.shape.route,
    rule: boundedRule,
    priorities: z.array(priorityChange).max(12),
    elements: z.array(elementChange).max(40),
    awards: z.array(someLine('Say what somebody has who completes it.', 200)).max(12),
    fitsWith: line(300),
    guide: z
      .strictObject({ name: someLine('Say what the guide is called.', 200), kept: line(300) })
      .nullable(),
    columns: z.array(z.enum(EXPORT_COLUMN_KEYS)).max(EXPORT_COLUMN_KEYS.length),
    places: places(10_000),
    perSchool: places(1_000),
    characteristic: line(200).nullable(),
  })
  .partial();

const people = z.array(id).min(1).max(500);

const exportChoices = {
  roundId: id,
  /** Whether those sent before go along. */
  sentBefore: z.boolean(),
  forAnotherBaton: z.boolean(),
};

export const programmesContract = {
  ...roundPlacesContract,
  list: query(
    nothing,
    z.array(
      z.object({
        id,
        name: z.string(),
        audience: z.string(),
        provider: z.string(),
        pastScheme: z.boolean(),
        npq: z.boolean(),
        characteristic: z.string().nullable(),
        closed: z.boolean(),
        rounds: z.array(roundSummary),
      }),
    ),
  ),
  programme: query(
    z.strictObject({ id }),
    z.object({
      id,
      version: z.number(),
      madeOn: z.string(),
      closed: z.boolean(),
      content: programmeContent,
      rounds: z.array(roundSummary),
    }),
  ),
  /** Keeps a new version; rounds that are open stay on the version they were opened with. */
  edit: command(z.strictObject({ id, change: programmeChange }), z.object({ version: z.number() })),
  /**
   * Opens the guide of a programme, or of one of its elements by its place, in the user's browser: where it is a web address
   * over https, as the file keeps it. `opened` is false where the page itself opens it. Refuses any other.
   */
  openGuide: job(
    z.strictObject({ id, element: z.int().min(0).max(39).nullable() }),
    z.object({ opened: z.boolean() }),
  ),
  /** A copy under a name of its own: how a past scheme is adapted. */
  copy: command(z.strictObject({ id, name: someLine('Give the programme a name.', 120) }), z.object({ id })),
  /** A blank programme. */
  make: command(z.strictObject({ name: someLine('Give the programme a name.', 120) }), z.object({ id })),
  close: command(z.strictObject({ id, closed: z.boolean() }), done),
  openRound: command(
    z.strictObject({
      programmeId: id,
      ...roundFields,
      /** Whether schools send their nominations to this file, where that is asked; left out where it is not. */
      runsProgrammes: z.boolean().optional(),
    }),
    z.object({ id }),
  ),
  editRound: command(z.strictObject({ id, change: z.strictObject(roundFields).partial() }), done),
  closeRound: command(z.strictObject({ id, closed: z.boolean() }), done),
  /** Takes an open round to the version that the programme has now. */
  useNewVersion: command(z.strictObject({ id }), done),
  round: query(z.strictObject({ id }), roundView),
  nomination: query(z.strictObject({ id }), nominationDetail),
  /** Everybody not nominated in this round, with a verdict each; never listed by a characteristic. */
  candidates: query(z.strictObject({ roundId: id }), z.array(candidate)),
  /** Which rule stops how many of the same people, and who comes nearest. */
  ruleStops: query(z.strictObject({ roundId: id }), ruleStops),
  ofPerson: query(
    z.strictObject({ personId: id }),
    z.object({
      nominations: z.array(personNomination),
      open: z.array(candidate.extend({ roundId: id, programme: z.string(), deadline: z.string() })),
    }),
  ),
  nominate: command(
    z.strictObject({
      roundId: id,
      personIds: people,
      /** Kept where the rules are not met and the head puts the person forward all the same. */
      againstReason: prose(1000).nullable().default(null),
    }),
    /** `ref` is null in a meeting. */
    z.object({ made: z.array(z.object({ id, ref: z.string().nullable() })) }),
  ),
  editNomination: command(
    z.strictObject({
      id,
      change: z
        .strictObject({
          statement: prose(4000),
          needs: prose(2000),
          coach: line(300),
          shadowing: line(300),
          project: line(300),
          targetRole: line(120),
          declared: z.boolean(),
          againstReason: prose(1000).nullable(),
          toldOnLeaveOn: date.nullable(),
        })
        .partial(),
    }),
    done,
  ),
  /** The nominee's agreement: when, who asked, and what they were shown. Null takes it back. */
  agree: command(
    z.strictObject({
      id,
      agreement: z
        .strictObject({
          on: date,
          askedBy: someLine('Say who asked them.', 120),
          shown: someLine('Say what they were shown.', 300),
        })
        .nullable(),
    }),
    done,
  ),
  setState: command(
    z.strictObject({ ids: people, state: nominationState, on: date }),
    z.object({ changed: z.number() }),
  ),
  /** Nominees who were offered a place take it up, and are participants from that day. */
  takeUp: command(z.strictObject({ ids: people, on: date }), z.object({ changed: z.number() })),
  /** Nominees who were offered a place do not take it. */
  turnDown: command(z.strictObject({ ids: people, on: date }), z.object({ changed: z.number() })),
  /** How participants' time on a programme ended; null takes it back. */
  endPlaces: command(
    z.strictObject({
      ids: people,
      ended: z
        .strictObject({ how: z.enum(['completed', 'withdrew']), on: date, why: prose(1000) })
        .nullable(),
    }),
    /** `requests` is how many of theirs in Matching were withdrawn with it. */
    z.object({ changed: z.number(), requests: z.number() }),
  ),
  /** A participant who left the school goes on with the programme: from where, in words. */
  goOn: command(
    z.strictObject({ id, from: someProse('Say from where they go on, or who agreed it.', 1000) }),
    done,
  ),
  /** Who takes, or took, part in a round's programme, by name. */
  participants: query(z.strictObject({ roundId: id }), z.array(participant)),
  /** Nominations of a round in their new order; those not named keep their places. */
  rank: command(z.strictObject({ roundId: id, order: z.array(id).min(1).max(5000) }), done),
  remove: command(z.strictObject({ id }), done),
  /** What would leave, about whom and to whom, before it leaves. */
  exportPreview: query(z.strictObject(exportChoices), exportPreview),
  /** `seen` is the preview's own: where something changed since, nothing leaves. */
  exportWorkbook: job(
    z.strictObject({ ...exportChoices, seen: z.string().max(100) }),
    z.object({ file: handedOver, exportId: id, people: z.number(), readyIds: z.array(id) }).nullable(),
  ),
  exports: query(
    z.strictObject({ roundId: id }),
    z.object({ programme: z.string(), academicYear: z.string(), exports: z.array(sentExport) }),
  ),
  printForms: job(z.strictObject({ ids: people }), handedOver.nullable()),
  /** A letter to each nominee whose nomination was decided: offered, in reserve or declined. */
  printLetters: job(z.strictObject({ ids: people }), handedOver.nullable()),
};
