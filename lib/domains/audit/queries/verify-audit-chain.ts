import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { requireRight } from "#lib/platform/access.ts";
import { auditHash } from "#lib/platform/audit-writer.ts";
import { query } from "#lib/platform/query.ts";
import { findStrayAudit, selectAuditHeads, selectAuditLane } from "../repository.ts";

const pageSize = 5000;

type Head = Awaited<ReturnType<typeof selectAuditHeads>>[number];
type Walked = { checked: number; brokenAt: number | null };

/** What stands in place of a hash before the first row of a lane. */
const beginningOf = (lane: number): string => (lane === 0 ? "" : `lane:${lane}`);

async function walkLane(tx: Tx, head: Head): Promise<Walked> {
  let checked = 0;
  let previous = { seq: 0, hash: beginningOf(head.lane) };
  for (;;) {
    const rows = await selectAuditLane(tx, head.lane, previous.seq, pageSize);
    for (const { hash, lane: _lane, ...row } of rows) {
      if (row.prevHash !== previous.hash || auditHash(row) !== hash) return { checked, brokenAt: row.seq };
      previous = { seq: row.seq, hash };
      checked += 1;
    }
    if (rows.length === pageSize) continue;
    // Rows cut off the end leave a chain that holds; the head tells that there was more.
    const cut = head.seq !== previous.seq || head.hash !== previous.hash;
    return { checked, brokenAt: cut ? head.seq : null };
  }
}

/** Walks the tenant's audit chains. Returns how many rows hold, and the number of the first that does not, if any. */
export const verifyAuditChain = query({
  name: "audit.verify",
  input: z.object({}).strict(),
  access: (context) => requireRight(context, "audit.read"),
  run: async ({ tx }): Promise<Walked> => {
    const heads = await selectAuditHeads(tx);
    let checked = 0;
    for (const head of heads) {
      const walked = await walkLane(tx, head);
      checked += walked.checked;
      if (walked.brokenAt !== null) return { checked, brokenAt: walked.brokenAt };
    }
    const stray = await findStrayAudit(
      tx,
      heads.map(({ lane }) => lane),
    );
    return { checked, brokenAt: stray ?? null };
  },
});
