import type { Turn } from "#agents/runtime/turn.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

type Named = { name: string } | null | undefined;

const named = (value: unknown): string => (value as Named)?.name ?? "";
const dayText = (value: unknown, { t }: Turn): string =>
  typeof value === "string" ? formatShortDay(value.length > 10 ? dayOf(new Date(value)) : value, t) : "";

/** What matters of a record of each kind, in the order people ask for it. */
const FACTS: Readonly<Record<string, (record: RecordDto, turn: Turn) => (string | false)[]>> = {
  opportunity: (record, turn) => {
    const { t } = turn;
    const open = record.outcome === "open";
    const at = (key: string, value: unknown) =>
      value !== null && t(`figures.fact.${key}`, { day: dayText(value, turn) });
    return [
      typeof record.amount === "number" ? formatMoney(record.amount, t) : t("figures.fact.noAmount"),
      open ? named(record.stage) : t(`choices.opportunity.outcome.${record.outcome}`),
      open ? at("closes", record.expectedCloseOn ?? null) : at("closed", record.closedAt ?? null),
      open && (record.lastActivityAt ? at("touched", record.lastActivityAt) : t("figures.fact.untouched")),
    ];
  },
  lead: (record, turn) => {
    const { t } = turn;
    const score = (record.score as { total?: number } | number | null) ?? null;
    const points = typeof score === "number" ? score : score?.total;
    return [
      points !== undefined && t("figures.amount.points", { value: points }),
      typeof record.budgetAmount === "number" && formatMoney(record.budgetAmount, t),
      typeof record.status === "string" && t(`choices.lead.status.${record.status}`),
      t("figures.fact.created", { day: dayText(record.createdAt, turn) }),
    ];
  },
  customer: (record, turn) => {
    const { t } = turn;
    return [
      typeof record.industry === "string" && record.industry,
      typeof record.city === "string" && record.city,
      record.lastActivityAt
        ? t("figures.fact.touched", { day: dayText(record.lastActivityAt, turn) })
        : t("figures.fact.untouched"),
    ];
  },
  contact: (record) => [
    typeof record.title === "string" && record.title,
    typeof record.phone === "string" && record.phone,
  ],
  task: (record, turn) => [
    Boolean(record.dueAt) && turn.t("figures.fact.due", { day: dayText(record.dueAt, turn) }),
    named(record.customer) || named(record.opportunity),
  ],
  activity: (record, turn) => [dayText(record.at, turn), named(record.customer) || named(record.lead)],
};

/** The facts of a record in one line, with its owner where that is not the person who asks; undefined for other kinds. */
export function recordFacts(object: string, record: RecordDto, turn: Turn): string[] | undefined {
  const facts = FACTS[object]?.(record, turn);
  if (!facts) return undefined;
  const owner = named(record.owner);
  const others = owner === turn.context.principal.name ? "" : owner;
  return [...facts, others].filter((fact): fact is string => typeof fact === "string" && fact !== "");
}
