import { createTurnstile } from "#lib/platform/turnstile.ts";

/**
 * Through which messages and their runs go as far as they need this process's one thread: to the stored message, and to
 * the question that goes to a model or the end of a run by rules. Eight keep it busy while each waits for the database.
 */
export const turnstile = createTurnstile({ places: 8, patienceMs: 250 });
