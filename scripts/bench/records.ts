import type { Bench } from "./bench.ts";
import { remark } from "./figure.ts";
import { openFilledDatabase } from "./records-database.ts";
import { measureRecords } from "./records-measure.ts";

const SCALE = 100;

/** Lists, sums, records, search and the duplicate check on 100,000 customers and what hangs on them. */
export const recordsBench: Bench = {
  what: "100,000 customers with all that hangs on them: lists, sums, search, duplicates, against the same SQL alone",
  async run({ workDir, keepDir, shutdown }) {
    remark("records: p95 ≤ 50 ms, and ≤ 2.5 × the same SQL by postgres alone without row-level security");
    const database = await openFilledDatabase(keepDir ?? workDir, SCALE);
    shutdown.add(() => database.stop());
    await measureRecords(database);
  },
};
