import { z } from "zod";
import { listColleagues } from "#lib/domains/identity/index.ts";
import { assignLead } from "#lib/domains/leads/index.ts";
import { proposeChange } from "../records/propose-change.ts";
import { isNamed } from "../records/record-words.ts";
import { requireSeen } from "../records/require-seen.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";

const input = z.object({
  lead: z.string().max(64).describe("Id of the lead, lead_…"),
  to: z.string().max(64).describe("Id of the person who gets it, from people_list"),
  reason: z.string().max(300).optional().describe("Why this person; stays in the history"),
});

export const leadAssign = defineTool({
  name: "lead_assign",
  description: "Give a lead to a person, also one that somebody else has, with the reason.",
  risk: "write",
  right: "lead.assign",
  input,
  card: "record",
  async run({ lead: id, to, reason }, env) {
    const before = await env.once(async (context) => {
      const seen = await requireSeen(context, "lead", id);
      await assignLead(context, { id, userId: to, ...(reason && { reason }) });
      return seen;
    });
    const output = { from: isNamed(before.owner) ? before.owner : null, reason: reason ?? null };
    return written(env, { object: "lead", id, op: "update", changed: ["owner"], before, output });
  },
  async propose({ lead: id, to }, env) {
    const [{ people }, seen] = await Promise.all([
      listColleagues(env.context, {}),
      requireSeen(env.context, "lead", id),
    ]);
    const line = {
      field: "owner",
      label: env.t("fields.lead.owner"),
      before: isNamed(seen.owner) ? seen.owner.name : null,
      after: people.find((person) => person.id === to)?.name ?? to,
    };
    return proposeChange(env, { object: "lead", id, set: {}, more: [line] });
  },
});
