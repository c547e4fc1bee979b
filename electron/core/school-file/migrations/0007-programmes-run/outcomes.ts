/** Of schema 7: what became of participants, and what they said. */
export const outcomes = /* sql */ ``;
