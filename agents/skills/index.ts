import type { IntentName } from "#lib/language/index.ts";
import { acknowledgeNegatedSkill } from "./crm-expert/acknowledge-negated.ts";
import { answerProposalSkill } from "./crm-expert/answer-proposal.ts";
import { keepConditionSkill } from "./crm-expert/keep-condition.ts";
import { orientSkill } from "./crm-expert/orient.ts";
import { searchRecordsSkill } from "./crm-expert/search-records.ts";
import { undoLastSkill } from "./crm-expert/undo-last.ts";
import { answerDuplicateSkill } from "./market/answer-duplicate.ts";
import { captureLeadSkill } from "./market/capture-lead.ts";
import { completeLeadSkill } from "./market/complete-lead.ts";
import { deleteLeadSkill } from "./market/delete-lead.ts";
import { findLeadsSkill } from "./market/find-leads.ts";
import { listHighQualityLeadsSkill } from "./market/list-high-quality-leads.ts";
import { addNoteSkill } from "./sales/add-note.ts";
import { adviseNextSkill } from "./sales/advise-next.ts";
import { answerObjectionSkill } from "./sales/answer-objection.ts";
import { completeTaskSkill } from "./sales/complete-task.ts";
import { createContactSkill } from "./sales/create-contact.ts";
import { createCustomerSkill } from "./sales/create-customer.ts";
import { createOpportunitySkill } from "./sales/create-opportunity.ts";
import { createTaskSkill } from "./sales/create-task.ts";
import { diagnoseFunnelSkill } from "./sales/diagnose-funnel.ts";
import { findConnectionSkill } from "./sales/find-connection.ts";
import { listTasksSkill } from "./sales/list-tasks.ts";
import { loseDealSkill } from "./sales/lose-deal.ts";
import { makeTalkTrackSkill } from "./sales/make-talk-track.ts";
import { moveStageSkill } from "./sales/move-stage.ts";
import { planVisitSkill } from "./sales/plan-visit.ts";
import { prepareVisitSkill } from "./sales/prepare-visit.ts";
import { quotePriceSkill } from "./sales/quote-price.ts";
import { reportActivitySkill } from "./sales/report-activity.ts";
import { rescheduleTaskSkill } from "./sales/reschedule-task.ts";
import { showRecordSkill } from "./sales/show-record.ts";
import { unblockDealsSkill } from "./sales/unblock-deals.ts";
import { updateRecordSkill } from "./sales/update-record.ts";
import { winDealSkill } from "./sales/win-deal.ts";
import type { Skill } from "./skill.ts";
import { explainResultsSkill } from "./strategy/explain-results.ts";
import { forecastTargetSkill } from "./strategy/forecast-target.ts";

/** Every skill there is. Agents name theirs by key, so a slip does not compile. */
export const skills = {
  capture_lead: captureLeadSkill,
  complete_lead: completeLeadSkill,
  list_high_quality_leads: listHighQualityLeadsSkill,
  find_leads: findLeadsSkill,
  answer_duplicate: answerDuplicateSkill,
  delete_lead: deleteLeadSkill,
  answer_proposal: answerProposalSkill,
  orient: orientSkill,
  undo_last: undoLastSkill,
  diagnose_funnel: diagnoseFunnelSkill,
  unblock_deals: unblockDealsSkill,
  list_tasks: listTasksSkill,
  explain_results: explainResultsSkill,
  forecast_target: forecastTargetSkill,
  acknowledge_negated: acknowledgeNegatedSkill,
  keep_condition: keepConditionSkill,
  search_records: searchRecordsSkill,
  report_activity: reportActivitySkill,
  move_stage: moveStageSkill,
  plan_visit: planVisitSkill,
  prepare_visit: prepareVisitSkill,
  add_note: addNoteSkill,
  create_task: createTaskSkill,
  complete_task: completeTaskSkill,
  reschedule_task: rescheduleTaskSkill,
  update_record: updateRecordSkill,
  create_customer: createCustomerSkill,
  create_contact: createContactSkill,
  create_opportunity: createOpportunitySkill,
  win_deal: winDealSkill,
  lose_deal: loseDealSkill,
  show_record: showRecordSkill,
  advise_next: adviseNextSkill,
  find_connection: findConnectionSkill,
  answer_objection: answerObjectionSkill,
  make_talk_track: makeTalkTrackSkill,
  quote_price: quotePriceSkill,
} as const;
export type SkillName = keyof typeof skills;

const all = Object.values(skills) as unknown as Skill[];

/** The skill that serves an intent; greeting and help speak for everything that has none. */
export function skillFor(intent: IntentName): Skill {
  return all.find((skill) => skill.intents.includes(intent)) ?? (orientSkill as unknown as Skill);
}
