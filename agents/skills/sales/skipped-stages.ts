import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { replyWith, resultOf } from "#agents/skills/evidence.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import type { StageDto, UnmetRule } from "#lib/domains/opportunities/contract.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";

type Skip = { deal: FocusRecord; now: StageDto; stage: StageDto; skipped: StageDto[]; amount: unknown };

/** Words of whoever knows that stages are left out, or tells where the deal has come to by itself. */
const knows = /(?<!不要?|别|不能|不可以|don't |do not )(?:跳过|越过|略过|省掉|不走中间|skip)/iu;
const tells = /(?:到|进入?)了?[\p{L}]{2,6}(?:阶段|环节)?了[。！!]?$/u;
const orders = /直接|跳|推|挪|改|把|给我/u;

/** Whether nobody needs to be asked before stages are left out; what depends on something is kept, and not done now. */
export const skipIsMeant = ({ text, clause }: Turn): boolean =>
  clause.condition !== undefined ||
  knows.test(text) ||
  (tells.test(clause.text) && !orders.test(clause.text));

/** The open stages between the one a deal is in and the one it goes to. */
export function skippedStages(stages: readonly StageDto[], now: string | undefined, to: string): StageDto[] {
  const from = stages.findIndex(({ id }) => id === now);
  const end = stages.findIndex(({ id }) => id === to);
  return from < 0 || end < 0 ? [] : stages.slice(from + 1, Math.max(end, from + 1));
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
