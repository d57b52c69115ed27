import * as leads from "#lib/domains/leads/index.ts";
import type { Endpoint } from "../endpoint.ts";
import { asks, reads, writes } from "../verb-endpoints.ts";

const right = "assignment.manage";
const rule = {
  name: "苏南制造业",
  strategy: "territory",
  territories: [{ regions: ["江苏"], industries: ["装备制造"], userIds: ["user_1"] }],
};

/** The API of who gets new leads, and of what their score weighs. */
export const leadRuleEndpoints: Endpoint[] = [
  reads("/assignment-rules", leads.listAssignmentRules, {
    summary: "The rules for who gets new records, in the order they are asked",
    right,
  }),
  writes("post", "/assignment-rules", leads.saveAssignmentRule, {
    summary: "Make a rule, or change the one whose id is given",
    right,
    example: rule,
  }),
  asks("/assignment-rules/preview", leads.previewAssignment, {
    summary: "Who would have got what came in over the last days",
    right,
    example: { rule, days: 90 },
  }),
  writes("put", "/assignment-rules/order", leads.orderAssignmentRules, {
    summary: "In which order the rules are asked; all of them",
    right,
    example: { ids: ["assignment_rule_1"] },
  }),
  writes("put", "/assignment-rules/{id}/active", leads.enableAssignmentRule, {
    summary: "Let a rule decide, or stop it",
    right,
    example: { active: false },
  }),
  writes("delete", "/assignment-rules/{id}", leads.removeAssignmentRule, {
    summary: "Put a rule away",
    right,
  }),
  reads("/score-weights", leads.getScoreWeights, {
    summary: "The weights that leads are scored with, and every version before",
    right: "lead.read",
  }),
  writes("put", "/score-weights", leads.setScoreWeights, {
    summary: "Make a further version of the weights the one that counts",
    right: "scoring.manage",
    example: {
      weights: { companySize: 0.2, budget: 0.3, industryMatch: 0.2, urgency: 0.2, contactQuality: 0.1 },
      reason: "预算更能说明成交",
    },
  }),
  writes("post", "/score-weights/rescore", leads.rescoreLeads, {
    summary: "Score a stretch of leads anew; the answer says where the next begins",
    right: "scoring.manage",
    example: { limit: 1000 },
  }),
];
