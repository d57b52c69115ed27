/** What a server action answers: done, or why not. */
export type SaveResult =
  | { ok: true; data: unknown }
  | {
      ok: false;
      code: string;
      message: string;
      fields?: Record<string, string>;
      /** What someone else changed since the version that was edited. */
      diff?: { field: string; before: unknown; after: unknown }[];
    };

/** Field values as the server takes them: ids, numbers, null. */
export type FieldSet = Record<string, unknown>;

/** Writes some fields; without a version it writes over what others did. */
export type SaveRecord = (input: { id: string; version?: number; set: FieldSet }) => Promise<SaveResult>;
