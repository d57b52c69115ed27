import { z } from "zod";

/** What documents are filtered by, in every back end. */
export const filterFields = [
  "type",
  "domain",
  "tags",
  "owner",
  "externalId",
  "document",
  "updatedAt",
] as const;
export type FilterField = (typeof filterFields)[number];

const text = z.string().max(200);
const texts = z.array(text).max(200);
export type DocumentFilter =
  | { all: DocumentFilter[] }
  | { any: DocumentFilter[] }
  | { not: DocumentFilter }
  | { field: FilterField; op: "eq" | "ne" | "gte" | "lte"; value: string }
  /** For tags: it has any of them, or all, or none. */
  | { field: FilterField; op: "in" | "not_in" | "has_all"; value: string[] }
  | { field: FilterField; op: "is_empty" | "is_not_empty" };

const field = z.enum(filterFields);
/** A tree of conditions on documents. */
export const documentFilterTree: z.ZodType<DocumentFilter> = z.lazy(() =>
  z.union([
    z.object({ all: z.array(documentFilterTree).max(50) }).strict(),
    z.object({ any: z.array(documentFilterTree).max(50) }).strict(),
    z.object({ not: documentFilterTree }).strict(),
    z.object({ field, op: z.enum(["eq", "ne", "gte", "lte"]), value: text }).strict(),
    z.object({ field, op: z.enum(["in", "not_in", "has_all"]), value: texts }).strict(),
    z.object({ field, op: z.enum(["is_empty", "is_not_empty"]) }).strict(),
  ]),
);

const oneOrMore = z.union([text, texts]);
const short = z
  .object(
    Object.fromEntries(filterFields.map((name) => [name, oneOrMore.optional()])) as Record<
      FilterField,
      z.ZodOptional<typeof oneOrMore>
    >,
  )
  .strict();

function spelled(given: z.output<typeof short>): DocumentFilter {
  const all = Object.entries(given).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [{ field: name as FilterField, op: "in" as const, value: [value].flat() }];
  });
  return { all };
}

/** A tree of conditions, or in short `{ type: "faq", tags: ["报价", "合同"] }`: all fields, any value of each. */
export const documentFilter = z.union([documentFilterTree, short.transform(spelled)]);
