import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { inCharge } from "#agents/skills/in-charge.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { Subject } from "#agents/skills/subject.ts";
import type { BriefDeal } from "#agents/tools/records/read-brief.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import type { PipelineDto, StageDto, UnmetRule } from "#lib/domains/opportunities/contract.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import { askForDeal, type DealMeant, dealSubject, settleDeal } from "./deal-meant.ts";
import { metIn } from "./known-facts.ts";
import { type SignalKey, signalsOf } from "./signals.ts";
import { caseFor, caseLine, type Stall, stallSearches, talkOf, wayPast } from "./stall-advice.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  /** Why it does not move, or how to move it, was asked, and not only where it is. */
  why: z.boolean(),
});
type Input = z.output<typeof input>;

/** What holds a deal up, of all that its records say. */
const holding: ReadonlySet<SignalKey> = new Set<SignalKey>([
  ...(["closePassed", "stepLate", "taskLate", "risk", "riskPlanned", "quiet", "noDecider"] as const),
]);
const mostHolding = 3;
const quietFrom = 14;
const dayMs = 86_400_000;
const asksWhy =
  /卡|停|僵|不动|没(?:有)?(?:动静|进展|推进)|推不动|为什么|为啥|怎么(?!样)|咋(?!样)|如何|救|激活|盘活|破局|stuck|stall|why/iu;

const dealOf = ({ brief, deal }: DealMeant): BriefDeal | undefined =>
  brief?.deals.find(({ id }) => id === deal?.id);

/** The stages of the deal's pipeline, where it stands among them and what comes next. */
function placeOf(deal: BriefDeal | undefined, done: FinishedCall[]): { now?: StageDto; next?: StageDto } {
  const at = isNamed(deal?.stage) ? deal.stage.id : null;
  const all = (resultOf(done, "pipeline_list")?.output as { pipelines: PipelineDto[] } | undefined)
    ?.pipelines;
  const stages = all?.find((each) => each.stages.some(({ id }) => id === at))?.stages ?? [];
  const open = stages.filter(({ kind }) => kind === "open");
  const index = open.findIndex(({ id }) => id === at);
  const [now, next] = [open[index], index < 0 ? undefined : open[index + 1]];
  return { ...(now && { now }), ...(next && { next }) };
}

/** The deal as one that stands still: too long in its stage, or nothing heard for long, or so it was said. */
function stallOf({ brief }: DealMeant, deal: BriefDeal, why: boolean, turn: Turn, done: FinishedCall[]) {
  if (!brief || deal.outcome !== "open") return undefined;
  const met = metIn(brief);
  const lastTalk = met.find((each) => isNamed(each.opportunity) && each.opportunity.id === deal.id) ?? met[0];
  const { now } = placeOf(deal, done);
  const over = typeof deal.daysInStage === "number" && deal.daysInStage > (now?.normalDays ?? Infinity);
  const days = lastTalk ? (turn.now.getTime() - Date.parse(String(lastTalk.at))) / dayMs : 0;
  if (!why && !over && days < quietFrom) return undefined;
  const stage = isNamed(deal.stage) ? deal.stage.name : "";
  return { stage, customer: brief.customer, lastTalk: lastTalk ?? null };
}

function gather({ subject, why }: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const meant = settleDeal(subject, done);
  if (meant.calls.length > 0) return meant.calls;
  const deal = dealOf(meant);
  if (!deal) return [];
  if (!wasTried(done, "pipeline_list")) return [{ tool: "pipeline_list", input: {} }];
  if (wasTried(done, "stage_check") || wasTried(done, "knowledge_search")) return [];
  const { next } = placeOf(deal, done);
  const stall = stallOf(meant, deal, why, turn, done);
  return [
    ...(next && deal.outcome === "open"
      ? [{ tool: "stage_check" as const, input: { opportunity: deal.id, stage: next.id } }]
      : []),
    ...(stall ? stallSearches([stall], turn) : []),
  ];
}

/** 在“需求确认” 9 天了（一般 21 天）· 30万 · 预计12月20日成交. */
function standsAt(deal: BriefDeal, now: StageDto | undefined, { t }: Turn): string {
  const days = typeof deal.daysInStage === "number" ? deal.daysInStage : null;
  const stage = isNamed(deal.stage) ? deal.stage.name : "";
  const normal = now?.normalDays ?? null;
  const facts = [
    days === null
      ? ""
      : t("dealing.standing.days", { days, normal: normal ?? 0, known: normal ? "yes" : "no" }),
    typeof deal.amount === "number" ? formatMoney(deal.amount, t) : t("selling.known.noAmount"),
    typeof deal.winRate === "number" ? t("dealing.standing.rate", { rate: deal.winRate }) : "",
    typeof deal.expectedCloseOn === "string"
      ? t("selling.known.closes", { day: formatShortDay(deal.expectedCloseOn, t) })
      : "",
  ];
  return t("dealing.standing.at", {
    label: String(deal.name),
    stage,
    facts: facts.filter(Boolean).join(" · "),
  });
}

