import { listTasks } from "#lib/domains/activities/index.ts";
import { dayOf, dayRange } from "#lib/platform/day-range.ts";
import { formatMoment } from "#lib/platform/messages/format.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { type Finding, idIn, nameIn, type Watch } from "./watch.ts";

const most = 20;
const dayMs = 86_400_000;

/** One's own visits of tomorrow, in the afternoon before. */
export const visitTomorrow: Watch = {
  kind: "visit_tomorrow",
  right: "task.update",
  habit: "visitsTomorrow",
  from: 15,
  async find(context, at, t) {
    const day = dayOf(new Date(at.getTime() + dayMs));
    const { from, to } = dayRange(day, day);
    const filter: Filter = {
      all: [
        { field: "owner", op: "eq", value: { me: true } },
        { field: "kind", op: "eq", value: "visit" },
        { field: "status", op: "in", value: ["open", "doing"] },
        { field: "startsAt", op: "gte", value: from },
        { field: "startsAt", op: "lt", value: to },
        { field: "customer", op: "is_not_empty" },
      ],
    };
    const { items } = await listTasks(context, { filter, limit: most });
    return items.map(
      (visit): Finding => ({
        key: `watch:visit_tomorrow:${visit.id}:${day}`,
        focus: { type: "customer", id: idIn(visit.customer) },
        name: nameIn(visit.customer),
        why: t("watches.visit_tomorrow.why", { at: formatMoment(String(visit.startsAt), t) }),
      }),
    );
  },
};
