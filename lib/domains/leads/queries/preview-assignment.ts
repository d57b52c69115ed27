import { listMembers, namesOfPeople } from "#lib/domains/identity/index.ts";
import { type AssignmentPreview, previewAssignmentInput } from "#lib/domains/pools/contract.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { simulate } from "../assignment/simulate.ts";
import { mayManageAssignment } from "../policy.ts";
import { pooledRecords } from "../pooled-records.ts";
import { countCameIn, selectCameIn } from "../preview-repository.ts";

/** Who would have got what came in over the last days if this rule alone had decided, everybody starting even. */
export const previewAssignment = query({
  name: "assignment_rule.preview",
  input: previewAssignmentInput,
  access: mayManageAssignment,
  run: async ({ input: { rule, days, limit }, ...call }): Promise<AssignmentPreview> => {
    const asking = await askRecords(call, rule.object);
    const records = pooledRecords(rule.object);
    const [total, came, members] = [
      await countCameIn(asking, records, days),
      await selectCameIn(asking, records, { filter: rule.filter ?? null, days }),
      await listMembers(call.tx),
    ];
    const decided = simulate(rule, came, new Set(members.map(({ id }) => id)));
    const ids = decided.flatMap(({ choice, ownerId }) => [choice.userId, ...(ownerId ? [ownerId] : [])]);
    const names = await namesOfPeople(call.tx, [...new Set(ids)]);
    const named = (id: string) => ({ id, name: names.get(id) ?? "" });
    const counts = new Map<string, number>();
    for (const { choice } of decided) counts.set(choice.userId, (counts.get(choice.userId) ?? 0) + 1);
    return {
      total,
      matched: decided.length,
      people: [...counts].sort((a, b) => b[1] - a[1]).map(([id, count]) => ({ user: named(id), count })),
      items: decided.slice(0, limit).map(({ id, name, at, ownerId, choice }) => ({
        record: { id, name },
        at: at.toISOString(),
        owner: ownerId ? named(ownerId) : null,
        would: named(choice.userId),
        factors: choice.factors,
      })),
    };
  },
});
