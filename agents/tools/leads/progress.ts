import { z } from "zod";
import { directions, loggedKinds } from "#lib/domains/activities/contract.ts";
import { logActivity } from "#lib/domains/activities/index.ts";
import { leadStatuses } from "#lib/domains/leads/contract.ts";
import { updateLead } from "#lib/domains/leads/index.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import { proposeChange } from "../records/propose-change.ts";
import { requireSeen } from "../records/require-seen.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";

const input = z.object({
  lead: z.string().max(64).describe("Id of the lead, lead_…"),
  status: z.enum(leadStatuses).exclude(["converted"]).optional(),
  lostReason: z.string().max(300).optional(),
  competitorCount: z.number().int().min(0).max(1000).optional().describe("How many suppliers they compare"),
  competitorNames: z.array(z.string().min(1).max(60)).max(20).optional(),
  body: z.string().min(1).max(4000).describe("What happened, in the person's words"),
  kind: z.enum(loggedKinds).optional().describe("How: call, wechat, mail, visit; a note when absent"),
  direction: z.enum(directions).optional().describe("inbound when they came to us"),
});

export const leadProgress = defineTool({
  name: "lead_progress",
  description:
    "How a lead goes on: they replied, compare suppliers, fell out. Keeps the talk on its timeline and its new status in one act.",
  risk: "write",
  right: "lead.update",
  input,
  card: "record",
  async run({ lead: id, body, kind = "note", direction, ...facts }, env) {
    const set = withoutUndefined(facts);
    const { before, activity } = await env.once(async (context) => {
      const seen = await requireSeen(context, "lead", id);
      const version = env.expectedVersion === undefined ? {} : { version: env.expectedVersion };
      if (Object.keys(set).length > 0) await updateLead(context, { id, set, ...version });
      const logged = await logActivity(context, { kind, body, lead: id, ...(direction && { direction }) });
      return { before: seen, activity: logged.id };
    });
    const also = [{ type: "activity", id: activity, op: "create" as const }];
    return written(env, { object: "lead", id, op: "update", changed: Object.keys(set), before, also });
  },
  propose({ lead: id, body, kind = "note", direction: _how, ...facts }, env) {
    const { t } = env;
    const more = [
      {
        field: "activity",
        label: t(`choices.activity.kind.${kind}`),
        before: null,
        after: body.slice(0, 200),
      },
    ];
    return proposeChange(env, { object: "lead", id, set: withoutUndefined(facts), more });
  },
});
