import { z } from "zod";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { listLeadsInput } from "../contract.ts";
import { askedFields, hiddenFields, seesAllPools } from "../hidden-fields.ts";
import { mayReadLeads } from "../policy.ts";
import { presentLeads } from "../present.ts";
import { type Cursor, countLeads, type ListedLead, selectLeads } from "../repository.ts";

type Sort = NonNullable<Parameters<typeof selectLeads>[1]["sort"]>;

const cursorOf = {
  score: z.number(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  budgetAmount: z.number(),
};
type Field = keyof typeof cursorOf;
const fieldOf = (sort: Sort): Field => sort.replace("-", "") as Field;

function encode(row: ListedLead, sort: Sort): string {
  const field = fieldOf(sort);
  const value = field === "budgetAmount" ? (row.budgetAmount ?? -1) : row[field];
  return Buffer.from(JSON.stringify({ sort, value, id: row.id })).toString("base64url");
}

/** The place to go on from. Throws `invalid` for what is not a cursor of this order. */
function decode(cursor: string | undefined, sort: Sort): Cursor | undefined {
  if (!cursor) return undefined;
  const shape = z.object({ sort: z.literal(sort), value: cursorOf[fieldOf(sort)], id: z.string().max(64) });
  try {
    const { value, id } = shape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return { value, id };
  } catch (cause) {
    throw new AppError("invalid", "unreadable cursor", { reason: "cursor_invalid", cause });
  }
}

/** The fields that this list is narrowed and sorted by. */
function askedOf({ q, sort, ...narrowing }: z.output<typeof listLeadsInput>): string[] {
  const given = (Object.keys(narrowing) as (keyof typeof narrowing)[]).filter((key) => narrowing[key]);
  return [...given, fieldOf(sort), ...askedFields({ q })];
}

/** Leads in the person's scope by filter and sort, a page at a time; `total` only when counted. */
export const listLeads = query({
  name: "lead.list",
  input: listLeadsInput,
  access: mayReadLeads,
  run: async ({ tx, context, input }) => {
    const filter = { ...input, asked: seesAllPools(context) ? [] : askedOf(input) };
    const [hidden, rows, total] = await Promise.all([
      hiddenFields(tx, context),
      selectLeads(tx, filter, decode(input.cursor, input.sort)),
      input.count ? countLeads(tx, filter) : null,
    ]);
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    const nextCursor = rows.length > input.limit && last ? encode(last, input.sort) : null;
    return { items: await presentLeads(tx, page, hidden), total, nextCursor };
  },
});
