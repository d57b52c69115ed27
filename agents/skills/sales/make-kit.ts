import { z } from "zod";
import type { AgentId } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { rivalFacts } from "#agents/skills/market/rival-facts.ts";
import { quoted } from "#agents/skills/quotes.ts";
import { openDeals, type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, readSubject, type Subject } from "#agents/skills/subject.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import type { CompetitorDto } from "#lib/domains/opportunities/contract.ts";
import { knownLines } from "./known-facts.ts";
import { pointsOf, signalsOf } from "./signals.ts";

const input = z.object({ subject: z.custom<Subject>() });
/** Who gives a part, in the order in which they stand. */
const givers = ["sales", "product", "market"] as const;
type Giver = (typeof givers)[number];
const mostQuotes = 3;

function gather(subject: Subject, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const settled = settle(subject, done);
  if (settled.calls.length > 0) return settled.calls;
  const { brief } = settled;
  if (!brief) return [];
  if (wasTried(done, "knowledge_search")) return asideFromNeed(turn, done);
  const [deal] = openDeals(brief);
  const need = [brief.customer?.industry, deal?.need].filter((each) => typeof each === "string").join(" ");
  const searches = givers.map((agent) => ({
    tool: "knowledge_search" as const,
    agent,
    input: { query: `${need} ${turn.t(`selling.kit.query.${agent}`)}`.trim(), limit: mostQuotes },
  }));
  return [...searches, { tool: "competitor_list" as const, agent: "market" as const, input: {} }];
}

/** Once more without what the customer needs, for those who found nothing with it. */
function asideFromNeed(turn: Turn, done: FinishedCall[]): SkillCall[] {
  const tried = (agent: AgentId) =>
    done.filter((each) => each.tool === "knowledge_search" && each.agent === agent).length;
  return givers
    .filter((agent) => tried(agent) === 1 && hitsFor(agent, done).length === 0)
    .map((agent) => ({
      tool: "knowledge_search" as const,
      agent,
      input: { query: turn.t(`selling.kit.query.${agent}`), limit: mostQuotes },
    }));
}

/** What documents say for a part; each giver has asked for itself. */
function hitsFor(agent: AgentId, done: FinishedCall[]): SearchHit[] {
  const call = done.findLast((each) => each.tool === "knowledge_search" && each.agent === agent);
  if (call?.outcome.status !== "done") return [];
  return (call.outcome.result.output as { hits: SearchHit[] }).hits;
}

/** The rivals in the open deal, each with what is kept of them. */
function rivalLines(brief: RecordBrief, turn: Turn, done: FinishedCall[]): string[] {
  const { t } = turn;
  const kept =
    (resultOf(done, "competitor_list")?.output as { competitors: CompetitorDto[] } | undefined)
      ?.competitors ?? [];
  const names = openDeals(brief).flatMap(({ competitors }) =>
    competitors.flatMap(({ competitor }) => competitor?.name ?? []),
  );
  if (names.length === 0) return [t("selling.kit.noRival")];
  return [...new Set(names)].map((name) => {
    const rival = kept.find((each) => each.name === name);
    const facts = rival ? rivalFacts(rival, turn) : [t("market.rival.bare")];
    return t("selling.kit.rival", { name, facts: facts.join(t("lead.clauseComma")) });
  });
}

function ownLines(giver: Giver, brief: RecordBrief, turn: Turn, done: FinishedCall[]): string[] {
  const { t } = turn;
  const [deal] = openDeals(brief);
  if (giver === "market") return rivalLines(brief, turn, done);
  if (giver === "sales") return pointsOf(signalsOf(brief, deal?.id, turn), turn, 4);
  const need = typeof deal?.need === "string" && deal.need !== "" ? deal.need : null;
  return [need ? t("expert.council.product.need", { need }) : t("expert.council.product.noNeed")];
}

function part(giver: Giver, brief: RecordBrief, turn: Turn, done: FinishedCall[]): string {
  const { t } = turn;
  const quotes = hitsFor(giver, done).slice(0, giver === "product" ? mostQuotes : 1);
  const lines = [
    ...ownLines(giver, brief, turn, done),
    ...(quotes.length > 0
      ? quotes.map(({ title, passage }) => t("market.quote", { title, text: quoted(passage) }))
      : [t("expert.council.noDocument")]),
  ];
  const title = t("selling.kit.title", {
    agent: t(`agents.name.${giver}`),
    part: t(`selling.kit.part.${giver}`),
  });
  return [`**${title}**`, ...lines.map((line) => `- ${line}`)].join("\n");
}

function whole({ brief, refs }: Settled & { brief: RecordBrief }, turn: Turn, done: FinishedCall[]): Reply {
  const label = refs.opportunity?.label ?? refs.customer?.label ?? String(brief.record.name ?? "");
  const text = [
    turn.t("selling.kit.head", { label }),
    ...knownLines(brief, openDeals(brief), turn).slice(0, 2),
    ...givers.map((giver) => part(giver, brief, turn, done)),
    failureText(turn, done) ?? "",
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  return about({ ...reply, artifacts: reply.artifacts.filter(({ kind }) => kind === "passage") }, [
    refs.customer,
    refs.opportunity,
  ]);
}

/** The whole kit for a deal: what to say, what it can do technically, how to stand against rivals; each part by who is in charge of it. */
export const makeKitSkill = defineSkill({
  name: "make_kit",
  agent: "sales",
  party: ["product", "market"],
  intents: [],
  shows: ["passage", "choice", "slot_form"],
  input,
  read: (turn) => ({ subject: readSubject(turn, ["customer", "opportunity"]) }),
  gather: ({ subject }, turn, done) => gather(subject, turn, done),
  compose: ({ subject }, turn, done) => {
    const settled = settle(subject, done);
    if (settled.unclear && !settled.brief) return askWhich(turn, [], settled.unclear);
    const { brief } = settled;
    if (brief) return whole({ ...settled, brief }, turn, done);
    const failed = failureText(turn, done);
    if (failed) return replyWith(turn, done, failed);
    const label = turn.t("agents.which.object.customer");
    return askFor(turn, [], turn.t("selling.kit.which"), [{ key: "customer", label }]);
  },
});
