import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { Subject } from "#agents/skills/subject.ts";
import type { BriefDeal } from "#agents/tools/records/read-brief.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import type { SimilarDeal } from "#lib/domains/opportunities/contract.ts";
import { askForDeal, type DealMeant, dealSubject, settleDeal } from "./deal-meant.ts";
import { metIn } from "./known-facts.ts";
import { type SignalKey, signalsOf } from "./signals.ts";

const input = z.object({ subject: z.custom<Subject>() });
type Input = z.output<typeof input>;

/** What speaks against a deal, of all that its records say. */
const against: ReadonlySet<SignalKey> = new Set<SignalKey>([
  ...(["closePassed", "stepLate", "risk", "riskPlanned", "quiet", "noDecider", "rival", "noBudget"] as const),
]);
const friends = new Set(["champion", "supporter"]);
const foes = new Set(["blocker", "sceptic"]);
const most = 3;
const sample = 20;
const text = (value: unknown): string => (typeof value === "string" ? value : "");

const dealOf = ({ brief, deal }: DealMeant): BriefDeal | undefined =>
  brief?.deals.find(({ id }) => id === deal?.id);

function gather({ subject }: Input, done: FinishedCall[]): SkillCall[] {
  const meant = settleDeal(subject, done);
  if (meant.calls.length > 0) return meant.calls;
  const deal = dealOf(meant);
  const industry = text(meant.brief?.customer?.industry);
  const need = text(deal?.need).slice(0, 200);
  if (deal?.outcome !== "open" || !industry || wasTried(done, "similar_deals")) return [];
  const like = { industry, ...(need.length >= 2 && { need }) };
  return [{ tool: "similar_deals", input: { ...like, except: deal.id, limit: sample } }];
}

const namesOf = (deal: BriefDeal, stances: ReadonlySet<string>, comma: string): string =>
  deal.stakeholders
    .flatMap(({ contact, stance }) => (contact && stances.has(stance) ? [contact.name] : []))
    .join(comma);

/** What speaks for it in the records, and what against. */
function evidence(deal: BriefDeal, meant: DealMeant, turn: Turn): { pro: string[]; con: string[] } {
  const { t } = turn;
  const comma = t("lead.listComma");
  const [friendly, hostile] = [namesOf(deal, friends, comma), namesOf(deal, foes, comma)];
  const decider = deal.stakeholders.find(({ role }) => role === "decision_maker")?.contact?.name;
  const talks = meant.brief ? metIn(meant.brief).length : 0;
  const signals = meant.brief ? signalsOf(meant.brief, deal.id, turn) : [];
  const pro = [
    friendly && t("dealing.chance.friends", { names: friendly }),
    decider && t("dealing.chance.decider", { name: decider }),
    talks > 0 && t("dealing.chance.talks", { count: talks }),
  ];
  const con = [
    hostile && t("dealing.chance.foes", { names: hostile }),
    ...signals
      .filter(({ key }) => against.has(key))
      .map(({ key, values }) => t(`selling.signal.${key}.act`, values)),
  ];
  const said = (lines: (string | false | undefined)[]) => lines.flatMap((line) => line || []);
  return { pro: said(pro), con: said(con).slice(0, most) };
}

/** How deals of that industry ended, with how many they were. */
function historyLine(meant: DealMeant, done: FinishedCall[], { t }: Turn): string {
  const deals = (resultOf(done, "similar_deals")?.output as { deals: SimilarDeal[] } | undefined)?.deals;
  const alike = (deals ?? []).filter((deal) => deal.alike.includes("industry"));
  if (alike.length === 0) return t("dealing.chance.noHistory");
  return t("dealing.chance.history", {
    industry: text(meant.brief?.customer?.industry),
    count: alike.length,
    won: alike.filter(({ outcome }) => outcome === "won").length,
    few: alike.length < 5 ? "yes" : "no",
  });
}

function compose({ subject }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const meant = settleDeal(subject, done);
  if (!meant.deal) return askForDeal(meant, turn);
  const deal = dealOf(meant);
  if (!deal) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const near = [meant.deal, meant.refs.customer];
  const label = String(deal.name);
  if (deal.outcome !== "open") {
    const outcome = t(`choices.opportunity.outcome.${String(deal.outcome)}`);
    return about(replyWith(turn, [], t("dealing.standing.ended", { label, outcome, facts: "" })), near);
  }
  const { pro, con } = evidence(deal, meant, turn);
  const listed = (key: string, lines: string[]) =>
    lines.length > 0 ? `${t(`dealing.chance.${key}`)}\n${lines.map((line) => `- ${line}`).join("\n")}` : "";
  const own = typeof deal.probability === "number";
  const said = [
    t("dealing.chance.rate", {
      label,
      rate: typeof deal.winRate === "number" ? deal.winRate : 0,
      stage: isNamed(deal.stage) ? deal.stage.name : "",
      own: own ? "yes" : "no",
    }),
    listed("pro", pro) || t("dealing.chance.noPro"),
    listed("con", con),
    historyLine(meant, done, turn),
  ];
  const reply = replyWith(turn, done, said.filter(Boolean).join("\n\n"));
  return about({ ...reply, artifacts: [] }, near);
}

/** How likely one deal is to be won: the rate that stands on it, what its records say for and against, how others ended. */
export const tellChanceSkill = defineSkill({
  name: "tell_chance",
  agent: "sales",
  intents: [],
  shows: ["choice", "slot_form"],
  input,
  read: (turn) => ({ subject: dealSubject(turn) }),
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
