import { z } from "zod";
import type { FactorTable } from "#agents/artifacts/contract.ts";
import { ownerFactors, type WeighedOwner, type WeighedOwners } from "#lib/domains/leads/contract.ts";
import { weighOwners } from "#lib/domains/leads/index.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import { defineTool, noResult } from "../tool.ts";

const shown = 8;

const factText = ({ key, fact }: WeighedOwner["factors"][number], t: Translate): string =>
  t(`management.weigh.fact.${key}`, fact);

function tableOf({ owners, weights, industry }: WeighedOwners, t: Translate): FactorTable {
  const [best] = owners;
  return {
    title: t("management.weigh.title"),
    factors: ownerFactors.map((key) => ({
      key,
      label: t(`management.weigh.factor.${key}`),
      weight: weights[key],
    })),
    rows: owners.slice(0, shown).map((owner) => ({
      id: owner.user.id,
      label: owner.user.name,
      total: String(owner.total),
      chosen: owner === best,
      cells: owner.factors.map((factor) => ({ text: factText(factor, t), share: factor.value })),
    })),
    note: t(industry ? "management.weigh.note" : "management.weigh.noteNoIndustry", {
      industry: industry ?? "",
    }),
  };
}

export const ownerWeigh = defineTool({
  name: "owner_weigh",
  description:
    "Who should get a lead: each rep by deals won in its industry, what they have to do, how they close, whom they know there, and whom such leads were handed to before. Use before assigning without a name.",
  risk: "read",
  right: "lead.assign",
  input: z.object({ lead: z.string().max(64).describe("Id of the lead, lead_…") }),
  card: "factor_table",
  async run({ lead: id }, { context, t }) {
    const weighed = await weighOwners(context, { id });
    return {
      ...noResult,
      output: { lead: id, ...weighed },
      records: [{ type: "lead", id, op: "read" }],
      artifacts: weighed.owners.length === 0 ? [] : [{ kind: "factor_table", data: tableOf(weighed, t) }],
    };
  },
});
