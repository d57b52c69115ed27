import type { IntentName } from "#lib/language/index.ts";
import { acknowledgeNegatedSkill } from "./crm-expert/acknowledge-negated.ts";
import { answerFromKnowledgeSkill } from "./crm-expert/answer-from-knowledge.ts";
import { answerProposalSkill } from "./crm-expert/answer-proposal.ts";
import { askAgainSkill } from "./crm-expert/ask-again.ts";
import { callCouncilSkill } from "./crm-expert/call-council.ts";
import { captureLessonSkill } from "./crm-expert/capture-lesson.ts";
import { capturePracticeSkill } from "./crm-expert/capture-practice.ts";
import { keepConditionSkill } from "./crm-expert/keep-condition.ts";
import { listOutdatedSkill } from "./crm-expert/list-outdated.ts";
import { orientSkill } from "./crm-expert/orient.ts";
import { searchRecordsSkill } from "./crm-expert/search-records.ts";
import { setPreferenceSkill } from "./crm-expert/set-preference.ts";
import { tellCasesSkill } from "./crm-expert/tell-cases.ts";
import { tellListEndSkill } from "./crm-expert/tell-list-end.ts";
import { tellPracticeSkill } from "./crm-expert/tell-practice.ts";
import { undoLastSkill } from "./crm-expert/undo-last.ts";
import { askHealthSkill } from "./customer-success/ask-health.ts";
import { findExpansionSkill } from "./customer-success/find-expansion.ts";
import { followComplaintSkill } from "./customer-success/follow-complaint.ts";
import { logSignalSkill } from "./customer-success/log-signal.ts";
import { makeHandoverSkill } from "./customer-success/make-handover.ts";
import { planRenewalSkill } from "./customer-success/plan-renewal.ts";
import { tellContractsSkill } from "./customer-success/tell-contracts.ts";
import { tellTicketsSkill } from "./customer-success/tell-tickets.ts";
import { answerDuplicateSkill } from "./market/answer-duplicate.ts";
import { answerTrendSkill } from "./market/answer-trend.ts";
import { captureLeadSkill } from "./market/capture-lead.ts";
import { checkDuplicatesSkill } from "./market/check-duplicates.ts";
import { compareCompetitorSkill } from "./market/compare-competitor.ts";
import { completeLeadSkill } from "./market/complete-lead.ts";
import { convertLeadSkill } from "./market/convert-lead.ts";
import { deleteLeadSkill } from "./market/delete-lead.ts";
import { findLeadsSkill } from "./market/find-leads.ts";
import { findProspectsSkill } from "./market/find-prospects.ts";
import { listHighQualityLeadsSkill } from "./market/list-high-quality-leads.ts";
import { progressLeadSkill } from "./market/progress-lead.ts";
import { tellCustomerTraitsSkill } from "./market/tell-customer-traits.ts";
import { tellMissingSkill } from "./market/tell-missing.ts";
import { viewLeadSkill } from "./market/view-lead.ts";
import { answerProductSkill } from "./product/answer-product.ts";
import { makePitchSkill } from "./product/make-pitch.ts";
import { matchSolutionSkill } from "./product/match-solution.ts";
import { planImplementationSkill } from "./product/plan-implementation.ts";
import { addNoteSkill } from "./sales/add-note.ts";
import { adjustTaskSkill } from "./sales/adjust-task.ts";
import { adviseNextSkill } from "./sales/advise-next.ts";
import { answerObjectionSkill } from "./sales/answer-objection.ts";
import { answerRolloutFearSkill } from "./sales/answer-rollout-fear.ts";
import { completeTaskSkill } from "./sales/complete-task.ts";
import { createContactSkill } from "./sales/create-contact.ts";
import { createCustomerSkill } from "./sales/create-customer.ts";
import { createOpportunitySkill } from "./sales/create-opportunity.ts";
import { createTaskSkill } from "./sales/create-task.ts";
import { deleteRecordSkill } from "./sales/delete-record.ts";
import { diagnoseFunnelSkill } from "./sales/diagnose-funnel.ts";
import { draftMessageSkill } from "./sales/draft-message.ts";
import { extendReportSkill } from "./sales/extend-report.ts";
import { findConnectionSkill } from "./sales/find-connection.ts";
import { fixNumberSkill } from "./sales/fix-number.ts";
import { joinPlanSkill } from "./sales/join-plan.ts";
import { keepRiskSkill } from "./sales/keep-risk.ts";
import { listTasksSkill } from "./sales/list-tasks.ts";
import { loseDealSkill } from "./sales/lose-deal.ts";
import { makeKitSkill } from "./sales/make-kit.ts";
import { makeTalkTrackSkill } from "./sales/make-talk-track.ts";
import { moveContactSkill } from "./sales/move-contact.ts";
import { movePoolSkill } from "./sales/move-pool.ts";
import { moveStageSkill } from "./sales/move-stage.ts";
import { planVisitSkill } from "./sales/plan-visit.ts";
import { prepareVisitSkill } from "./sales/prepare-visit.ts";
import { quotePriceSkill } from "./sales/quote-price.ts";
import { reopenDealSkill } from "./sales/reopen-deal.ts";
import { replaceContactSkill } from "./sales/replace-contact.ts";
import { reportActivitySkill } from "./sales/report-activity.ts";
import { rescheduleTaskSkill } from "./sales/reschedule-task.ts";
import { scaleAmountSkill } from "./sales/scale-amount.ts";
import { setOutlookSkill } from "./sales/set-outlook.ts";
import { setStakeholderSkill } from "./sales/set-stakeholder.ts";
import { showRecordSkill } from "./sales/show-record.ts";
import { swapStakeholderSkill } from "./sales/swap-stakeholder.ts";
import { tagRecordSkill } from "./sales/tag-record.ts";
import { takePriceSkill } from "./sales/take-price.ts";
import { tellChanceSkill } from "./sales/tell-chance.ts";
import { tellFocusSkill } from "./sales/tell-focus.ts";
import { tellPersonSkill } from "./sales/tell-person.ts";
import { tellRisksSkill } from "./sales/tell-risks.ts";
import { tellSimilarSkill } from "./sales/tell-similar.ts";
import { tellStakeholdersSkill } from "./sales/tell-stakeholders.ts";
import { tellStandingSkill } from "./sales/tell-standing.ts";
import { tellUnmetSkill } from "./sales/tell-unmet.ts";
import { tellWorriesSkill } from "./sales/tell-worries.ts";
import { unblockDealsSkill } from "./sales/unblock-deals.ts";
import { updateRecordSkill } from "./sales/update-record.ts";
import { winDealSkill } from "./sales/win-deal.ts";
import { assignEveryoneSkill } from "./sales-management/assign-everyone.ts";
import { assignLeadSkill } from "./sales-management/assign-lead.ts";
import { compareRepsSkill } from "./sales-management/compare-reps.ts";
import { judgeDealQualitySkill } from "./sales-management/judge-deal-quality.ts";
import { optimiseTeamSkill } from "./sales-management/optimise-team.ts";
import { rankPerformanceSkill } from "./sales-management/rank-performance.ts";
import { reviewActivitySkill } from "./sales-management/review-activity.ts";
import { scoreLeadSkill } from "./sales-management/score-lead.ts";
import { setAssignmentRuleSkill } from "./sales-management/set-assignment-rule.ts";
import { shareOutLeadsSkill } from "./sales-management/share-out-leads.ts";
import { splitLeadsSkill } from "./sales-management/split-leads.ts";
import { transferRecordSkill } from "./sales-management/transfer-record.ts";
import type { Skill } from "./skill.ts";
import { answerFiguresSkill } from "./strategy/answer-figures.ts";
import { explainResultsSkill } from "./strategy/explain-results.ts";
import { forecastTargetSkill } from "./strategy/forecast-target.ts";
import { listAnomaliesSkill } from "./strategy/list-anomalies.ts";
import { makeReportSkill } from "./strategy/make-report.ts";
import { tellUnkeptSkill } from "./strategy/tell-unkept.ts";
import { changeAccountSkill } from "./system/change-account.ts";
import { explainRightsSkill } from "./system/explain-rights.ts";
import { pointToPageSkill } from "./system/point-to-page.ts";
import { provisionUserSkill } from "./system/provision-user.ts";
import { reportConnectionsSkill } from "./system/report-connections.ts";
import { reviewAccessSkill } from "./system/review-access.ts";
import { runExportSkill } from "./system/run-export.ts";
import { traceChangeSkill } from "./system/trace-change.ts";

