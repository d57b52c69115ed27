import { z } from "zod";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";

const input = z.object({ question: z.string() });
type Quote = { title: string; headingPath: string[]; sentences: string[] };

const longest = 500;
const most = 3;

/** What the company's documents say to a question, in their own words and under their names; nothing where none does. */
export const answerFromKnowledgeSkill = defineSkill({
  name: "answer_from_knowledge",
  agent: "crm_expert",
  intents: ["knowledge.ask"],
  shows: ["passage"],
  input,
  read: (turn) => ({ question: turn.text.trim().slice(0, longest) }),
  gather: ({ question }, _turn, done) =>
    wasTried(done, "knowledge_answer") ? [] : [{ tool: "knowledge_answer", input: { question } }],
  compose: (_given, turn, done) => {
    const { t } = turn;
    const output = resultOf(done, "knowledge_answer")?.output as { quotes: Quote[] } | undefined;
    if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
    if (output.quotes.length === 0) return replyWith(turn, done, t("expert.ask.none"), { confidence: 0.5 });
    const parts = output.quotes.slice(0, most).map(({ title, headingPath, sentences }) => {
      const where = [title, ...headingPath.slice(-1).filter((heading) => heading !== title)].join(" · ");
      return [t("expert.ask.source", { where }), ...sentences.map((sentence) => `> ${sentence}`)].join("\n");
    });
    return replyWith(turn, done, [t("expert.ask.head"), ...parts].join("\n\n"));
  },
});
