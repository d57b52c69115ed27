import { opportunityDto } from "#lib/domains/opportunities/contract.ts";
import * as opportunities from "#lib/domains/opportunities/index.ts";
import type { Endpoint } from "../endpoint.ts";
import { recordEndpoints } from "../record-endpoints.ts";
import { refuseWithCriteria } from "../refuse-with-criteria.ts";
import { asks, reads, writes } from "../verb-endpoints.ts";

const right = "opportunity.update";
const examples = {
  create: {
    name: "宏远机械 WMS 一期",
    customer: "customer_1",
    amount: 500_000,
    expectedCloseOn: "2027-01-20",
    need: "替换手工台账，打通 ERP",
  },
  set: { amount: 480_000, forecastCategory: "commit" },
};
const move = writes("post", "/opportunities/{id}/stage", opportunities.moveStage, {
  summary: "Move an opportunity to another stage; 422 with all that the stages ask for and is missing",
  right,
  example: { version: 3, stage: "stage_1", set: { amount: 480_000 } },
});
const moves: Endpoint = {
  ...move,
  run: (call) =>
    move.run(call).catch((error: unknown) => refuseWithCriteria(error, opportunities.checkStageMove, call)),
};

/** The lists that hang on an opportunity, each written as a whole. */
const parts: Endpoint[] = [
  writes("put", "/opportunities/{id}/items", opportunities.setItems, {
    summary: "What is sold, as a whole",
    right,
    example: {
      version: 3,
      items: [
        { product: "product_1", quantity: 2, discount: 10 },
        { name: "上线服务", price: 60_000 },
      ],
    },
  }),
  writes("put", "/opportunities/{id}/stakeholders", opportunities.setStakeholders, {
    summary: "Who takes part in the decision, as a whole",
    right,
    example: {
      version: 3,
      stakeholders: [
        { contact: "contact_1", role: "decision_maker", stance: "supporter", note: "关心月结速度" },
      ],
    },
  }),
  writes("put", "/opportunities/{id}/competitors", opportunities.setCompetitors, {
    summary: "Who else is after it, as a whole",
    right,
    example: {
      version: 3,
      competitors: [{ competitor: "competitor_1", threat: "high", strengths: "价格低" }],
    },
  }),
  writes("put", "/opportunities/{id}/risks", opportunities.setRisks, {
    summary: "What may go wrong, as a whole",
    right,
    example: { version: 3, risks: [{ kind: "budget", level: "high", title: "年底预算可能冻结" }] },
  }),
  writes("put", "/opportunities/{id}/collaborators", opportunities.setOpportunityCollaborators, {
    summary: "Who works on it beside its owner",
    right,
    example: { version: 3, collaborators: ["user_1"] },
  }),
];

/** The API of opportunities. */
export const opportunityEndpoints: Endpoint[] = [
  ...recordEndpoints({
    object: "opportunity",
    path: "/opportunities",
    words: ["opportunity", "opportunities"],
    dto: opportunityDto,
    list: opportunities.listOpportunities,
    get: opportunities.getOpportunity,
    aggregate: opportunities.aggregateOpportunities,
    history: opportunities.opportunityHistory,
    create: opportunities.createOpportunity,
    update: opportunities.updateOpportunity,
    remove: opportunities.deleteOpportunity,
    restore: opportunities.restoreOpportunity,
    updateMany: opportunities.updateOpportunities,
    transfer: opportunities.transferOpportunities,
    tag: opportunities.tagOpportunities,
    examples,
  }),
  moves,
  reads("/opportunities/{id}/stage-check", opportunities.checkStageMove, {
    summary: "What is missing for a move to a stage",
    right: "opportunity.read",
    example: { stage: "stage_1" },
  }),
  reads("/opportunities/{id}/stage-history", opportunities.stageHistory, {
    summary: "The stages it went through, with the days spent in each",
    right: "opportunity.read",
  }),
  writes("post", "/opportunities/{id}/won", opportunities.closeWon, {
    summary: "Close an opportunity as won",
    right,
    example: { version: 3, reason: "product_fit", note: "王总认可仓库盘点方案" },
  }),
  writes("post", "/opportunities/{id}/lost", opportunities.closeLost, {
    summary: "Close an opportunity as lost",
    right,
    example: { version: 3, reason: "price", note: "对手低了三成" },
  }),
  writes("post", "/opportunities/{id}/reopen", opportunities.reopenOpportunity, {
    summary: "Open a closed opportunity again",
    right,
    example: { reason: "客户重新立项" },
  }),
  ...parts,
  asks("/opportunities/forecast", opportunities.forecast, {
    summary: "What is won, committed and likely per month or quarter",
    right: "forecast.read",
    example: { unit: "quarter", periods: 2, by: "team" },
  }),
  asks("/opportunities/funnel", opportunities.funnel, {
    summary: "How many deals came how far",
    right: "opportunity.read",
    example: { pipeline: "pipeline_1", from: "2026-01-01", to: "2026-12-31" },
  }),
  asks("/opportunities/stuck", opportunities.listStuck, {
    summary: "Open deals that do not move, with why",
    right: "opportunity.read",
    example: { causes: ["quiet", "over_normal_days"], limit: 20 },
  }),
];
