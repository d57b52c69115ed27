import { activityDto } from "#lib/domains/activities/contract.ts";
import * as activities from "#lib/domains/activities/index.ts";
import type { Endpoint } from "../endpoint.ts";
import { recordEndpoints } from "../record-endpoints.ts";
import { reads } from "../verb-endpoints.ts";

const examples = {
  create: {
    kind: "visit",
    subject: "拜访宏远机械王总",
    body: "看了立库，王总最担心库存不准；约定下周三演示。",
    at: "2026-11-24T14:00:00+08:00",
    minutes: 90,
    customer: "customer_1",
  },
  set: { outcome: "positive", location: "苏州工业园区" },
};
const calendar = reads("/calendar", activities.calendar, {
  summary: "What is planned and what took place between two days: one's own, some people's or a team's",
  right: "activity.read",
  example: { from: "2026-11-23", to: "2026-11-29" },
});

/** The timeline of a kind of record. */
const timelineOf = (object: "customer" | "contact" | "opportunity" | "lead", path: string): Endpoint => {
  const endpoint = reads(`${path}/{id}/timeline`, activities.timeline, {
    summary: `What happened around a ${object}, the latest first`,
    right: `${object}.read`,
  });
  const of = (call: Parameters<Endpoint["run"]>[0]) => ({ ...call, params: { ...call.params, object } });
  return { ...endpoint, id: `${object}.timeline`, run: (call) => endpoint.run(of(call)) };
};

/** The API of activities, and of the timelines and the calendar that show them. */
export const activityEndpoints: Endpoint[] = [
  ...recordEndpoints({
    object: "activity",
    path: "/activities",
    words: ["activity", "activities"],
    dto: activityDto,
    list: activities.listActivities,
    get: activities.getActivity,
    aggregate: activities.aggregateActivities,
    history: activities.activityHistory,
    create: activities.logActivity,
    update: activities.updateActivity,
    remove: activities.deleteActivity,
    restore: activities.restoreActivity,
    examples,
  }),
  timelineOf("customer", "/customers"),
  timelineOf("contact", "/contacts"),
  timelineOf("opportunity", "/opportunities"),
  timelineOf("lead", "/leads"),
  calendar,
];
