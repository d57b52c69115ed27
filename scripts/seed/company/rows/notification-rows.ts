import type { notifications } from "#db/schema/notifications.ts";
import { demoPeople } from "../../demo-people.ts";
import { momentOf } from "../calendar.ts";
import type { Company } from "../generate-company.ts";
import { groupBy } from "../group-by.ts";
import type { RowContext } from "./row-context.ts";

type Row = typeof notifications.$inferInsert;
const most = 8;

/** What waits in the letter boxes of those who log in: tasks that came due and leads that were assigned. */
export function notificationRows(context: RowContext, { tasks, leads, today }: Company): Row[] {
  const logins = new Set(demoPeople.map(({ login }) => login));
  const row = (
    key: string,
    login: string,
    createdAt: Date,
    rest: Pick<Row, "kind" | "params" | "object" | "recordId" | "fromId">,
  ): Row => ({
    id: context.id("notification", key, createdAt),
    tenantId: context.tenantId,
    userId: context.userId(login),
    ...rest,
    dedupeKey: key,
    readAt: createdAt < context.morning(today - 3) ? new Date(createdAt.getTime() + 3_600_000) : null,
    deliveredAt: createdAt,
    createdAt,
  });
  const due = tasks
    .filter(({ owner, done, due: at }) => logins.has(owner) && !done && at < momentOf(today, 0))
    .map((task) =>
      row(`task.due/${task.key}`, task.owner, new Date(task.due.getTime() - 3_600_000), {
        kind: "task.due",
        params: { title: task.title },
        object: "task",
        recordId: context.id("task", task.key, task.created),
        fromId: null,
      }),
    );
  const assigned = leads
    .filter(
      ({ owner, status, created }) =>
        owner && logins.has(owner) && status === "new" && created > momentOf(today - 14, 0),
    )
    .map((lead) =>
      row(`lead.assigned/${lead.key}`, lead.owner ?? "", new Date(lead.created.getTime() + 1_800_000), {
        kind: "lead.assigned",
        params: { name: lead.facts.companyName ?? "" },
        object: "lead",
        recordId: context.leadId(lead),
        fromId: context.userId("marketing"),
      }),
    );
  const byPerson = groupBy(
    [...due, ...assigned].toSorted((left, right) => Number(right.createdAt) - Number(left.createdAt)),
    ({ userId }) => userId,
  );
  return [...byPerson.values()].flatMap((rows) => rows.slice(0, most));
}
