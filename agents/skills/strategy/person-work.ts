import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import type { NamedScope } from "#agents/skills/named-scope.ts";
import type { SkillCall } from "#agents/skills/skill.ts";
import type { StuckCause } from "#lib/domains/opportunities/contract.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { figuresOf, wonAt } from "./won-figures.ts";

type Asked = Pick<NamedScope, "names"> & { scope: Filter | null };
type Deal = { name: string; amount: number | null; stuck: StuckCause[] };

const recent = 30;
const told = 3;

/** Whether one colleague is asked about. */
export const isPerson = ({ names, scope }: Asked): boolean =>
  scope !== null &&
  "field" in scope &&
  scope.field === "owner" &&
  names.some(({ object }) => object === "user");

/** What somebody has in hand: open deals, those past their day, what was done of late, what stands still. */
export function workCalls({ names, scope }: Asked, today: string): SkillCall[] {
  const own = scope ? [scope] : [];
  const open: Filter = { all: [{ field: "outcome", op: "eq", value: "open" }, ...own] };
  const late: Filter = { all: [open, { field: "expectedCloseOn", op: "lt", value: today }] };
  const lately: Filter = { field: "at", op: "within", value: { last: recent, unit: "day" } };
  return [
    figuresOf(open, undefined, names),
    figuresOf(late, undefined, names),
    {
      tool: "record_aggregate",
      input: { object: "activity", names, filter: { all: [lately, ...own] }, measures: [{ fn: "count" }] },
    },
    { tool: "stuck_deals", input: { filter: open, names, limit: 20 } },
  ];
}

/** Those figures in words; `from` is where their calls begin. */
export function workLines(done: FinishedCall[], from: number, { t }: Turn): string[] {
  const [open, late, talks] = [wonAt(done, from), wonAt(done, from + 1), wonAt(done, from + 2)];
  const stuck = done[from + 3]?.outcome;
  const deals = stuck?.status === "done" ? (stuck.result.output as { deals: Deal[] }).deals : [];
  const heaviest = deals.toSorted((one, other) => (other.amount ?? 0) - (one.amount ?? 0)).slice(0, told);
  const risks = heaviest.map(({ name, amount, stuck: causes }) => {
    const why = causes.map((cause) => t(`agents.stuck.${cause.cause}`, { ...cause }))[0] ?? "";
    const facts = [amount === null ? "" : formatMoney(amount, t), why].filter(Boolean);
    return `${name}${t("figures.facts", { facts: facts.join(t("lead.listComma")) })}`;
  });
  return [
    t("figures.person.open", {
      count: open.count,
      sum: formatMoney(open.sum, t),
      late: t(late.count > 0 ? "figures.person.late" : "figures.person.noLate", { count: late.count }),
    }),
    t(talks.count > 0 ? "figures.person.talks" : "figures.person.quiet", { count: talks.count }),
    ...(risks.length > 0 ? [t("figures.person.risks", { deals: risks.join(t("lead.listComma")) })] : []),
  ];
}
