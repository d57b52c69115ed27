import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import {
  about,
  askFor,
  failureText,
  replyWith,
  resultOf,
  wasTried,
  writesIn,
} from "#agents/skills/evidence.ts";
import { comingDate } from "#agents/skills/said-moment.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { Subject } from "#agents/skills/subject.ts";
import type { BriefDeal } from "#agents/tools/records/read-brief.ts";
import { type RiskKind, riskKinds, riskLevels } from "#lib/domains/opportunities/contract.ts";
import { type DealMatter, readDealMatter } from "#lib/language/index.ts";
import { askForDeal, type DealMeant, dealSubject, settleDeal } from "./deal-meant.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  words: z.string().nullable(),
  level: z.enum(riskLevels).nullable(),
  kind: z.enum(riskKinds),
  /** The day by which it is to be dealt with. */
  dueOn: z.string().nullable(),
  /** How a risk that is there stands now; null when one is added. */
  over: z.enum(["closed", "mitigated"]).nullable(),
});
type Input = z.output<typeof input>;
type Risk = BriefDeal["risks"][number];

const kinds: [RiskKind, RegExp][] = [
  ["budget", /预算|资金|没钱|付款|价格|砍/u],
  ["decision", /拍板|决策|审批|老板|换人|负责人|换了|离职/u],
  ["competition", /竞争|对手|竞品|别家|抢/u],
  ["legal", /合同|法务|条款|违约/u],
  ["timing", /时间|延期|推迟|进度|工期|来不及/u],
  ["implementation", /实施|上线|迁移|切换|培训/u],
  ["technical", /技术|接口|性能|对接|数据|安全/u],
  ["relationship", /关系|内线|反对/u],
];

function read(turn: Turn): z.input<typeof input> {
  // The answer to what the risk is stands behind the order.
  const matter: DealMatter | undefined =
    readDealMatter(turn.clause.text) ?? readDealMatter(turn.understanding.text);
  const said = matter?.kind === "risk" || matter?.kind === "risk_over" ? matter.words : null;
  const words = said && withName(said, turn);
  const due = comingDate(turn);
  return {
    subject: dealSubject(turn),
    words,
    level: matter?.kind === "risk" ? (matter.level ?? null) : null,
    kind: kinds.find(([, pattern]) => pattern.test(words ?? ""))?.[0] ?? "other",
    dueOn: matter?.kind === "risk" && due && /前|之前|截止|到期/u.test(turn.clause.text) ? due.to : null,
    over: matter?.kind === "risk_over" ? matter.how : null,
  };
}

/** 我要拿下他, kept for later readers by the name of who is talked about. */
function withName(words: string, { state }: Turn): string {
  const person = state.focus.find(({ type }) => type === "contact")?.label;
  return person ? words.replace(/(?<!其)[他她](?!们)/u, person) : words;
}

const openRisks = ({ brief, deal }: DealMeant): Risk[] =>
  (brief?.deals.find(({ id }) => id === deal?.id)?.risks ?? []).filter(({ status }) => status === "open");

const shared = (title: string, words: string): number =>
  [...new Set(title)].filter((letter) => words.includes(letter)).length / Math.max(1, new Set(title).size);

/** The open risk that the sentence is about: the only one, or the one whose words it says. */
function riskMeant(meant: DealMeant, turn: Turn): Risk | undefined {
  const risks = openRisks(meant);
  const [first, second] = risks
    .map((risk) => ({ risk, likeness: shared(risk.title, turn.text) }))
    .sort((a, b) => b.likeness - a.likeness);
  if (risks.length === 1) return risks[0];
  return first && first.likeness >= 0.5 && first.likeness > (second?.likeness ?? 0) ? first.risk : undefined;
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const meant = settleDeal(given.subject, done);
  if (meant.calls.length > 0) return meant.calls;
  if (!meant.deal) return [];
  const { words, level, kind, over, dueOn } = given;
  if (over) {
    const risk = riskMeant(meant, turn);
    if (!risk || wasTried(done, "risk_update")) return [];
    const set = { status: over, ...(over === "mitigated" && words && { mitigation: words }) };
    return [{ tool: "risk_update", input: { opportunity: meant.deal.id, risk: risk.id, ...set } }];
  }
  if (!words || wasTried(done, "risk_add")) return [];
  const risk = { title: words, kind, level: level ?? "medium", ...(dueOn && { dueOn }) };
  return [{ tool: "risk_add", input: { opportunity: meant.deal.id, ...risk } }];
}

function composeOver(given: Input, meant: DealMeant, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const label = meant.deal?.label ?? "";
  if (wasTried(done, "risk_update")) {
    if (!resultOf(done, "risk_update"))
      return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
    const left = openRisks(meant).length - 1;
    return replyWith(turn, writesIn(done), t(`dealing.risk.${given.over ?? "closed"}`, { label, left }));
  }
  const risks = openRisks(meant);
  if (risks.length === 0) return replyWith(turn, [], t("dealing.risk.none", { label }));
  const chips = risks.map(({ title }) => ({ label: title, text: title }));
  const slot = { key: "risk", label: t("fields.opportunity.risks"), chips };
  return askFor(turn, [], t("dealing.risk.which", { label, count: risks.length }), [slot]);
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const meant = settleDeal(given.subject, done);
  if (!meant.deal) return askForDeal(meant, turn);
  const near = [meant.deal, meant.refs.customer];
  if (given.over) return about(composeOver(given, meant, turn, done), near);
  const { label } = meant.deal;
  if (!given.words)
    return about(
      askFor(turn, [], t("dealing.risk.what", { label }), [
        { key: "reason", label: t("fields.opportunity.risks") },
      ]),
      near,
    );
  if (!resultOf(done, "risk_add"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const level = t(`choices.risk.level.${given.level ?? "medium"}`);
  const text = t("dealing.risk.kept", { label, title: given.words, level });
  const chip = { label: t("dealing.risk.chip"), text: t("dealing.risk.ask", { label }) };
  return about(replyWith(turn, writesIn(done), text, { suggestions: [chip] }), near);
}

/** Adds a risk to a deal in the person's words, or says that one is over or what is done about it. */
export const keepRiskSkill = defineSkill({
  name: "keep_risk",
  agent: "sales",
  intents: [],
  shows: ["record", "choice", "slot_form"],
  input,
  read,
  gather,
  compose,
});