/** What the next stage still asks for, each once: 金额 and 已填金额 are the same. */
function missingFor(done: FinishedCall[]): string[] {
  const check = resultOf(done, "stage_check")?.output as { unmet: UnmetRule[] } | undefined;
  const all = [...new Set((check?.unmet ?? []).map(({ text }) => text))];
  return all.filter((text) => !all.some((other) => other !== text && other.includes(text)));
}

function missingLine(next: StageDto | undefined, done: FinishedCall[], { t }: Turn): string {
  if (!next) return t("dealing.standing.last");
  if (!resultOf(done, "stage_check")) return "";
  const items = missingFor(done).join(t("lead.listComma"));
  return t(items ? "dealing.standing.missing" : "dealing.standing.ready", { stage: next.name, items });
}

/** Why it stands still by what was said last, how to move it step by step, and how others did. */
function stallLines(stall: Stall, turn: Turn, done: FinishedCall[]): string[] {
  const { t } = turn;
  const contact = stall.lastTalk?.contact;
  const who = isNamed(contact) ? contact.name : t("dealing.stall.someone");
  const steps = [t("dealing.stall.call", { who }), wayPast(stall, turn), t("dealing.stall.nextStep")].filter(
    Boolean,
  );
  const hit = caseFor(stall, done);
  return [
    talkOf(stall, turn),
    [t("dealing.stall.plan"), ...steps.map((step, at) => `${at + 1}. ${step}`)].join("\n"),
    hit ? caseLine(hit, turn) : t("dealing.stall.noCase"),
  ];
}

/** 赢单：9万，11月24日（周二）；原因：价格. */
function endedText(deal: BriefDeal, { t }: Turn): string {
  const facts = [
    typeof deal.amount === "number" ? formatMoney(deal.amount, t) : "",
    typeof deal.closedAt === "string" ? formatShortDay(dayOf(new Date(deal.closedAt)), t) : "",
    typeof deal.closeReason === "string" && t.has(`choices.opportunity.closeReason.${deal.closeReason}`)
      ? t(`choices.opportunity.closeReason.${deal.closeReason}`)
      : "",
  ];
  return t("dealing.standing.ended", {
    label: String(deal.name),
    outcome: t(`choices.opportunity.outcome.${String(deal.outcome)}`),
    facts: facts.filter(Boolean).join(" · "),
  });
}

function compose({ subject, why }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const meant = settleDeal(subject, done);
  if (!meant.deal) return askForDeal(meant, turn);
  const deal = dealOf(meant);
  if (!deal) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const { now, next } = placeOf(deal, done);
  const open = deal.outcome === "open";
  const stall = stallOf(meant, deal, why, turn, done);
  const holds = open && meant.brief ? signalsOf(meant.brief, deal.id, turn) : [];
  const lines = holds
    .filter(({ key }) => holding.has(key) && !(stall && key === "quiet"))
    .slice(0, mostHolding)
    .map(({ key, values }) => `- ${t(`selling.signal.${key}.act`, values)}`);
  const [talk = "", ...plan] = stall ? stallLines(stall, turn, done) : [];
  const text = open
    ? [
        standsAt(deal, now, turn),
        talk,
        missingLine(next, done, turn),
        lines.length > 0
          ? `${t("dealing.standing.holds")}\n${lines.join("\n")}`
          : stall
            ? ""
            : t("dealing.standing.free"),
        ...plan,
      ]
    : [endedText(deal, turn)];
  const chip = next && {
    label: t("dealing.standing.chip", { stage: next.name }),
    text: t("dealing.standing.move", { label: String(deal.name), stage: next.name }),
  };
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"), {
    suggestions: chip && open ? [chip] : [],
  });
  const told = stall ? caseFor(stall, done) : undefined;
  const citations = reply.citations.filter(({ id }) => id === told?.citation.chunkId);
  return about({ ...reply, citations }, [meant.deal, meant.refs.customer]);
}

/** Where one deal stands: its stage and for how long, what the next one asks for, and what holds it up. */
export const tellStandingSkill = defineSkill({
  name: "tell_standing",
  agent: "sales",
  lead: inCharge,
  intents: [],
  shows: ["record", "checklist", "choice", "slot_form"],
  input,
  read: (turn) => ({ subject: dealSubject(turn), why: asksWhy.test(turn.clause.text) }),
  gather,
  compose,
});
