import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { passagesIn } from "#agents/skills/passages.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { answerLines } from "./answer-lines.ts";

const input = z.object({
  question: z.string(),
  product: z.string().nullable(),
  /** Whether it is supported at all is asked. */
  whether: z.boolean(),
});
type Input = z.output<typeof input>;

const longest = 500;
const quoted = 2;
const asksWhether =
  /支不支持|支持.{0,12}(?:吗|么|不)|能不能|能否|可不可以|可以.{0,12}吗|行不行|行吗|有没有|是不是|会不会|能.{1,14}吗|有.{1,10}吗|\b(?:can|does|do|support|is there)\b/iu;
const dependsOn = /按项目|评估|视情况|看情况|单独报价|按人天|定制/u;
const says = {
  no: /不支持|不能|没有|不做|暂不|无法|不提供|未支持/u,
  yes: /支持|能[，。,]|可以|提供|具备|已有/u,
};

/** What the line says to whether it is supported; undefined where it says both or neither. */
function verdictOf(text: string): "yes" | "no" | "partly" | undefined {
  const [no, yes] = [says.no.test(text), says.yes.test(text.replace(/不支持|不可以|未支持/gu, ""))];
  if (dependsOn.test(text)) return yes || no ? undefined : "partly";
  if (yes === no) return undefined;
  return yes ? "yes" : "no";
}

/** The product in the catalogue, where one is named. */
function catalogueText({ product }: Input, { t }: Turn, done: FinishedCall[]): string {
  const listed = resultOf(done, "product_list")?.output as { products: RecordDto[] } | undefined;
  const [found] = listed?.products ?? [];
  if (!found) return product && listed ? t("product.ask.unknown", { name: product }) : "";
  const { name, description } = found;
  return typeof description === "string" && description !== ""
    ? t("product.ask.fact", { name: String(name), description })
    : t("product.ask.bare", { name: String(name) });
}

/** The answer in one line with its source, then at most one more; plainly, where the documents do not say it. */
function answerText(given: Input, turn: Turn, done: FinishedCall[]): string[] {
  const { t } = turn;
  const { missing, lines } = answerLines(given.question, passagesIn(done), given);
  const [first, second] = lines;
  if (missing !== null) {
    const nearest = first && /^[a-z0-9]/iu.test(missing) ? t("product.answer.nearest", first) : "";
    return [t("product.answer.missing", { term: missing }), nearest, t("product.answer.check")];
  }
  if (!first) return [t("product.ask.none")];
  const verdict = given.whether ? verdictOf(first.text) : undefined;
  const line = verdict
    ? t("product.answer.line", { ...first, verdict: t(`product.answer.${verdict}`) })
    : t("product.answer.plain", first);
  return [line, ...(second ? [t("product.answer.more", second)] : [])];
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const answer = resultOf(done, "knowledge_answer")?.output as { quotes: object[] } | undefined;
  if (!answer) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const held = answer.quotes.length > 0;
  const facts = catalogueText(given, turn, done);
  const text = held ? answerText(given, turn, done) : [t("product.ask.none")];
  const reply = replyWith(turn, done, [facts, ...text].filter(Boolean).join("\n\n"), {
    confidence: held ? 1 : 0.5,
  });
  const told = passagesIn(done).filter(
    ({ title }) => reply.text.includes(`《${title}》`) || reply.text.includes(`"${title}"`),
  );
  const titles = new Set(told.map(({ title }) => title));
  return {
    ...reply,
    artifacts: reply.artifacts
      .filter((card) => card.kind !== "passage" || titles.has(card.data.title))
      .slice(0, quoted),
    citations: reply.citations.filter(
      ({ title }, at, all) => titles.has(title) && all.findIndex((each) => each.title === title) === at,
    ),
  };
}

/** What a product can do, from the catalogue and in the words of its documents; nothing that neither says. */
export const answerProductSkill = defineSkill({
  name: "answer_product",
  agent: "product",
  intents: ["product.ask"],
  shows: ["passage"],
  input,
  read: (turn) => ({
    // Whom it is said to is no part of what is asked.
    question: turn.text
      .replace(/^\s*@\S{1,20}\s+/u, "")
      .trim()
      .slice(0, longest),
    product: turn.clause.slots.product?.name ?? null,
    whether: asksWhether.test(turn.text),
  }),
  gather: ({ question, product }, _turn, done) =>
    wasTried(done, "knowledge_answer")
      ? []
      : [
          { tool: "knowledge_answer", input: { question } },
          { tool: "knowledge_search", input: { query: question, limit: 6 } },
          ...(product ? [{ tool: "product_list" as const, input: { q: product, limit: 1 } }] : []),
        ],
  compose,
});
