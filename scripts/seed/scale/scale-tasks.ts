import type { tasks } from "#db/schema/tasks.ts";
import type { Ground } from "./ground.ts";
import { mix, pickFor } from "./mix.ts";
import { contactsPerCustomer, createdOf, scaleName, sellerOf } from "./scale-customers.ts";
import { customersPerDeal } from "./scale-deals.ts";

const tasksPerCustomer = 2;
const dayMs = 86_400_000;
const hourMs = 3_600_000;
const kinds = ["task", "visit", "call", "meeting"] as const;
const words = { task: "发资料给", visit: "拜访", call: "电话联系", meeting: "约会议：" } as const;
/** Open ones lie from two weeks ago to six weeks ahead: some are overdue. */
const [openFrom, openDays] = [-14, 56];

type Course = { done: boolean; at: Date; created: Date };

/** Of each customer one that is done, and one that is still to do. */
function courseOf(ground: Ground, customer: number, nth: number): Course {
  const earliest = createdOf(ground, customer).getTime();
  const until = ground.until.getTime();
  const share = mix(customer, 60 + nth) / 2 ** 32;
  if (nth === 0) {
    const at = new Date(Math.floor(earliest + (until - earliest) * share));
    return { done: true, at, created: new Date(earliest) };
  }
  const day = until + (openFrom + Math.floor(share * openDays)) * dayMs;
  const at = new Date(day + (mix(customer, 65) % 9) * hourMs);
  return { done: false, at, created: new Date(Math.max(earliest, Math.min(until, day) - 7 * dayMs)) };
}

/** What is to be done with customers and what was, a part of it planned for an hour. */
export function* scaleTasks(ground: Ground, customerCount: number): Generator<typeof tasks.$inferInsert> {
  for (let number = 0; number < customerCount * tasksPerCustomer; number += 1) {
    const [customer, nth] = [Math.floor(number / tasksPerCustomer), number % tasksPerCustomer];
    const { id, teamId, teamPath } = sellerOf(ground, customer);
    const { done, at, created } = courseOf(ground, customer, nth);
    const kind = pickFor(kinds, number, 61);
    const planned = kind !== "task";
    yield {
      id: ground.id("task", number),
      tenantId: ground.tenantId,
      ownerId: id,
      teamId,
      teamPath,
      subjectOwnerId: id,
      subjectTeamPath: teamPath,
      subjectCollaboratorIds: [id],
      customerId: ground.id("customer", customer),
      contactId: ground.id("contact", customer * contactsPerCustomer),
      opportunityId:
        customer % customersPerDeal === 0 ? ground.id("opportunity", customer / customersPerDeal) : null,
      kind,
      title: `${words[kind]}${scaleName(customer).short}`,
      status: done ? "done" : "open",
      dueAt: at,
      startsAt: planned ? at : null,
      endsAt: planned ? new Date(at.getTime() + hourMs) : null,
      doneAt: done ? at : null,
      createdBy: id,
      createdAt: created,
      updatedAt: done ? at : created,
    };
  }
}
