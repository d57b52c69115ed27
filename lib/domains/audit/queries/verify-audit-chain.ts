import { z } from "zod";
import { requireRight } from "#lib/platform/access.ts";
import { auditHash } from "#lib/platform/audit-writer.ts";
import { query } from "#lib/platform/query.ts";
import { selectAuditChain, selectAuditHead } from "../repository.ts";

const pageSize = 5000;

/** Walks the tenant's audit chain. Returns how many rows hold, and where the first one does not, if any. */
export const verifyAuditChain = query({
  name: "audit.verify",
  input: z.object({}).strict(),
  access: (context) => requireRight(context, "audit.read"),
  run: async ({ tx }): Promise<{ checked: number; brokenAt: number | null }> => {
    let previous = { seq: 0, hash: "" };
    for (;;) {
      const rows = await selectAuditChain(tx, previous.seq, pageSize);
      for (const { hash, ...row } of rows) {
        const follows = row.seq === previous.seq + 1 && row.prevHash === previous.hash;
        if (!follows || auditHash(row) !== hash) return { checked: previous.seq, brokenAt: row.seq };
        previous = { seq: row.seq, hash };
      }
      if (rows.length < pageSize) {
        // Rows cut off the end leave a chain that holds; the head tells that there was more.
        const head = await selectAuditHead(tx);
        const cut = head !== undefined && (head.seq !== previous.seq || head.hash !== previous.hash);
        return { checked: previous.seq, brokenAt: cut ? previous.seq + 1 : null };
      }
    }
  },
});
