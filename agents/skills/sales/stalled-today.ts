import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { resultOf } from "#agents/skills/evidence.ts";
import type { SkillCall } from "#agents/skills/skill.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import type { ShownRecord } from "#lib/domains/conversations/index.ts";
import { type StuckCause, stallCauses } from "#lib/domains/opportunities/contract.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { Filter, RecordDto } from "#lib/platform/records/contract.ts";

type Deal = RecordDto & { stuck: StuckCause[] };
type Stalled = { deals: Deal[]; total: number };

const told = 3;

/** The deals that stand still, of whom the day is asked about; all in sight without a filter. */
export const stalledCall = (filter: Filter | undefined): SkillCall => ({
  tool: "stuck_deals",
  input: { ...(filter && { filter }), causes: [...stallCauses], limit: told },
});

/** What that call found; nothing where it was not made. */
export const stalledIn = (done: FinishedCall[]): Stalled =>
  (resultOf(done, "stuck_deals")?.output as Stalled | undefined) ?? { deals: [], total: 0 };

function line({ name, stage, amount, stuck }: Deal, { t }: Turn): string {
  const facts = [
    isNamed(stage) ? stage.name : "",
    typeof amount === "number" ? formatMoney(amount, t) : t("selling.known.noAmount"),
  ];
  const why = stuck
    .filter(({ cause }) => stallCauses.some((each) => each === cause))
    .map((cause) => t(`agents.stuck.${cause.cause}`, { ...cause }))
    .join(t("lead.clauseComma"));
  return `- ${t("dealing.stall.row", { name: String(name), facts: facts.filter(Boolean).join(" · "), why })}`;
}

/** The deals to look after today, told without being asked for; empty where all of them move. */
export function stalledText({ deals, total }: Stalled, turn: Turn): string {
  if (total === 0) return "";
  const lines = deals.slice(0, told).map((deal) => line(deal, turn));
  return [turn.t("dealing.stall.today", { count: total }), ...lines, turn.t("dealing.stall.more")].join("\n");
}

/** The deals as 沐阳那个 points at them. */
export const stalledRows = ({ deals }: Stalled): ShownRecord[] =>
  deals.slice(0, told).map(({ id, name, customer }) => ({
    type: "opportunity",
    id,
    label: String(name),
    ...(isNamed(customer) && { company: { type: "customer", id: customer.id, label: customer.name } }),
  }));
