import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf } from "#agents/skills/evidence.ts";
import { segmentsOf } from "#agents/skills/segments.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { toSentenceEnd } from "#agents/skills/to-sentence-end.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import { plainPassage } from "#lib/utils/plain-passage.ts";
import { type GuideParts, guideParts } from "./guide-parts.ts";
import { noneText } from "./none-text.ts";
import { asksGuidance, otherTopics, topicsIn } from "./topic-of.ts";

const input = z.object({
  question: z.string(),
  /** What guidance is asked for, in its closest wordings; empty where a plain question is asked. */
  topics: z.array(z.string()),
  others: z.array(z.string()),
});
type Input = z.output<typeof input>;
type Quote = { title: string; headingPath: string[]; sentences: string[] };

const longest = 500;
const shortest = 2;
/** A part of a question must say this much to be asked by itself. */
const told = 8;
/** 如何开展客户需求调研 asks about 客户需求调研; 安全那块他要是追问加密 怎么答 about 安全 and 加密. */
const asking =
  /^(?:请问|我想知道|想问一下|问一下)?(?:应该|该|要)?(?:如何|怎么样?|怎样)(?:才能|去)?(?:开展|进行|做好?|搞好?|处理|准备)?|(?:应该|该)?(?:如何|怎么|怎样|咋)(?:做|办|搞|写|开展|处理|回|答|说|讲|接)?(?:比较好|才好|好)?[？?]?$|[？?]$/gu;
const supposing =
  /(?:要是|如果|万一|假如)?(?:他|她|他们|对方|人家|客户|[总工]|经理|主任)?(?:要是|如果|万一|真|又|再|还)*(?:追?问(?:起来?|到|我)?|质疑|较真|抠|深究)(?:了|到)?|(?:那|这)?(?:一?块儿?|方面|这点|那点|部分|的话)|^(?:那|然后|还有)/gu;
const most = 3;
const mostSteps = 420;
const mostOthers = 220;

const quotesIn = (done: FinishedCall[]): Quote[] =>
  (resultOf(done, "knowledge_answer")?.output as { quotes: Quote[] } | undefined)?.quotes ?? [];

/** Pages on the use of this product: who asks for them is answered from there. */
const help = "help";

/** Whether the question is one of how this product is used: then those pages say most of it. */
function ofHelp(done: FinishedCall[], { steps }: GuideParts): boolean {
  const call = done.find(({ tool, input: asked }) => tool === "knowledge_search" && asked.domain === help);
  const output = call?.outcome.status === "done" ? call.outcome.result.output : undefined;
  const [best] = (output as { hits: SearchHit[] } | undefined)?.hits ?? [];
  return best !== undefined && best.score > (steps[0]?.score ?? 0);
}

const guides = (done: FinishedCall[]): FinishedCall[] =>
  done.filter(({ tool, input: asked }) => tool === "knowledge_search" && asked.domain !== help);

const partsIn = ({ topics, others }: Input, done: FinishedCall[]): GuideParts =>
  guideParts(guides(done), [...topics, ...others]);

/** What is there to guide by; nothing where the question is a plain one, or one of how this product is used. */
function guideIn(given: Input, done: FinishedCall[]): GuideParts | undefined {
  if (given.topics.length === 0) return undefined;
  const parts = partsIn(given, done);
  const some = parts.steps.length > 0 || parts.example || parts.template;
  return some && !ofHelp(done, parts) ? parts : undefined;
}

/** The searches for guidance: by each wording all kinds of documents, and the cases and templates by themselves. */
function searches({ topics, others }: Input, done: FinishedCall[]): SkillCall[] {
  if (topics.length + others.length === 0 || guides(done).length > 0) return [];
  const ask = (query: string, more: object = {}) => ({
    tool: "knowledge_search" as const,
    input: { query, limit: 6, ...more },
  });
  const [topic = others[0] ?? ""] = topics;
  const all = [...new Set([...topics.slice(0, 2), ...others.slice(0, 2)])];
  return [
    ask(topic, { domain: help, limit: 1 }),
    ...all.map((query) => ask(query)),
    ...all.map((query) => ask(query, { types: ["case_study"] })),
    ...all.map((query) => ask(query, { types: ["template"] })),
  ];
}