/** Every skill there is. Agents name theirs by key, so a slip does not compile. */
export const skills = {
  capture_lead: captureLeadSkill,
  complete_lead: completeLeadSkill,
  list_high_quality_leads: listHighQualityLeadsSkill,
  find_leads: findLeadsSkill,
  tell_missing: tellMissingSkill,
  view_lead: viewLeadSkill,
  answer_duplicate: answerDuplicateSkill,
  delete_lead: deleteLeadSkill,
  answer_proposal: answerProposalSkill,
  orient: orientSkill,
  undo_last: undoLastSkill,
  set_preference: setPreferenceSkill,
  diagnose_funnel: diagnoseFunnelSkill,
  unblock_deals: unblockDealsSkill,
  tell_risks: tellRisksSkill,
  list_tasks: listTasksSkill,
  answer_figures: answerFiguresSkill,
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
  tell_person: tellPersonSkill,
  move_contact: moveContactSkill,
  replace_contact: replaceContactSkill,
  extend_report: extendReportSkill,
  join_plan: joinPlanSkill,
  assign_everyone: assignEveryoneSkill,
  fix_number: fixNumberSkill,
  swap_stakeholder: swapStakeholderSkill,
  adjust_task: adjustTaskSkill,
  tell_worries: tellWorriesSkill,
  tell_unmet: tellUnmetSkill,
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
  answer_rollout_fear: answerRolloutFearSkill,
  make_talk_track: makeTalkTrackSkill,
  make_kit: makeKitSkill,
  quote_price: quotePriceSkill,
  score_lead: scoreLeadSkill,
  assign_lead: assignLeadSkill,
  set_assignment_rule: setAssignmentRuleSkill,
  transfer_record: transferRecordSkill,
  rank_performance: rankPerformanceSkill,
  review_activity: reviewActivitySkill,
  optimise_team: optimiseTeamSkill,
  judge_deal_quality: judgeDealQualitySkill,
  provision_user: provisionUserSkill,
  change_account: changeAccountSkill,
  explain_rights: explainRightsSkill,
  trace_change: traceChangeSkill,
  point_to_page: pointToPageSkill,
  review_access: reviewAccessSkill,
  report_connections: reportConnectionsSkill,
  find_prospects: findProspectsSkill,
  progress_lead: progressLeadSkill,
  convert_lead: convertLeadSkill,
  compare_competitor: compareCompetitorSkill,
  check_duplicates: checkDuplicatesSkill,
  tell_customer_traits: tellCustomerTraitsSkill,
  answer_trend: answerTrendSkill,
  answer_from_knowledge: answerFromKnowledgeSkill,
  capture_practice: capturePracticeSkill,
  list_outdated: listOutdatedSkill,
  ask_again: askAgainSkill,
  tell_list_end: tellListEndSkill,
  tell_practice: tellPracticeSkill,
  tell_cases: tellCasesSkill,
  call_council: callCouncilSkill,
  answer_product: answerProductSkill,
  make_pitch: makePitchSkill,
  match_solution: matchSolutionSkill,
  ask_health: askHealthSkill,
  find_expansion: findExpansionSkill,
  log_signal: logSignalSkill,
  follow_complaint: followComplaintSkill,
  capture_lesson: captureLessonSkill,
  make_handover: makeHandoverSkill,
  plan_renewal: planRenewalSkill,
  run_export: runExportSkill,
  plan_implementation: planImplementationSkill,
  share_out_leads: shareOutLeadsSkill,
  split_leads: splitLeadsSkill,
  move_pool: movePoolSkill,
  draft_message: draftMessageSkill,
  delete_record: deleteRecordSkill,
  tag_record: tagRecordSkill,
  list_anomalies: listAnomaliesSkill,
  make_report: makeReportSkill,
  tell_unkept: tellUnkeptSkill,
  tell_contracts: tellContractsSkill,
  tell_tickets: tellTicketsSkill,
  tell_standing: tellStandingSkill,
  tell_focus: tellFocusSkill,
  tell_chance: tellChanceSkill,
  take_price: takePriceSkill,
  tell_stakeholders: tellStakeholdersSkill,
  set_stakeholder: setStakeholderSkill,
  keep_risk: keepRiskSkill,
  reopen_deal: reopenDealSkill,
  set_outlook: setOutlookSkill,
  scale_amount: scaleAmountSkill,
  tell_similar: tellSimilarSkill,
  compare_reps: compareRepsSkill,
} as const;
export type SkillName = keyof typeof skills;

const all = Object.values(skills) as unknown as Skill[];

/** The skill that serves an intent; greeting and help speak for everything that has none. */
export function skillFor(intent: IntentName): Skill {
  return all.find((skill) => skill.intents.includes(intent)) ?? (orientSkill as unknown as Skill);
}
