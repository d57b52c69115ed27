import { taskDto } from "#lib/domains/activities/contract.ts";
import * as activities from "#lib/domains/activities/index.ts";
import type { Endpoint } from "../endpoint.ts";
import { recordEndpoints } from "../record-endpoints.ts";
import { reads, writes } from "../verb-endpoints.ts";

const right = "task.update";
const examples = {
  create: {
    kind: "visit",
    title: "给王总演示仓储系统",
    startsAt: "2026-12-02T15:00:00+08:00",
    endsAt: "2026-12-02T16:30:00+08:00",
    remindAt: "2026-12-02T14:00:00+08:00",
    priority: "high",
    customer: "customer_1",
  },
  set: { priority: "urgent" },
};

/** The API of tasks and plans. */
export const taskEndpoints: Endpoint[] = [
  ...recordEndpoints({
    object: "task",
    path: "/tasks",
    words: ["task", "tasks"],
    dto: taskDto,
    list: activities.listTasks,
    get: activities.getTask,
    aggregate: activities.aggregateTasks,
    history: activities.taskHistory,
    create: activities.createTask,
    update: activities.updateTask,
    remove: activities.deleteTask,
    restore: activities.restoreTask,
    updateMany: activities.updateTasks,
    transfer: activities.assignTasks,
    examples,
  }),
  reads("/tasks/today", activities.today, {
    summary: "What is overdue, due, planned and newly given today",
    right: "task.read",
  }),
  writes("post", "/tasks/{id}/complete", activities.completeTask, {
    summary: "Say that a task is done, with its result; a plan then stands on the timeline",
    right,
    example: { result: "演示顺利，王总要报价", outcome: "positive", minutes: 80 },
  }),
  writes("post", "/tasks/{id}/reopen", activities.reopenTask, { summary: "Take a task up again", right }),
  writes("post", "/tasks/{id}/snooze", activities.snoozeTask, {
    summary: "Be reminded later",
    right,
    example: { until: "2026-12-03T09:00:00+08:00" },
  }),
  writes("post", "/tasks/{id}/move", activities.moveTask, {
    summary: "Move a task in the calendar",
    right,
    example: { startsAt: "2026-12-03T15:00:00+08:00", endsAt: "2026-12-03T16:30:00+08:00" },
  }),
];
