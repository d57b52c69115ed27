import { namesOfPeople } from "#lib/domains/identity/index.ts";
import { requireRight } from "#lib/platform/access.ts";
import { query } from "#lib/platform/query.ts";
import { type AuditCount, type AuditItem, listAuditInput } from "../contract.ts";
import { selectAudit, selectAuditCounts } from "../repository.ts";

const longAgo = "0001-01-01";
const farAhead = "9999-12-31";

/** What people and agents did, the newest first, and how often each did what; for those who may read the audit. */
export const listAudit = query({
  name: "audit.list",
  input: listAuditInput,
  access: (context) => requireRight(context, "audit.read"),
  run: async ({ tx, input }): Promise<{ items: AuditItem[]; counts: AuditCount[] }> => {
    const asked = { ...input, from: input.from ?? longAgo, to: input.to ?? farAhead };
    const [rows, counted] = [await selectAudit(tx, asked), await selectAuditCounts(tx, asked)];
    const people = [...rows.map(({ person }) => person), ...counted.map(({ person }) => person)];
    const names = await namesOfPeople(tx, [...new Set(people)]);
    const who = (id: string) => ({ id, name: names.get(id) ?? id });
    const items = rows.map(
      ({ lane, seq, person, at, targetType, targetId, actorType, actorId, details, ...row }) => ({
        ...row,
        id: `${lane}:${seq}`,
        at: at.toISOString(),
        by: who(person),
        agent: actorType === "agent" ? actorId : null,
        decision: row.decision as AuditItem["decision"],
        target: targetType && targetId ? { type: targetType, id: targetId } : null,
        records: (details as { records?: unknown[] }).records?.length ?? 0,
      }),
    );
    const counts = counted.map(({ person, ...row }) => ({ by: who(person), ...row }));
    return { items, counts };
  },
});
