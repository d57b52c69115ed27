import { z } from "zod";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { loadFiscalStart } from "#lib/platform/records/load-fiscal-start.ts";
import { type NameRow, selectNames } from "../names-repository.ts";

/** A write that began before the last look may be committed after it: so far back is looked again. */
const overlapSeconds = 30;

export type TenantNamesPage = { rows: NameRow[]; until: string | null; fiscalYearStart: number };

/**
 * The names of all the company's records, or of those that changed since the last look, for reading sentences; the
 * system's alone, as nobody may see them all. Also the month in which the company's year begins.
 */
export const loadNames = query({
  name: "record.names",
  input: z.object({ since: z.string().max(40).nullable() }).strict(),
  access: ({ actor }) => {
    if (actor.type !== "system") throw new AppError("forbidden", "names of all records are the system's");
  },
  run: async ({ tx, input }): Promise<TenantNamesPage> => {
    const since = input.since && new Date(Date.parse(input.since) - overlapSeconds * 1000).toISOString();
    const [{ rows, until }, fiscalYearStart] = await Promise.all([
      selectNames(tx, since),
      loadFiscalStart(tx),
    ]);
    return { rows, until: until === since ? input.since : until, fiscalYearStart };
  },
});
