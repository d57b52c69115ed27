import type { poolEventTypes } from "#lib/domains/pools/contract.ts";
import type { ChangeOp, RecordChange } from "#lib/platform/journal.ts";
import type { RuleRow } from "../assignment-repository.ts";

type Told = Pick<
  RuleRow,
  "object" | "name" | "position" | "filter" | "strategy" | "userIds" | "territories" | "active"
>;

const kept = ({ object, name, position, filter, strategy, userIds, territories, active }: Told) => ({
  object,
  name,
  position,
  filter,
  strategy,
  userIds,
  territories,
  active,
});

/** What a command hands back after a rule was written. */
export function ruleOutcome(
  type: (typeof poolEventTypes)[number],
  {
    id,
    version,
    before,
    after,
    op,
  }: {
    id: string;
    version: number;
    before: Told | null;
    after: Told | null;
    op: ChangeOp;
  },
) {
  const change: RecordChange = {
    entityType: "assignment_rule",
    entityId: id,
    op,
    before: before ? kept(before) : {},
    after: after ? kept(after) : {},
    version,
  };
  return {
    result: { id, version },
    changes: [change],
    event: { type, aggregateType: "assignment_rule", aggregateId: id, payload: {} },
  };
}
