import { activities } from "#db/schema/activities.ts";
import { attachments } from "#db/schema/attachments.ts";
import { opportunities } from "#db/schema/opportunities.ts";
import { tasks } from "#db/schema/tasks.ts";
import type { Child } from "#lib/platform/records/move-children.ts";

/** What hangs on a lead and goes along when it is merged. */
export const leadChildren: readonly Child[] = [
  { table: activities, key: "leadId", scope: "activity" },
  { table: tasks, key: "leadId", scope: "task" },
  { table: opportunities, key: "leadId", scope: "opportunity" },
  { table: attachments, key: "recordId" },
];
