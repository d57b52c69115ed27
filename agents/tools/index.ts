import { auditList } from "./accounts/audit.ts";
import { accountChange } from "./accounts/change.ts";
import { connectionsShow } from "./accounts/connections.ts";
import { accountCreate } from "./accounts/create.ts";
import { accountList } from "./accounts/list.ts";
import { noteAdd } from "./activities/add-note.ts";
import { activityLog } from "./activities/log.ts";
import { activityUpdate } from "./activities/update.ts";
import { proposalDecide } from "./conversations/decide-proposal.ts";
import { turnUndo } from "./conversations/undo.ts";
import { customerCreate } from "./customers/create.ts";
import { contactCreate } from "./customers/create-contact.ts";
import { traitsShow } from "./customers/traits.ts";
import { customerUpdate } from "./customers/update.ts";
import { contactUpdate } from "./customers/update-contact.ts";
import { competitorAdd } from "./deals/add-competitor.ts";
import { riskAdd } from "./deals/add-risk.ts";
import { stageCheck } from "./deals/check-stage.ts";
import { opportunityLost } from "./deals/close-lost.ts";
import { opportunityWon } from "./deals/close-won.ts";
import { competitorList } from "./deals/competitors.ts";
import { opportunityCreate } from "./deals/create.ts";
import { forecastShow } from "./deals/forecast.ts";
import { funnelShow } from "./deals/funnel.ts";
import { stageMove } from "./deals/move-stage.ts";
import { pipelineList } from "./deals/pipelines.ts";
import { practiceShow } from "./deals/practice.ts";
import { opportunityReopen } from "./deals/reopen.ts";
import { stakeholderSet } from "./deals/set-stakeholder.ts";
import { dealsSimilar } from "./deals/similar.ts";
import { stuckDeals } from "./deals/stuck.ts";
import { opportunityUpdate } from "./deals/update.ts";
import { riskUpdate } from "./deals/update-risk.ts";
import { knowledgeAnswer } from "./knowledge/answer.ts";
import { documentDraft } from "./knowledge/draft.ts";
import { documentList } from "./knowledge/list.ts";
import { knowledgeSearch } from "./knowledge/search.ts";
import { assignmentRuleAdd } from "./leads/add-rule.ts";
import { leadAssign } from "./leads/assign.ts";
import { leadAssignMany } from "./leads/assign-many.ts";
import { leadCapture } from "./leads/capture.ts";
import { leadChance } from "./leads/chance.ts";
import { leadConvert } from "./leads/convert.ts";
import { leadDelete } from "./leads/delete.ts";
import { leadGet } from "./leads/get.ts";
import { leadList } from "./leads/list.ts";
import { assignmentRuleList } from "./leads/list-rules.ts";
import { leadProgress } from "./leads/progress.ts";
import { leadShareOut } from "./leads/share-out.ts";
import { assignmentRuleSwitch } from "./leads/switch-rule.ts";
import { leadUpdate } from "./leads/update.ts";
import { ownerWeigh } from "./leads/weigh-owners.ts";
import { peopleList } from "./people/list.ts";
import { preferenceSet } from "./people/set-preferences.ts";
import { poolClaim } from "./pools/claim.ts";
import { poolList } from "./pools/list.ts";
import { poolRelease } from "./pools/release.ts";
import { priceAsk } from "./products/ask-price.ts";
import { productList } from "./products/list.ts";
import { recordAggregate } from "./records/aggregate.ts";
import { recordBrief } from "./records/brief.ts";
import { tagChange } from "./records/change-tags.ts";
import { recordDelete } from "./records/delete.ts";
import { recordExport } from "./records/export.ts";
import { duplicateCheck } from "./records/find-duplicates.ts";
import { recordGet } from "./records/get.ts";
import { recordHistory } from "./records/history.ts";
import { recordList } from "./records/list.ts";
import { recordMerge } from "./records/merge.ts";
import { recordsResolve } from "./records/resolve.ts";
import { recordTimeline } from "./records/timeline.ts";
import { recordTransfer } from "./records/transfer.ts";
import { recordsUpdate } from "./records/update-many.ts";
import { relationLink } from "./relations/link.ts";
import { whoKnows } from "./relations/who-knows.ts";
import { taskComplete } from "./tasks/complete.ts";
import { taskCreate } from "./tasks/create.ts";
import { visitPlan } from "./tasks/plan-visit.ts";
import { taskToday } from "./tasks/today.ts";
import { taskUpdate } from "./tasks/update.ts";
import { teamShow } from "./team/figures.ts";
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
  relation_link: relationLink,
  people_list: peopleList,
  preference_set: preferenceSet,
  customer_create: customerCreate,
  customer_update: customerUpdate,
  contact_create: contactCreate,
  contact_update: contactUpdate,
  customer_traits: traitsShow,
  lead_capture: leadCapture,
  lead_update: leadUpdate,
  lead_list: leadList,
  lead_get: leadGet,
  lead_delete: leadDelete,
  lead_assign: leadAssign,
  lead_convert: leadConvert,
  lead_progress: leadProgress,
  lead_chance: leadChance,
  owner_weigh: ownerWeigh,
  team_figures: teamShow,
  assignment_rule_list: assignmentRuleList,
  assignment_rule_add: assignmentRuleAdd,
  assignment_rule_switch: assignmentRuleSwitch,
  pipeline_list: pipelineList,
  stage_check: stageCheck,
  stage_move: stageMove,
  opportunity_create: opportunityCreate,
  opportunity_update: opportunityUpdate,
  opportunity_won: opportunityWon,
  opportunity_lost: opportunityLost,
  opportunity_reopen: opportunityReopen,
  risk_add: riskAdd,
  risk_update: riskUpdate,
  competitor_list: competitorList,
  competitor_add: competitorAdd,
  stakeholder_set: stakeholderSet,
  stuck_deals: stuckDeals,
  similar_deals: dealsSimilar,
  funnel: funnelShow,
  forecast: forecastShow,
  activity_log: activityLog,
  activity_update: activityUpdate,
  note_add: noteAdd,
  task_create: taskCreate,
  task_update: taskUpdate,
  task_complete: taskComplete,
  task_today: taskToday,
  visit_plan: visitPlan,
  knowledge_search: knowledgeSearch,
  product_list: productList,
  price_ask: priceAsk,
  pool_list: poolList,
  pool_claim: poolClaim,
  pool_release: poolRelease,
  tag_change: tagChange,
  record_export: recordExport,
  lead_share_out: leadShareOut,
  lead_assign_many: leadAssignMany,
  record_transfer: recordTransfer,
  record_delete: recordDelete,
  record_merge: recordMerge,
  records_update: recordsUpdate,
  knowledge_answer: knowledgeAnswer,
  document_draft: documentDraft,
  document_list: documentList,
  practice: practiceShow,
  account_list: accountList,
  account_create: accountCreate,
  account_change: accountChange,
  audit_list: auditList,
  connections: connectionsShow,
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
