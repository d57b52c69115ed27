import { z } from "zod";
import type { AgentId } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { quoted } from "#agents/skills/quotes.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, lookUp, readSubject, type Subject, subjectFound } from "#agents/skills/subject.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import { talkLine, talksIn } from "../sales/known-facts.ts";
import { type Position, positionsOf } from "./positions.ts";

const input = z.object({ subject: z.custom<Subject>() });
/** Who sits in the council, in the order in which they speak. */
const seats = ["product", "sales", "customer_success"] as const;

const briefIn = (done: FinishedCall[]): RecordBrief | undefined =>
  resultOf(done, "record_brief")?.output as RecordBrief | undefined;

/** What documents say to a seat's question; each seat has asked for itself. */
function passageFor(seat: AgentId, done: FinishedCall[]): SearchHit | undefined {
  const calls = done.filter(({ tool, agent }) => tool === "knowledge_search" && agent === seat);
  const hits = calls.flatMap(({ outcome }) =>
    outcome.status === "done" ? (outcome.result.output as { hits: SearchHit[] }).hits : [],
  );
  return hits[0];
}

function gather(subject: Subject, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const asked = lookUp(subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(subject, done);
  const record = refs.opportunity ?? refs.customer;
  if (unclear || !record) return [];
  if (!wasTried(done, "record_brief"))
    return [{ tool: "record_brief", input: { object: record.type, id: record.id } }];
  const brief = briefIn(done);
  return brief ? searches(brief, turn, done) : [];
}

/** What each seat looks up: what their customer needs, then what was last talked about; until documents say something. */
function searches(brief: RecordBrief, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const industry = String(brief.customer?.industry ?? "");
  const need = String(brief.deals[0]?.need ?? turn.text).slice(0, 200);
  const [last] = talksIn(brief);
  const talk = typeof last?.body === "string" ? last.body : turn.text;
  return seats.flatMap((agent): SkillCall[] => {
    const tried = done.filter((call) => call.tool === "knowledge_search" && call.agent === agent).length;
    const matter = agent === "product" ? need : talk;
    const query = [
      turn.t(`expert.council.query.${agent}`, { industry, need }),
      `${turn.t(`expert.council.topic.${agent}`)} ${matter}`.slice(0, 200),
      turn.t(`expert.council.topic.${agent}`),
    ][tried];
    if (query === undefined || (tried > 0 && passageFor(agent, done))) return [];
    return [{ tool: "knowledge_search", agent, input: { query, limit: 2 } }];
  });
}

function section({ agent, says, needs }: Position, turn: Turn, done: FinishedCall[]): string {
  const { t } = turn;
  const passage = passageFor(agent, done);
  const lines = [
    ...says,
    passage
      ? t("market.quote", { title: passage.title, text: quoted(passage.passage) })
      : t("expert.council.noDocument"),
    ...needs.map((need) => t("expert.council.needs", { need })),
  ];
  return [`**${t(`agents.name.${agent}`)}**`, ...lines.map((line) => `- ${line}`)].join("\n");
}

/** What the expert makes of it: where they pull apart, and in which order to go on. */
function synthesis(positions: Position[], turn: Turn): string {
  const { t } = turn;
  const missing = positions.filter(({ needs }) => needs.length > 0);
  const holds = positions.filter(({ stance }) => stance === "hold");
  const goes = positions.filter(({ stance }) => stance === "go");
  const names = (some: Position[]) =>
    some.map(({ agent }) => t(`agents.name.${agent}`)).join(t("lead.listComma"));
  const dissent =
    holds.length > 0 && goes.length > 0
      ? t("expert.council.dissent", { go: names(goes), hold: names(holds) })
      : t(holds.length > 0 ? "expert.council.allHold" : "expert.council.agree");
  const steps = missing.map(({ agent, needs }, at) =>
    t("expert.council.step", { index: at + 1, agent: t(`agents.name.${agent}`), need: needs[0] ?? "" }),
  );
  const heading = `**${t("agents.name.crm_expert")} · ${t("expert.council.synthesis")}**`;
  return [heading, dissent, ...steps].join("\n");
}

function compose(subject: Subject, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { refs, unclear } = subjectFound(subject, done);
  if (unclear) return askWhich(turn, done, unclear);
  const record = refs.opportunity ?? refs.customer;
  if (!record) {
    const base = replyWith(turn, done, t("expert.council.which"));
    const pending = {
      kind: "ask" as const,
      text: turn.text,
      missing: ["customer"],
      chosen: turn.chosen,
    };
    return { ...base, state: { ...base.state, pending } };
  }
  const brief = briefIn(done);
  if (!brief) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const positions = positionsOf(brief, turn);
  const head = t("expert.council.head", { label: record.label });
  const [last] = talksIn(brief);
  const text = [
    head,
    last ? t("expert.council.last", { talk: talkLine(last, turn) }) : "",
    ...positions.map((position) => section(position, turn, done)),
    synthesis(positions, turn),
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  const cards = reply.artifacts.filter(({ kind }) => kind === "record").slice(0, 1);
  const passages = reply.artifacts.filter(({ kind }) => kind === "passage");
  return about({ ...reply, artifacts: [...cards, ...passages] }, [record]);
}

/** Several specialists on one difficult customer: product, sales and customer success each by name, then what it comes to. */
export const callCouncilSkill = defineSkill({
  name: "call_council",
  agent: "crm_expert",
  party: [...seats],
  intents: ["council.call"],
  shows: ["record", "passage", "choice"],
  input,
  read: (turn) => ({ subject: readSubject(turn, ["customer", "opportunity"]) }),
  gather: ({ subject }, turn, done) => gather(subject, turn, done),
  compose: ({ subject }, turn, done) => compose(subject, turn, done),
});
