import { listMembers } from "#lib/domains/identity/index.ts";
import type { AssignmentFactor, PooledObject } from "#lib/domains/pools/contract.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Place } from "#lib/platform/records/create-record.ts";
import type { Row } from "#lib/platform/records/define-records.ts";
import { loadsOf, lockRule, rulesThatHold, selectRules, updateRule } from "../assignment-repository.ts";
import { pooledRecords } from "../pooled-records.ts";
import { chooseOwner, type Ground, peopleOf } from "./choose-owner.ts";

export type Decision = { place: Place; rule: { id: string; name: string }; factors: AssignmentFactor[] };

/** Rules ask in the company's name: the finder's own rights do not bend them. */
const asCompany = (asking: Asking): Asking => ({
  ...asking,
  context: { ...asking.context, actor: { type: "system", name: "assignment" } },
});

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

function groundOf(row: Partial<Row>): Ground {
  return { region: text(row.region), city: text(row.city), industry: text(row.industry) };
}

/** Who gets the record by the company's rules: the first that holds and finds somebody decides. Null when none does. */
export async function decideOwner(
  asking: Asking,
  object: PooledObject,
  row: Partial<Row>,
): Promise<Decision | null> {
  const rules = (await selectRules(asking.tx, object)).filter((rule) => rule.active);
  if (rules.length === 0) return null;
  const holding = await rulesThatHold(asCompany(asking), pooledRecords(object), rules, row);
  const members = holding.length > 0 ? await listMembers(asking.tx) : [];
  const active = new Set(members.map(({ id }) => id));
  for (const { id } of holding) {
    const rule = await lockRule(asking.tx, id);
    if (!rule?.active) continue;
    const counts = rule.strategy === "load" || rule.strategy === "territory";
    const loads = counts ? await loadsOf(asking, object, peopleOf(rule)) : new Map<string, number>();
    const choice = chooseOwner(rule, groundOf(row), { active, loads });
    const member = members.find((person) => person.id === choice?.userId);
    if (!choice || !member) continue;
    if (choice.cursor !== rule.cursor) await updateRule(asking.tx, id, { cursor: choice.cursor });
    const place = { ownerId: member.id, teamId: member.teamId, teamPath: member.teamPath };
    return { place, rule: { id, name: rule.name }, factors: choice.factors };
  }
  return null;
}
