import type { ToolName } from "#agents/tools/index.ts";

/** What is needed to take back what any specialist wrote; the same rights let it correct a record. */
const correcting: string[] = [
  "lead.update",
  "customer.update",
  "contact.update",
  "opportunity.update",
  "activity.update",
  "task.update",
  "competitor.manage",
  "assignment.manage",
];

/** What every specialist who works on records may write: follow-up, tasks, notes, facts; and take its turn back. */
export const writing: { rights: string[]; tools: ToolName[] } = {
  rights: [...correcting, "activity.create", "task.create", "task.request"],
  tools: [
    "customer_update",
    "contact_update",
    "opportunity_update",
    "lead_update",
    "activity_log",
    "activity_update",
    "note_add",
    "task_create",
    "task_update",
    "task_complete",
    "visit_plan",
    "risk_add",
    "risk_update",
    "competitor_add",
    "stakeholder_set",
    "relation_link",
    "tag_change",
    "turn_undo",
  ],
};
