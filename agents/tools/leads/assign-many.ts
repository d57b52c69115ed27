import { z } from "zod";
import { listColleagues } from "#lib/domains/identity/index.ts";
import { assignLead } from "#lib/domains/leads/index.ts";
import { proposeMany, writtenMany } from "../records/many.ts";
import { isNamed } from "../records/record-words.ts";
import { defineTool } from "../tool.ts";

const input = z.object({
  assignments: z
    .array(
      z.object({
        lead: z.string().max(64).describe("Id of the lead, lead_…"),
        to: z.string().max(64).describe("Id of the person who gets it"),
        reason: z.string().max(300).optional().describe("Why this person; stays in the history"),
      }),
    )
    .min(1)
    .max(60),
});

export const leadAssignMany = defineTool({
  name: "lead_assign_many",
  description:
    "Give several leads to people in one act, each with its reason. Always asks the person first and shows who gets what.",
  risk: "danger",
  right: "lead.assign",
  input,
  card: "record_table",
  asks: () => "bulk",
  async run({ assignments }, env) {
    await env.once(async (context) => {
      for (const { lead: id, to, reason } of assignments)
        await assignLead(context, { id, userId: to, ...(reason && { reason }) });
      return { count: assignments.length };
    });
    const ids = assignments.map(({ lead }) => lead);
    return writtenMany(env, { object: "lead", ids, op: "update" });
  },
  async propose(given, env) {
    const { people } = await listColleagues(env.context, {});
    const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? id;
    const records = given.assignments.map(({ lead }) => ({ id: lead }));
    const shown = await proposeMany(env, given, {
      object: "lead",
      records,
      title: "assignMany",
      line: (record) => {
        const { to = "", reason } = given.assignments.find(({ lead }) => lead === record.id) ?? {};
        return {
          before: isNamed(record.owner) ? record.owner.name : null,
          after: [nameOf(to), reason].filter(Boolean).join(env.t("lead.clauseComma")),
        };
      },
    });
    const counts = new Map<string, number>();
    for (const { to } of given.assignments) counts.set(to, (counts.get(to) ?? 0) + 1);
    const shares = [...counts]
      .toSorted(([, one], [, other]) => other - one)
      .map(([id, count]) => env.t("management.share.part", { name: nameOf(id), count }))
      .join(env.t("lead.listComma"));
    return { ...shown, title: `${shown.title}：${shares}`, input: given };
  },
});
