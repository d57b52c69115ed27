import type { StuckCause } from "#lib/domains/opportunities/contract.ts";
import { listStuck } from "#lib/domains/opportunities/index.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { type Finding, idIn, type Watch } from "./watch.ts";

const most = 20;
/** What is late by itself; a deal that only lacks a next step is no alarm. */
const causes = ["over_normal_days", "quiet", "close_date_passed"] as const;
type Stuck = RecordDto & { stuck: StuckCause[] };

/** One's own deals that stand longer than their stage takes, were not talked to, or should have closed. Once a stage. */
export const stuckDeal: Watch = {
  kind: "stuck_deal",
  right: "opportunity.update",
  habit: "stuckDeals",
  from: 8,
  async find(context, _at, t) {
    const filter = { field: "owner", op: "eq" as const, value: { me: true as const } };
    const { items } = await listStuck(context, { filter, causes: [...causes], limit: most });
    return (items as Stuck[]).map(
      ({ id, name, stuck, stage }): Finding => ({
        key: `watch:stuck_deal:${id}:${idIn(stage)}`,
        focus: { type: "opportunity", id },
        name: String(name),
        why: stuck.map((cause) => t(`agents.stuck.${cause.cause}`, { ...cause })).join(t("lead.clauseComma")),
      }),
    );
  },
};
