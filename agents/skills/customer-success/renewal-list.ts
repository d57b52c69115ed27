import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf } from "#agents/skills/evidence.ts";
import { periodSaid } from "#agents/skills/periods.ts";
import type { SkillCall } from "#agents/skills/skill.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

const dayMs = 86_400_000;
const shown = 8;

type Wanted = { from: string | null; to: string | null; byAmount: boolean };

/** The call for renewals that are open, the next or the largest first; within days where they are given. */
export const openRenewals = ({ from, to, byAmount }: Wanted): SkillCall => ({
  tool: "record_list",
  input: {
    object: "opportunity",
    filter: {
      all: [
        { field: "outcome", op: "eq", value: "open" },
        { field: "type", op: "eq", value: "renewal" },
        ...(from ? [{ field: "expectedCloseOn", op: "gte", value: from }] : []),
        ...(to ? [{ field: "expectedCloseOn", op: "lte", value: to }] : []),
      ],
    },
    sort: byAmount
      ? [{ field: "amount", direction: "desc" }]
      : [{ field: "expectedCloseOn", direction: "asc" }],
    columns: ["amount", "expectedCloseOn", "stage"],
    limit: 50,
  },
});

/** 明年一季度要续的: from when on, where that lies ahead; up to when; and whether the largest come first. */
export function renewalsWanted(turn: Turn): Wanted {
  const period = periodSaid(turn);
  const from = period && period.from > dayOf(turn.now) ? period.from : null;
  return { from, to: period?.to ?? null, byAmount: /按?金额|最大|从大到小|\bamount/iu.test(turn.text) };
}

/** Which renewals come up, with what they are worth and how many days are left. */
export function renewalList(turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const page = resultOf(done, "record_list")?.output as { total: number; records: RecordDto[] } | undefined;
  if (!page) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  if (page.total === 0) return replyWith(turn, [], t("success.renewal.noneOpen"));
  const today = dayOf(turn.now);
  const lines = page.records.slice(0, shown).map(({ name, amount, expectedCloseOn }, at) => {
    const end = typeof expectedCloseOn === "string" ? expectedCloseOn : null;
    const days = end ? Math.round((Date.parse(end) - Date.parse(today)) / dayMs) : 0;
    const when = end
      ? t(days < 0 ? "success.renewal.late" : "success.renewal.inDays", {
          day: formatShortDay(end, t),
          days: Math.abs(days),
        })
      : t("success.renewal.noDay");
    return t("success.renewal.listLine", {
      index: at + 1,
      name: String(name),
      amount: typeof amount === "number" ? formatMoney(amount, t) : t("management.noAmount"),
      when,
    });
  });
  const sum = page.records.reduce((all, { amount }) => all + (typeof amount === "number" ? amount : 0), 0);
  const first = String(page.records[0]?.name ?? "");
  const text = [
    t(renewalsWanted(turn).byAmount ? "success.renewal.listHeadByAmount" : "success.renewal.listHead", {
      count: page.total,
      sum: formatMoney(sum, t),
    }),
    lines.join("\n"),
    page.total > shown ? t("success.renewal.more", { count: page.total - shown }) : "",
    t("success.renewal.listNext", { name: first }),
  ];
  return replyWith(turn, done, text.filter(Boolean).join("\n\n"));
}
