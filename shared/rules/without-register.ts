interface Held {
  /** YYYY-MM-DD */
  readonly on: string;
  readonly cancelled: boolean;
  /** How many people's attendance is marked. */
  readonly marked: number;
}

/**
 * The sessions of a cohort that were held, up to and with `today`, and for which nobody's attendance is marked; none where
 * nobody takes part. Closing a cohort names them, since whoever had them is not counted as having had them.
 */
export function withoutRegister<Session extends Held>(
  sessions: readonly Session[],
  people: number,
  today: string,
): Session[] {
  if (people === 0) return [];
  return sessions.filter((one) => !one.cancelled && one.on <= today && one.marked === 0);
}
