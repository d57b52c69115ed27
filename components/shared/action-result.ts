/** What every server action answers. */
export type ActionResult<T> =
  | { ok: true; data: T }
  | {
      ok: false;
      code: string;
      message: string;
      fields?: Record<string, string>;
      diff?: { field: string; before: unknown; after: unknown }[];
    };
