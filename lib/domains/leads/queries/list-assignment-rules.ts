import { namesOfPeople } from "#lib/domains/identity/index.ts";
import { type AssignmentRuleDto, listAssignmentRulesInput } from "#lib/domains/pools/contract.ts";
import { query } from "#lib/platform/query.ts";
import { peopleOf } from "../assignment/choose-owner.ts";
import { selectRules } from "../assignment-repository.ts";
import { mayManageAssignment } from "../policy.ts";

/** The rules for who gets new records, in the order they are asked. */
export const listAssignmentRules = query({
  name: "assignment_rule.list",
  input: listAssignmentRulesInput,
  access: mayManageAssignment,
  run: async ({ tx, input }): Promise<{ items: AssignmentRuleDto[] }> => {
    const rules = await selectRules(tx, input.object);
    const names = await namesOfPeople(tx, [...new Set(rules.flatMap(peopleOf))]);
    const items = rules.map(
      ({ id, object, name, position, filter, strategy, territories, active, version, ...rule }) => ({
        id,
        object,
        name,
        position,
        filter,
        strategy,
        people: peopleOf({ userIds: rule.userIds, territories }).map((person) => ({
          id: person,
          name: names.get(person) ?? "",
        })),
        territories,
        active,
        version,
      }),
    );
    return { items };
  },
});
