import { z } from "zod";
import { enableAssignmentRule, listAssignmentRules } from "#lib/domains/leads/index.ts";
import { pooledObjects } from "#lib/domains/pools/contract.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { defineTool, noResult } from "../tool.ts";

const input = z.object({
  object: z.enum(pooledObjects).optional(),
  rule: z.string().max(64).describe("Id of the rule, from assignment_rule_list"),
  active: z.boolean(),
});

async function requireRule(context: Context, { object = "lead", rule }: z.output<typeof input>) {
  const found = (await listAssignmentRules(context, { object })).items.find(({ id }) => id === rule);
  if (found) return found;
  throw new AppError("not_found", `no rule ${rule}`, { reason: "assignment_rule_not_found" });
}

export const assignmentRuleSwitch = defineTool({
  name: "assignment_rule_switch",
  description: "Switch a rule for who gets new records on or off. Always asks the person first.",
  risk: "danger",
  right: "assignment.manage",
  input,
  card: "record_table",
  asks: () => "rule",
  async run(given, env) {
    const { rule: id, active } = given;
    const { name } = await env.once(async (context) => {
      const rule = await requireRule(context, given);
      await enableAssignmentRule(context, { id, version: env.expectedVersion ?? rule.version, active });
      return { name: rule.name };
    });
    return {
      ...noResult,
      output: { id, name, active },
      records: [{ type: "assignment_rule", id, op: "update" }],
    };
  },
  async propose(given, { context, t }) {
    const rule = await requireRule(context, given);
    const state = (active: boolean) => t(active ? "agents.rule.on" : "agents.rule.off");
    return {
      title: t("agents.propose.rule", { name: rule.name }),
      sideEffects: [],
      diff: [
        {
          field: "active",
          label: t("agents.rule.state"),
          before: state(rule.active),
          after: state(given.active),
        },
      ],
      target: { type: "assignment_rule", id: rule.id, version: rule.version },
    };
  },
});
