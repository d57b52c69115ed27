import type { Agent } from "../agent.ts";
import { reading } from "../reading.ts";
import { writing } from "../writing.ts";
import { prompt } from "./prompt.ts";

export const salesManagementAgent: Agent = {
  id: "sales_management",
  mandate: "Assigns, reviews and balances the team's work.",
  rights: [
    ...reading.rights,
    ...writing.rights,
    "lead.assign",
    "lead.transfer",
    "lead.bulk",
    "customer.transfer",
    "customer.bulk",
    "opportunity.transfer",
    "opportunity.bulk",
    "task.transfer",
    "task.bulk",
    "pool.claim",
    "pool.return",
    "pool.assign",
  ],
  tools: [
    ...reading.tools,
    ...writing.tools,
    "lead_list",
    "lead_get",
    "lead_assign",
    "lead_chance",
    "owner_weigh",
    "team_figures",
    "assignment_rule_list",
    "assignment_rule_add",
    "assignment_rule_switch",
    "pool_claim",
    "pool_release",
    "record_transfer",
    "records_update",
  ],
  skills: [
    "score_lead",
    "assign_lead",
    "transfer_record",
    "set_assignment_rule",
    "rank_performance",
    "review_activity",
    "optimise_team",
    "judge_deal_quality",
  ],
  prompt,
};
