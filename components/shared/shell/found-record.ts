/** A record that a search found, with what tells it from others of its name. */
export type FoundRecord = { object: string; id: string; name: string; hint?: string | undefined };
