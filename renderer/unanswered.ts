/** What a command is, but for its id: where it goes, and with what. */
type What = string;

/** The command that was sent last and not answered: whether it was done is not known. */
let unanswered: { readonly what: What; readonly id: string } | null = null;

/**
 * Sends a command whose connection may break before its answer comes. Sent once more with the same in it, it carries the
 * id that it had, so that it happens once; any other command that is answered in between makes it a new one.
 */
export async function once<Reply>(
  what: What,
  id: string,
  ask: (id: string) => Promise<Reply>,
  isAnswer: (error: unknown) => boolean,
): Promise<{ readonly id: string; readonly reply: Reply }> {
  const its = unanswered?.what === what ? unanswered.id : id;
  try {
    const reply = await ask(its);
    unanswered = null;
    return { id: its, reply };
  } catch (error) {
    unanswered = isAnswer(error) ? null : { what, id: its };
    throw error;
  }
}
