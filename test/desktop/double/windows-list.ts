/** The windows that are open, oldest first; apart from the window itself, since the app counts them. */
export const windows = new Set<{ close(): void; destroy(): void }>();
