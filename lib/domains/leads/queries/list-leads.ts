import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { listLeadsInput } from "../contract.ts";
import { mayReadLeads } from "../policy.ts";
import { presentLeads } from "../present.ts";
import { type Cursor, countLeads, type LeadRow, selectLeads } from "../repository.ts";

type Sort = NonNullable<Parameters<typeof selectLeads>[1]["sort"]>;

function encode(row: LeadRow, sort: Sort): string {
  const field = sort.replace("-", "") as "score" | "createdAt" | "updatedAt" | "budgetAmount";
  const value = field === "budgetAmount" ? (row.budgetAmount ?? -1) : row[field];
  return Buffer.from(JSON.stringify({ value, id: row.id })).toString("base64url");
}

function decode(cursor: string | undefined): Cursor | undefined {
  if (!cursor) return undefined;
  try {
    const given = JSON.parse(Buffer.from(cursor, "base64url").toString()) as Partial<Cursor>;
    if (typeof given.id === "string" && given.value !== undefined)
      return { id: given.id, value: given.value };
  } catch {
    // Falls through to the refusal below.
  }
  throw new AppError("invalid", "unreadable cursor", { reason: "cursor_invalid" });
}

/** Leads in the person's scope by filter and sort, a page at a time; `total` only when counted. */
export const listLeads = query({
  name: "lead.list",
  input: listLeadsInput,
  access: mayReadLeads,
  run: async ({ tx, input }) => {
    const [rows, total] = await Promise.all([
      selectLeads(tx, input, decode(input.cursor)),
      input.count ? countLeads(tx, input) : null,
    ]);
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    const nextCursor = rows.length > input.limit && last ? encode(last, input.sort) : null;
    return { items: await presentLeads(tx, page), total, nextCursor };
  },
});
