import { z } from "zod";
import { stakeholderRoles, stances } from "#lib/domains/opportunities/contract.ts";
import { setStakeholders } from "#lib/domains/opportunities/index.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import { proposeChange } from "../records/propose-change.ts";
import { labelOf } from "../records/record-words.ts";
import { requireSeen } from "../records/require-seen.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";
import { stakeholdersOf } from "./part-inputs.ts";
import { requireDeal } from "./require-deal.ts";

const input = z.object({
  opportunity: z.string().max(64).describe("Id of the deal, opp_…"),
  contact: z.string().max(64).describe("Id of the contact, contact_…"),
  part: z.enum(stakeholderRoles).optional().describe("What part they play in the decision"),
  stance: z.enum(stances).optional().describe("On whose side they are"),
  influence: z.number().int().min(1).max(5).optional(),
  note: z.string().max(500).optional(),
});

export const stakeholderSet = defineTool({
  name: "stakeholder_set",
  description:
    "Say what part a contact plays in a deal and on whose side they are; one who is known there is brought up to date.",
  risk: "write",
  right: "opportunity.update",
  input,
  card: "record",
  async run({ opportunity: id, contact, part, ...given }, env) {
    const set = withoutUndefined({ ...given, role: part });
    const before = await env.once(async (context) => {
      const deal = await requireDeal(context, id);
      const known = stakeholdersOf(deal);
      const stakeholders = known.some((each) => each.contact === contact)
        ? known.map((each) => (each.contact === contact ? { ...each, ...set } : each))
        : [...known, { role: "influencer" as const, ...set, contact }];
      await setStakeholders(context, { id, version: env.expectedVersion ?? deal.version, stakeholders });
      return deal;
    });
    return written(env, { object: "opportunity", id, op: "update", changed: ["stakeholders"], before });
  },
  async propose({ opportunity: id, contact, part, stance }, env) {
    const { context, t } = env;
    const person = await requireSeen(context, "contact", contact);
    const after = [
      labelOf("contact", person),
      part && t(`choices.stakeholder.role.${part}`),
      stance && t(`choices.stakeholder.stance.${stance}`),
    ]
      .filter(Boolean)
      .join(" · ");
    const more = [
      { field: "stakeholders", label: t("fields.opportunity.stakeholders"), before: null, after },
    ];
    return proposeChange(env, { object: "opportunity", id, set: {}, more });
  },
});
