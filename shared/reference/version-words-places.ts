import type { TableWords } from './version-words.ts';

/** What is kept of how a programme's places are given, where two versions of a file are compared. */
export const placeWords: Readonly<Record<string, TableWords>> = {
  programme_place: {
    one: 'Place on a programme',
    named: ['taken_up_on'],
    columns: {
      taken_up_on: 'taken up on',
      ended: 'how it ended',
      ended_on: 'ended on',
      why: 'why, or from where they go on',
    },
  },
  needs_meeting_person: {
    one: 'Talent identified in a needs meeting',
    named: ['meeting_id'],
    columns: { name: 'name', words: 'what was said', place: 'place in the list' },
  },
  authority_step: {
    one: 'Word of the local authority',
    named: ['on_date', 'step'],
    columns: {
      step: 'what was asked or said',
      on_date: 'on',
      by_name: 'by',
      authority: 'local authority',
      words: 'in words',
    },
  },
  place_choice: {
    one: 'Change by hand in a proposal of places',
    named: ['choice'],
    columns: { choice: 'what', place: 'place in the order', reason: 'reason' },
  },
  place_offer: {
    one: 'Offer or place in reserve',
    named: ['on_date', 'as_what'],
    columns: { as_what: 'what', on_date: 'on', reason: 'reason', answer_by: 'answer by' },
  },
  letter_printed: { one: 'Letter printed', named: ['at'], columns: { kind: 'which', at: 'when' } },
  intake_line: { one: 'Line of a school’s workbook', named: ['ref'], columns: {}, closed: true },
  sent_decision: {
    one: 'Decision sent to the school',
    named: ['at'],
    columns: { at: 'sent at', state: 'state', state_on: 'since', words: 'words' },
  },
};
