import type { z } from "zod";
import { listMembers } from "#lib/domains/identity/index.ts";
import { saveAssignmentRuleInput } from "#lib/domains/pools/contract.ts";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { compileFilter } from "#lib/platform/records/filter/compile-filter.ts";
import { peopleOf } from "../assignment/choose-owner.ts";
import { requireRule } from "../assignment/require-rule.ts";
import { ruleOutcome } from "../assignment/rule-event.ts";
import { insertRule, lastPosition, updateRule } from "../assignment-repository.ts";
import { mayManageAssignment } from "../policy.ts";
import { pooledRecords } from "../pooled-records.ts";

type Given = z.output<typeof saveAssignmentRuleInput>;

/** A rule must be able to be asked, and its people must work here. */
async function requireSound(asking: Asking, given: Given, people: string[]): Promise<void> {
  const records = pooledRecords(given.object);
  if (given.filter) compileFilter(asking, { records, columns: records.columns }, given.filter);
  const members = new Set((await listMembers(asking.tx)).map(({ id }) => id));
  if (people.every((person) => members.has(person))) return;
  throw new AppError("not_found", "no such person", { reason: "user_not_found" });
}

/** Makes a rule for who gets new records, or writes one anew. */
export const saveAssignmentRule = command({
  name: "assignment_rule.save",
  input: saveAssignmentRuleInput,
  access: mayManageAssignment,
  run: async ({ tx, context, input }) => {
    const { id, version, ...given } = input;
    const rule = { ...given, filter: given.filter ?? null };
    await requireSound(await askRecords({ tx, context }, given.object), given, peopleOf(rule));
    const at = now();
    if (id) {
      const before = await requireRule(tx, id, version);
      // Another order of people begins with the first of them.
      const cursor = before.userIds.join() === rule.userIds.join() ? before.cursor : -1;
      const set = { ...rule, object: before.object, cursor, version: before.version + 1, updatedAt: at };
      await updateRule(tx, id, set);
      const after = { ...before, ...set };
      return ruleOutcome("assignment_rule.saved", { id, version: set.version, before, after, op: "update" });
    }
    const { tenantId, userId } = context.principal;
    const position = (await lastPosition(tx, given.object)) + 1;
    const made = { id: newId("assignmentRule"), tenantId, ...rule, position, createdBy: userId };
    await insertRule(tx, { ...made, createdAt: at, updatedAt: at });
    return ruleOutcome("assignment_rule.saved", {
      id: made.id,
      version: 1,
      before: null,
      after: made,
      op: "create",
    });
  },
});
