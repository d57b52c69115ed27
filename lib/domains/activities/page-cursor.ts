import { z } from "zod";
import { AppError } from "#lib/platform/errors.ts";

/** Where a page ends: a moment as the database writes it, and an id. */
export type Place = { at: string; id: string };

const place = z.tuple([
  z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,6})?[+-]\d{2}(?::?\d{2})?$/),
  z.string().regex(/^[\w-]{1,100}$/),
]);

export function encodePlace({ at, id }: Place): string {
  return Buffer.from(JSON.stringify([at, id])).toString("base64url");
}

/** The place to go on from; none for the first page. Throws `invalid` for what is not a cursor. */
export function decodePlace(cursor: string | undefined): Place | null {
  if (!cursor) return null;
  try {
    const [at, id] = place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return { at, id };
  } catch (cause) {
    throw new AppError("invalid", "unreadable cursor", { reason: "cursor_invalid", cause });
  }
}
