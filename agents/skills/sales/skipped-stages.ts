import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { replyWith, resultOf } from "#agents/skills/evidence.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import type { StageDto, UnmetRule } from "#lib/domains/opportunities/contract.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";

type Skip = { deal: FocusRecord; now: StageDto; stage: StageDto; skipped: StageDto[]; amount: unknown };

/** Words of whoever knows that stages are left out. */
const knows = /跳过|越过|略过|省掉|不走中间|skip/iu;

/** The open stages between the one a deal is in and the one it shall go to; none where that was said to be meant. */
export function skippedStages(
  stages: readonly StageDto[],
  now: string | undefined,
  to: string,
  { text }: Turn,
): StageDto[] {
  const from = stages.findIndex(({ id }) => id === now);
  const end = stages.findIndex(({ id }) => id === to);
  return from < 0 || end < 0 || knows.test(text) ? [] : stages.slice(from + 1, Math.max(end, from + 1));
}

/** What the stages on the way ask for and nobody has filled in; undefined until it was looked up. */
export function unmetOnTheWay(done: FinishedCall[]): UnmetRule[] | undefined {
  return (resultOf(done, "stage_check")?.output as { unmet: UnmetRule[] } | undefined)?.unmet;
}

/** Asks whether stages shall be left out, and says what they would have asked for; nothing is moved before a yes. */
export function askToSkip(
  { deal, now, stage, skipped, amount }: Skip,
  turn: Turn,
  done: FinishedCall[],
): Reply {
  const { t } = turn;
  const comma = t("lead.listComma");
  const missing = (unmetOnTheWay(done) ?? []).map(({ text }) => text).join(comma);
  const names = skipped.map(({ name }) => t("agents.stage.quoted", { name })).join(comma);
  const params = { label: deal.label, stage: stage.name, now: now.name, names };
  const facts =
    typeof amount === "number" ? t("agents.stage.skipAmount", { amount: formatMoney(amount, t) }) : "";
  const text = t("agents.stage.skipTo", params) + facts;
  const next = t("agents.stage.stepTo", { label: deal.label, stage: skipped[0]?.name ?? "" });
  const said = [
    t("agents.stage.skips", params),
    missing ? t("agents.stage.skipsWithout", { missing }) : "",
    t("agents.stage.skipYes", { first: skipped[0]?.name ?? "" }),
  ];
  const reply = replyWith(turn, [], said.filter(Boolean).join("\n\n"));
  return {
    ...reply,
    suggestions: [text, next].map((each) => ({ label: each, text: each })),
    state: {
      ...reply.state,
      pending: { kind: "choose", text, said: deal.label, options: [deal], chosen: {} },
    },
  };
}
