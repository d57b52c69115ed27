import type { activities } from "#db/schema/activities.ts";
import type { tasks } from "#db/schema/tasks.ts";
import { randomOf } from "../random.ts";
import type { Activity, Task } from "../types.ts";
import type { RowContext } from "./row-context.ts";

const minuteMs = 60_000;
const hourMs = 3_600_000;

const subjectIds = (
  context: RowContext,
  { customer, contact, deal, lead }: Pick<Activity, "customer" | "contact" | "deal" | "lead">,
) => ({
  customerId: customer ? context.customerId(customer) : null,
  contactId: contact ? context.contactId(contact) : null,
  opportunityId: deal ? context.dealId(deal) : null,
  leadId: lead ? context.leadId(lead) : null,
});

function outcomeOf({ beat }: Activity): "positive" | "neutral" | "negative" | "not_reached" {
  if (beat === "no_answer" || beat === "lead_no_answer") return "not_reached";
  if (/^(won_|pilot_result|reference_visit|boss_meeting|lead_qualified|go_live|expand_need)/.test(beat))
    return "positive";
  return /^(lost_|cancelled_|stuck_|slip_|rival_|boss_missed|low_usage|lead_lost)/.test(beat)
    ? "negative"
    : "neutral";
}

/** The timeline. */
export function activityRows(context: RowContext, all: Activity[]): (typeof activities.$inferInsert)[] {
  return all.map((activity) => {
    const { kind, at, minutes, subject, body } = activity;
    const talks = kind === "call" || kind === "wechat" || kind === "mail";
    // Written down in the hours after it happened.
    const createdAt = new Date(
      at.getTime() + (minutes ?? 0) * minuteMs + randomOf("noted", activity.key).below(90) * minuteMs,
    );
    return {
      id: context.id("activity", activity.key, createdAt),
      ...context.owned(activity.owner),
      ...subjectIds(context, activity),
      kind,
      direction: talks
        ? randomOf("direction", activity.key).chance(0.25)
          ? ("inbound" as const)
          : ("outbound" as const)
        : null,
      at,
      endsAt: minutes === null ? null : new Date(at.getTime() + minutes * minuteMs),
      minutes,
      subject,
      body,
      outcome: outcomeOf(activity),
      location: kind === "visit" && activity.customer ? activity.customer.city.name : null,
      createdBy: context.userId(activity.owner),
      createdAt,
      updatedAt: createdAt,
    };
  });
}

/** Tasks, and plans with their time and reminder. */
export function taskRows(context: RowContext, all: Task[]): (typeof tasks.$inferInsert)[] {
  return all.map((task) => {
    const { kind, due, done, created } = task;
    const plan = kind !== "task";
    return {
      id: context.id("task", task.key, created),
      ...context.owned(task.owner),
      ...subjectIds(context, task),
      kind,
      title: task.title,
      body: task.body,
      status: done ? ("done" as const) : ("open" as const),
      priority: task.priority,
      dueAt: due,
      startsAt: plan ? due : null,
      endsAt: plan ? new Date(due.getTime() + hourMs) : null,
      location: kind === "visit" && task.customer ? task.customer.city.name : null,
      remindAt: done ? null : new Date(due.getTime() - hourMs),
      // What was due before the company was made has been told already.
      remindedAt: done || due < context.morning(context.today) ? new Date(due.getTime() - hourMs) : null,
      doneAt: done,
      result: task.result,
      createdBy: context.userId(task.owner),
      createdAt: created,
      updatedAt: done ?? created,
    };
  });
}
