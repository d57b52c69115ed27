import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith } from "#agents/skills/evidence.ts";
import { briefOf } from "#agents/skills/settle.ts";
import type { BriefDeal } from "#agents/tools/records/read-brief.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";

const yearMs = 365 * 86_400_000;
const sumOf = (deals: readonly BriefDeal[]): number =>
  deals.reduce((sum, { amount }) => sum + (typeof amount === "number" ? amount : 0), 0);

/** What is lost when a customer leaves, by what is kept: what they bought within a year, what comes up for renewal, what is open besides. */
export function lossReply(label: string, turn: Turn, done: FinishedCall[]): Reply {
  const { t, now } = turn;
  const brief = briefOf(done);
  if (!brief) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const open = brief.deals.filter(({ outcome }) => outcome === "open");
  const renewals = open.filter(({ type }) => type === "renewal");
  const others = open.filter(({ type }) => type !== "renewal");
  const won = brief.deals.filter(({ outcome }) => outcome === "won");
  const recent = won.filter(({ closedAt }) => now.getTime() - Date.parse(String(closedAt)) <= yearMs);
  const renewing = renewals.map(
    ({ name, amount, expectedCloseOn }) =>
      `- ${t("success.loss.renewal", {
        name: String(name),
        amount: typeof amount === "number" ? formatMoney(amount, t) : t("management.noAmount"),
        day:
          typeof expectedCloseOn === "string"
            ? formatShortDay(expectedCloseOn, t)
            : t("success.renewal.noDay"),
      })}`,
  );
  const lines = [
    ...renewing,
    ...(recent.length > 0 ? [`- ${t("success.loss.year", { sum: formatMoney(sumOf(recent), t) })}`] : []),
    ...(others.length > 0
      ? [`- ${t("success.loss.open", { count: others.length, sum: formatMoney(sumOf(others), t) })}`]
      : []),
    ...(won.length > 0 ? [`- ${t("success.loss.all", { sum: formatMoney(sumOf(won), t) })}`] : []),
  ];
  if (lines.length === 0) return replyWith(turn, [], t("success.loss.none", { label }));
  const [yearly] = [sumOf(renewals), sumOf(recent), sumOf(won)].filter((sum) => sum > 0);
  const head =
    yearly === undefined
      ? t("success.loss.headOpen", { label })
      : t("success.loss.head", { label, sum: formatMoney(yearly, t) });
  return replyWith(turn, [], [head, lines.join("\n"), t("success.loss.next")].join("\n\n"));
}
