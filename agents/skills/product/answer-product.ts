import { z } from "zod";
import type { Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { plainPassage } from "#lib/utils/plain-passage.ts";

const input = z.object({ question: z.string(), product: z.string().nullable() });
type Quote = { title: string; sentences: string[] };

const longest = 500;
const most = 3;

function compose(
  { product }: z.output<typeof input>,
  turn: Turn,
  done: Parameters<typeof replyWith>[1],
): Reply {
  const { t } = turn;
  const answer = resultOf(done, "knowledge_answer")?.output as { quotes: Quote[] } | undefined;
  if (!answer) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const listed = resultOf(done, "product_list")?.output as { products: RecordDto[] } | undefined;
  const [found] = listed?.products ?? [];
  const described =
    typeof found?.description === "string" && found.description !== "" ? found.description : null;
  const facts = found
    ? described
      ? t("product.ask.fact", { name: String(found.name), description: described })
      : t("product.ask.bare", { name: String(found.name) })
    : product && listed
      ? t("product.ask.unknown", { name: product })
      : "";
  const quotes = answer.quotes
    .slice(0, most)
    .map(({ title, sentences }) =>
      [t("expert.ask.source", { where: title }), ...sentences.map((each) => `> ${plainPassage(each)}`)].join(
        "\n",
      ),
    );
  const text = [facts, ...(quotes.length > 0 ? quotes : [t("product.ask.none")])];
  return replyWith(turn, done, text.filter(Boolean).join("\n\n"), {
    confidence: quotes.length > 0 ? 1 : 0.5,
  });
}

/** What a product can do, from the catalogue and in the words of its documents; nothing that neither says. */
export const answerProductSkill = defineSkill({
  name: "answer_product",
  agent: "product",
  intents: ["product.ask"],
  shows: ["passage"],
  input,
  read: (turn) => ({
    question: turn.text.trim().slice(0, longest),
    product: turn.clause.slots.product?.name ?? null,
  }),
  gather: ({ question, product }, _turn, done) =>
    wasTried(done, "knowledge_answer")
      ? []
      : [
          { tool: "knowledge_answer", input: { question } },
          ...(product ? [{ tool: "product_list" as const, input: { q: product, limit: 1 } }] : []),
        ],
  compose,
});
