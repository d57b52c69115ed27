import { roster } from "#agents/roster/index.ts";
import type { PlanInput } from "#agents/runtime/turn.ts";
import { findTool, type ToolName } from "#agents/tools/index.ts";
import type { ModelTool } from "#lib/platform/llm/stream-turn.ts";

/** What any question may need. */
const always: ToolName[] = [
  "records_resolve",
  "record_brief",
  "record_list",
  "record_aggregate",
  "people_list",
  "knowledge_search",
  "turn_undo",
];

const deals: ToolName[] = [
  "pipeline_list",
  "stage_move",
  "opportunity_create",
  "opportunity_update",
  "opportunity_won",
  "opportunity_lost",
  "opportunity_reopen",
  "risk_add",
  "risk_update",
  "competitor_add",
  "stakeholder_set",
  "stuck_deals",
];
const customers: ToolName[] = [
  "customer_create",
  "customer_update",
  "contact_create",
  "contact_update",
  "duplicate_check",
  "relation_link",
  "who_knows",
];
const leads: ToolName[] = [
  "lead_capture",
  "lead_update",
  "lead_list",
  "lead_get",
  "lead_delete",
  "lead_assign",
  "lead_convert",
  "lead_progress",
  "duplicate_check",
  "assignment_rule_list",
  "assignment_rule_add",
  "assignment_rule_switch",
];
const work: ToolName[] = [
  "task_create",
  "task_update",
  "task_complete",
  "task_today",
  "visit_plan",
  "activity_log",
  "activity_update",
  "note_add",
  "record_timeline",
];
const upkeep: ToolName[] = [
  "record_get",
  "record_history",
  "record_transfer",
  "record_delete",
  "record_merge",
  "records_update",
  "tag_change",
];
const figures: ToolName[] = ["funnel", "forecast", "stuck_deals", "pipeline_list"];

/** By the first word of an intent's name; what stands nowhere gets the daily work. */
const topics: Record<string, ToolName[]> = {
  lead: leads,
  prospect: leads,
  customer: customers,
  contact: customers,
  relation: customers,
  duplicate: customers,
  opportunity: deals,
  competitor: ["competitor_list", "competitor_add"],
  activity: [
    ...work,
    "risk_add",
    "stakeholder_set",
    "opportunity_update",
    "contact_update",
    "customer_update",
  ],
  visit: work,
  note: work,
  task: work,
  call: work,
  record: upkeep,
  pool: ["pool_list", "pool_claim", "pool_release"],
  quote: ["product_list", "price_ask"],
  product: ["product_list", "price_ask"],
  solution: ["product_list", "price_ask"],
  funnel: figures,
  forecast: figures,
  performance: figures,
  metric: figures,
  report: figures,
};
const daily = [...leads, ...work];
const mostTopics = 3;

/**
 * The tools that a model is offered in a turn: what any question needs, and what belongs to what was probably asked.
 * Fifty at once would drown it, and cost as much as the talk itself. What it may call is decided elsewhere.
 */
export function toolsFor({ agent, turn }: Pick<PlanInput, "agent" | "turn">): ModelTool[] {
  const asked = turn.understanding.intents.slice(0, mostTopics).map(({ name }) => name.split(".")[0] ?? "");
  const known = asked.flatMap((topic) => topics[topic] ?? []);
  const offered = new Set([...always, ...(known.length > 0 ? known : daily)]);
  return roster[agent].tools.flatMap((name) => {
    const tool = offered.has(name) ? findTool(name) : undefined;
    return tool && !tool.rulesOnly ? [{ name, description: tool.description, input: tool.input }] : [];
  });
}
