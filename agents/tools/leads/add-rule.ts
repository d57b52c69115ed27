import { z } from "zod";
import { listColleagues } from "#lib/domains/identity/index.ts";
import { previewAssignment, saveAssignmentRule } from "#lib/domains/leads/index.ts";
import { assignmentStrategies, pooledObjects } from "#lib/domains/pools/contract.ts";
import { filter } from "#lib/platform/records/contract.ts";
import { defineTool, noResult } from "../tool.ts";
import { ruleConditions } from "./rule-conditions.ts";

const input = z.object({
  object: z.enum(pooledObjects).optional(),
  name: z.string().min(1).max(60).describe("The rule in the person's words, e.g. 医药线索给小郑"),
  filter: filter.optional().describe("Which new records it holds for; all when absent"),
  strategy: z.enum(assignmentStrategies).optional().describe("user: always the first; round_robin: in turn"),
  people: z.array(z.string().max(64)).min(1).max(50).describe("Ids of who gets them, from people_list"),
});
type Given = z.output<typeof input>;

const ruleOf = ({ object = "lead", people, strategy, name, filter: condition }: Given) => ({
  object,
  name,
  strategy: strategy ?? (people.length === 1 ? ("user" as const) : ("round_robin" as const)),
  userIds: people,
  ...(condition && { filter: condition }),
});

export const assignmentRuleAdd = defineTool({
  name: "assignment_rule_add",
  description:
    "Make a rule for who gets new leads or customers: 以后医药的都先给小郑. It stands behind the others. Always asks the person first, with whom it would have chosen lately.",
  risk: "danger",
  right: "assignment.manage",
  input,
  card: "record_table",
  asks: () => "rule",
  async run(given, env) {
    const { id } = await env.once((context) => saveAssignmentRule(context, ruleOf(given)));
    return {
      ...noResult,
      output: { id, name: given.name },
      records: [{ type: "assignment_rule", id, op: "create" }],
    };
  },
  async propose(given, { context, t }) {
    const rule = ruleOf(given);
    const [{ people }, preview] = await Promise.all([
      listColleagues(context, {}),
      previewAssignment(context, { rule, days: 90, limit: 1 }),
    ]);
    const names = given.people.map((id) => people.find((person) => person.id === id)?.name ?? id);
    const effect = t("agents.rule.preview", { days: 90, matched: preview.matched, total: preview.total });
    return {
      title: t("agents.propose.rule", { name: given.name }),
      sideEffects: [effect],
      diff: [
        {
          field: "people",
          label: t("agents.rule.people"),
          before: null,
          after: names.join(t("lead.listComma")),
        },
        {
          field: "strategy",
          label: t("agents.rule.how"),
          before: null,
          after: t(`agents.rule.strategy.${rule.strategy}`),
        },
        ...(given.filter
          ? [
              {
                field: "filter",
                label: t("agents.rule.holds"),
                before: null,
                after: ruleConditions(given.filter, t),
              },
            ]
          : []),
      ],
      target: null,
    };
  },
});