function gather(given: Input, _turn: Turn, done: FinishedCall[]): SkillCall[] {
  const guiding = searches(given, done);
  if (guiding.length > 0) return guiding;
  if (guideIn(given, done)) return [];
  const { question } = given;
  const tried = done.filter(({ tool }) => tool === "knowledge_answer").length;
  const bare = question.replace(asking, "").trim();
  const parts = segmentsOf(question).map(({ text }) => text.replace(asking, "").trim());
  const longestFirst = parts.length > 1 ? parts.toSorted((one, other) => other.length - one.length) : [];
  const supposed = parts
    .map((part) => part.replaceAll(supposing, " ").trim())
    .filter(Boolean)
    .join(" ");
  const wordings = [
    ...new Set([question, bare, ...longestFirst.filter((part) => part.length >= told), supposed]),
  ].filter((wording) => wording.length >= shortest);
  const next = wordings[tried];
  return next && quotesIn(done).length === 0 ? [{ tool: "knowledge_answer", input: { question: next } }] : [];
}

const itemMark =
  /(?<=[；;。：:，,]\s{0,2})(?=(?:[一二三四五六七八九十]{1,2}[、.]|第[一二三四五六七八九十][步条，]|[（(]?\d{1,2}[.、)）]))/gu;

/** A passage as steps: what is numbered in it one below the other. */
function stepsText({ passage, title }: SearchHit): string {
  const plain = plainPassage(passage)
    .split("\n")
    .filter((line) => line.trim() !== title)
    .join("\n")
    .trim();
  return toSentenceEnd(plain, mostSteps)
    .split("\n")
    .flatMap((line) => line.split(itemMark))
    .flatMap((line) => (line.trim() === "" ? [] : [`> ${line.trim()}`]))
    .join("\n");
}

const breath = ({ passage, title }: SearchHit): string => {
  const lines = plainPassage(passage).split("\n");
  const text = lines.filter((line) => line.trim() !== title).join(" ");
  return `> ${toSentenceEnd(text.replaceAll(/\s+/g, " ").trim(), mostOthers)}`;
};

function guided({ topics, others }: Input, parts: GuideParts, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { steps, example, template } = parts;
  const part = (
    kind: "steps" | "example" | "template",
    hits: SearchHit[],
    text: (hit: SearchHit) => string,
  ) =>
    hits.length > 0
      ? hits.map((hit) => `${t(`expert.guide.${kind}`, { title: hit.title })}\n${text(hit)}`)
      : [t(`expert.guide.none.${kind}`)];
  const text = [
    t("expert.guide.head", { topic: topics[0] ?? others[0] ?? "" }),
    ...part("steps", steps, stepsText),
    ...part("example", example ? [example] : [], breath),
    ...part("template", template ? [template] : [], breath),
    template ? t("expert.guide.next", { title: template.title }) : "",
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  const used = [...steps, example, template].flatMap((hit) => hit?.citation.chunkId ?? []);
  const of = used.flatMap((id) => reply.citations.find((each) => each.id === id) ?? []);
  const cards = reply.artifacts.filter(
    (card, at, all) =>
      card.kind === "passage" &&
      of.some(({ href }) => href === card.data.href) &&
      all.findIndex((each) => each.kind === "passage" && each.data.href === card.data.href) === at,
  );
  return { ...reply, citations: of, artifacts: cards };
}

function quotedAnswer(turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (!resultOf(done, "knowledge_answer"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const answers = done.filter(({ tool }) => tool === "knowledge_answer");
  const quotes = quotesIn(done);
  if (quotes.length === 0) return replyWith(turn, answers, noneText(turn, done), { confidence: 0.5 });
  const parts = quotes.slice(0, most).map(({ title, headingPath, sentences }) => {
    const where = [title, ...headingPath.slice(-1).filter((heading) => heading !== title)].join(" · ");
    return [
      t("expert.ask.source", { where }),
      ...sentences.map((sentence) => `> ${plainPassage(sentence)}`),
    ].join("\n");
  });
  return replyWith(turn, answers, [t("expert.ask.head"), ...parts].join("\n\n"));
}

/**
 * What the company's documents say to a question, in their own words and under their names; nothing where none does. Who
 * asks how a thing is done gets the steps, a case and a template, each from a document, and is told which there is none of.
 */
export const answerFromKnowledgeSkill = defineSkill({
  name: "answer_from_knowledge",
  agent: "crm_expert",
  intents: ["knowledge.ask"],
  shows: ["passage"],
  input,
  read: ({ text }) => {
    const question = text.trim().slice(0, longest);
    const guidance = asksGuidance(question);
    return {
      question,
      topics: guidance ? topicsIn(question) : [],
      others: guidance ? otherTopics(question) : [],
    };
  },
  gather,
  compose: (given, turn, done) => {
    const parts = guideIn(given, done);
    return parts ? guided(given, parts, turn, done) : quotedAnswer(turn, done);
  },
});
