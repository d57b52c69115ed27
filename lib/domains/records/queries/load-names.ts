import { z } from "zod";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { loadFiscalStart } from "#lib/platform/records/load-fiscal-start.ts";
import {
  type NameCursor,
  type NameRow,
  type ScopedName,
  scopedNames,
  selectNames,
  selectOpenNames,
} from "../names-repository.ts";

const most = 5_000;
const cursor = z.object({ at: z.string().max(40), id: z.string().max(64).nullable() }).strict();

export type NamesAfter = Partial<Record<ScopedName, NameCursor>>;
/** `more`: the page is full, and the next one begins at `after`. */
export type NamesPage = { rows: NameRow[]; after: NamesAfter; more: boolean; fiscalYearStart: number };

/**
 * Names of the company's records in the order of writing, for reading sentences; the system's alone, as nobody may see
 * them all. Colleagues, competitors, stages and tags come whole with each page. Also the month in which the company's
 * year begins.
 */
export const loadNames = query({
  name: "record.names",
  input: z.object({ after: z.partialRecord(z.enum(scopedNames), cursor) }).strict(),
  access: ({ actor }) => {
    if (actor.type !== "system") throw new AppError("forbidden", "names of all records are the system's");
  },
  run: async ({ tx, input }): Promise<NamesPage> => {
    const [pages, open, fiscalYearStart] = await Promise.all([
      Promise.all(scopedNames.map((object) => selectNames(tx, object, input.after[object] ?? null, most))),
      selectOpenNames(tx),
      loadFiscalStart(tx),
    ]);
    const reached = scopedNames.flatMap((object, at) => {
      const next = pages[at]?.next;
      return next ? [[object, next] as const] : [];
    });
    return {
      rows: [...pages.flatMap(({ rows }) => rows), ...open],
      after: Object.fromEntries(reached),
      more: pages.some(({ rows }) => rows.length === most),
      fiscalYearStart,
    };
  },
});
