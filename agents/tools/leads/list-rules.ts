import { z } from "zod";
import { listAssignmentRules } from "#lib/domains/leads/index.ts";
import { pooledObjects } from "#lib/domains/pools/contract.ts";
import { defineTool, noResult } from "../tool.ts";

export const assignmentRuleList = defineTool({
  name: "assignment_rule_list",
  description: "The rules for who gets new leads or customers, in the order in which they are asked.",
  risk: "read",
  right: "assignment.manage",
  input: z.object({ object: z.enum(pooledObjects).optional() }),
  card: "record_table",
  async run({ object = "lead" }, { context, t }) {
    const { items } = await listAssignmentRules(context, { object });
    const rows = items.map((rule) => ({
      id: rule.id,
      cells: [
        { text: rule.name },
        { text: t(`agents.rule.strategy.${rule.strategy}`) },
        { text: rule.people.map(({ name }) => name).join(t("lead.listComma")) || "—" },
        {
          text: t(rule.active ? "agents.rule.on" : "agents.rule.off"),
          tone: rule.active ? ("ok" as const) : ("neutral" as const),
        },
      ],
    }));
    const columns = ["name", "how", "people", "state"].map((key) => ({
      key,
      label: t(`agents.rule.${key}`),
    }));
    return {
      ...noResult,
      output: { rules: items },
      artifacts:
        rows.length === 0
          ? []
          : [
              {
                kind: "record_table",
                data: {
                  title: t("agents.rule.title"),
                  object,
                  href: null,
                  total: rows.length,
                  columns,
                  rows,
                },
              },
            ],
    };
  },
});
