import { namesOfPeople } from "#lib/domains/identity/index.ts";
import { pooledRecords } from "#lib/domains/leads/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { type OwnerChangeItem, ownerHistoryInput } from "../contract.ts";
import { selectOwnerChanges } from "../move-repository.ts";
import { mayReadPooled } from "../policy.ts";

/** Who had a record before whom, why it changed hands, and what spoke for whom when a rule decided. */
export const ownerHistory = query({
  name: "pool.owner_history",
  input: ownerHistoryInput,
  access: (context, { object }) => mayReadPooled(context, object),
  run: async ({ tx, input: { object, id } }): Promise<{ items: OwnerChangeItem[] }> => {
    const row = await findRecord(tx, pooledRecords(object), id, { deleted: true });
    if (!row) throw new AppError("not_found", `no such ${object}`, { reason: "record_not_found" });
    const rows = await selectOwnerChanges(tx, id);
    const people = rows.flatMap(({ fromId, toId, by, factors }) => [
      ...[fromId, toId, by],
      ...factors.map(({ userId }) => userId),
    ]);
    const names = await namesOfPeople(tx, [...new Set(people.filter((person) => person !== null))]);
    const person = (who: string | null) => (who === null ? null : { id: who, name: names.get(who) ?? "" });
    const items = rows.map(({ fromId, toId, reason, factors, by, at }) => ({
      from: person(fromId),
      to: person(toId),
      reason,
      factors: factors.map((factor) => ({ ...factor, user: names.get(factor.userId) ?? "" })),
      by: person(by),
      at: at.toISOString(),
    }));
    return { items };
  },
});
