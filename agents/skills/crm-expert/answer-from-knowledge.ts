import { z } from "zod";
import { failureText, replyWith, resultOf } from "#agents/skills/evidence.ts";
import { segmentsOf } from "#agents/skills/segments.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { plainPassage } from "#lib/utils/plain-passage.ts";

const input = z.object({ question: z.string() });
type Quote = { title: string; headingPath: string[]; sentences: string[] };

const longest = 500;
const shortest = 2;
/** A part of a question must say this much to be asked by itself. */
const told = 8;
/** 如何开展客户需求调研 asks about 客户需求调研. */
const asking =
  /^(?:请问|我想知道|想问一下|问一下)?(?:应该|该|要)?(?:如何|怎么样?|怎样)(?:才能|去)?(?:开展|进行|做好?|搞好?|处理|准备)?|(?:应该|该)?(?:如何|怎么|怎样)(?:做|办|搞|写|开展|处理)?(?:比较好|才好|好)?[？?]?$|[？?]$/gu;
const most = 3;

/** What the company's documents say to a question, in their own words and under their names; nothing where none does. */
export const answerFromKnowledgeSkill = defineSkill({
  name: "answer_from_knowledge",
  agent: "crm_expert",
  intents: ["knowledge.ask"],
  shows: ["passage"],
  input,
  read: (turn) => ({ question: turn.text.trim().slice(0, longest) }),
  gather: ({ question }, _turn, done) => {
    const tried = done.filter(({ tool }) => tool === "knowledge_answer").length;
    const found = (resultOf(done, "knowledge_answer")?.output as { quotes: Quote[] } | undefined)?.quotes;
    const bare = question.replace(asking, "").trim();
    const parts = segmentsOf(question).map(({ text }) => text.replace(asking, "").trim());
    const longestFirst = parts.length > 1 ? parts.toSorted((one, other) => other.length - one.length) : [];
    const wordings = [
      ...new Set([question, bare, ...longestFirst.filter((part) => part.length >= told)]),
    ].filter((wording) => wording.length >= shortest);
    const next = wordings[tried];
    return next && (found ?? []).length === 0
      ? [{ tool: "knowledge_answer", input: { question: next } }]
      : [];
  },
  compose: (_given, turn, done) => {
    const { t } = turn;
    const output = resultOf(done, "knowledge_answer")?.output as { quotes: Quote[] } | undefined;
    if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
    if (output.quotes.length === 0) return replyWith(turn, done, t("expert.ask.none"), { confidence: 0.5 });
    const parts = output.quotes.slice(0, most).map(({ title, headingPath, sentences }) => {
      const where = [title, ...headingPath.slice(-1).filter((heading) => heading !== title)].join(" · ");
      return [
        t("expert.ask.source", { where }),
        ...sentences.map((sentence) => `> ${plainPassage(sentence)}`),
      ].join("\n");
    });
    return replyWith(turn, done, [t("expert.ask.head"), ...parts].join("\n\n"));
  },
});
