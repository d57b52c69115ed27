import { proposalDecide } from "./conversations/decide-proposal.ts";
import { turnUndo } from "./conversations/undo.ts";
import { stageCheck } from "./deals/check-stage.ts";
import { competitorList } from "./deals/competitors.ts";
import { forecastShow } from "./deals/forecast.ts";
import { funnelShow } from "./deals/funnel.ts";
import { pipelineList } from "./deals/pipelines.ts";
import { stuckDeals } from "./deals/stuck.ts";
import { leadCapture } from "./leads/capture.ts";
import { leadDelete } from "./leads/delete.ts";
import { leadGet } from "./leads/get.ts";
import { leadList } from "./leads/list.ts";
import { leadUpdate } from "./leads/update.ts";
import { peopleList } from "./people/list.ts";
import { poolList } from "./pools/list.ts";
import { priceAsk } from "./products/ask-price.ts";
import { productList } from "./products/list.ts";
import { recordAggregate } from "./records/aggregate.ts";
import { recordBrief } from "./records/brief.ts";
import { duplicateCheck } from "./records/find-duplicates.ts";
import { recordGet } from "./records/get.ts";
import { recordHistory } from "./records/history.ts";
import { recordList } from "./records/list.ts";
import { recordsResolve } from "./records/resolve.ts";
import { recordTimeline } from "./records/timeline.ts";
import { whoKnows } from "./relations/who-knows.ts";
import { taskToday } from "./tasks/today.ts";
import type { Tool } from "./tool.ts";

/** Every tool there is. Agents name theirs by key, so a slip does not compile. */
export const tools = {
  record_list: recordList,
  record_get: recordGet,
  record_brief: recordBrief,
  record_aggregate: recordAggregate,
  record_timeline: recordTimeline,
  record_history: recordHistory,
  records_resolve: recordsResolve,
  duplicate_check: duplicateCheck,
  who_knows: whoKnows,
  people_list: peopleList,
  lead_capture: leadCapture,
  lead_update: leadUpdate,
  lead_list: leadList,
  lead_get: leadGet,
  lead_delete: leadDelete,
  pipeline_list: pipelineList,
  stage_check: stageCheck,
  stuck_deals: stuckDeals,
  funnel: funnelShow,
  forecast: forecastShow,
  competitor_list: competitorList,
  product_list: productList,
  price_ask: priceAsk,
  pool_list: poolList,
  task_today: taskToday,
  turn_undo: turnUndo,
  proposal_decide: proposalDecide,
} as const;
export type ToolName = keyof typeof tools;

const byName = new Map<string, Tool>(
  Object.entries(tools).map(([name, tool]) => [name, tool as unknown as Tool]),
);

/** The tool of that name; undefined when a model made the name up. */
export function findTool(name: string): Tool | undefined {
  return byName.get(name);
}
