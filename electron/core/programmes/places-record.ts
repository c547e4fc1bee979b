import type { RecordBlock } from '../../../shared/contract/documents.ts';
import type { LetterKind } from '../../../shared/contract/places-shapes.ts';
import { londonDate, longDate } from '../../../shared/rules/dates.ts';
import { build, type Reader } from '../sql.ts';
import { detail } from '../staff/record.ts';
import { authorityWords } from './authority.ts';
import { contentOf } from './content.ts';
import { offersOf } from './kept-offers.ts';
import { lettersOf } from './letters-kept.ts';

type Entry = Extract<RecordBlock, { shape: 'entries' }>['entries'][number];
type Detail = { label: string; value: string };

const upper = (text: string) => text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
const letterWords: Readonly<Record<LetterKind, string>> = {
  offered: 'The offer of a place',
  came_free: 'A place that came free',
  reserve: 'A place in reserve',
  declined: 'No place this time',
  turned_down: 'The place turned down',
};
const choiceWords = {
  offer: 'To be offered a place',
  hold: 'Held back',
  move: 'Moved in the order',
} as const;
const endWords = { completed: 'Completed', withdrew: 'Withdrew' } as const;

/** What is kept about the place of one nomination: the authority's word, offers and why, letters, and the place taken up. */
export function placeDetails(db: Reader, nominationId: string, turnedDownOn: string | null): Detail[] {
  const steps = db.all(
    build
      .selectFrom('authority_step')
      .selectAll()
      .where('nomination_id', '=', nominationId)
      .orderBy('on_date'),
  );
  const choice = db.get(
    build.selectFrom('place_choice').selectAll().where('nomination_id', '=', nominationId),
  );
  const place = db.get(
    build.selectFrom('programme_place').selectAll().where('nomination_id', '=', nominationId),
  );
  return [
    ...steps.map((one) => ({
      label: 'Local authority',
      value: `${upper(authorityWords[one.step])} on ${longDate(one.on_date)}: ${[one.by_name, one.authority].filter((part) => part !== '').join(', ')}${one.words === '' ? '' : `. ${one.words}`}`,
    })),
    ...(choice === undefined
      ? []
      : [
          {
            label: 'Changed by hand',
            value: `${choiceWords[choice.choice]}${choice.place === null ? '' : ` to ${choice.place}`}: ${choice.reason}`,
          },
        ]),
    ...offersOf(db, nominationId).map((one) => ({
      label: longDate(one.on),
      value: `${one.words}${one.answerBy === null ? '' : `. To be answered by ${longDate(one.answerBy)}`}`,
    })),
    ...lettersOf(db, nominationId).map((one) => ({
      label: 'Letter printed',
      value: `${letterWords[one.kind]}, ${longDate(londonDate(one.at))}`,
    })),
    ...detail('Turned down the place on', turnedDownOn === null ? null : longDate(turnedDownOn)),
    ...(place === undefined
      ? []
      : [
          { label: 'Took up the place on', value: longDate(place.taken_up_on) },
          ...(place.ended === null || place.ended_on === null
            ? detail('Went on after leaving the school', place.why === '' ? null : place.why)
            : [
                {
                  label: endWords[place.ended],
                  value: `${longDate(place.ended_on)}${place.why === '' ? '' : `: ${place.why}`}`,
                },
              ]),
        ]),
  ];
}

/** Needs meetings in which this person was identified, with what was said of them and of nobody else. */
export function identifiedIn(db: Reader, personId: string): Entry[] {
  return db
    .all(
      build
        .selectFrom('needs_meeting_person')
        .innerJoin('needs_meeting', 'needs_meeting.id', 'needs_meeting_person.meeting_id')
        .innerJoin('round', 'round.id', 'needs_meeting.round_id')
        .innerJoin('school', 'school.id', 'needs_meeting.school_id')
        .select([
          'needs_meeting_person.words',
          'held_on',
          'present',
          'school.name',
          'version_id',
          'academic_year',
        ])
        .where('needs_meeting_person.person_id', '=', personId)
        .orderBy('held_on'),
    )
    .map((row) => ({
      on: row.held_on,
      heading: `Identified in a needs meeting with ${row.name}, ${contentOf(db, row.version_id).name} ${row.academic_year}`,
      words: row.words === '' ? null : row.words,
      details: detail('Who was there', row.present),
    }));
}
