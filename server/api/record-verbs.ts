import type { z } from "zod";
import type { Reads, Writes } from "./endpoint.ts";

/** What the API needs to know of a kind of record; addresses stand for the verbs that there are. */
export type RecordVerbs = {
  object: string;
  /** `/customers`. */
  path: string;
  /** What one and several are called in the document. */
  words: [one: string, many: string];
  dto: z.ZodType;
  list: Reads;
  get: Reads;
  aggregate?: Reads;
  history?: Reads;
  timeline?: Reads;
  duplicates?: Reads;
  create?: Writes;
  update?: Writes;
  remove?: Writes;
  restore?: Writes;
  updateMany?: Writes;
  transfer?: Writes;
  tag?: Writes;
  merge?: Writes;
  undoMerge?: Writes;
  /** Rights that are called otherwise than `<object>.<verb>`. */
  rights?: Partial<Record<"create" | "update" | "transfer", string>>;
  /** Bodies as people in the field would send them. */
  examples: { create?: unknown; set?: unknown; duplicates?: unknown };
};
