import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf } from "#agents/skills/evidence.ts";
import { passagesIn } from "#agents/skills/passages.ts";
import { segmentsOf } from "#agents/skills/segments.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { plainPassage } from "#lib/utils/plain-passage.ts";
import { answerLines } from "./answer-lines.ts";

const input = z.object({
  question: z.string(),
  /** The same with a maker's name as the kind of system it makes; null where none is named. */
  wider: z.string().nullable(),
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

/** 客户在线等: how urgent it is says nothing of what is asked. */
const urges =
  /^(?:客户|人家|对方|那边|他们)?(?:正|还|都)?(?:在线|在)?(?:等着?|急着?(?:要|问)?|催着?)(?:回话|回复|呢|答复|要)?$|^(?:客户|人家|对方|他们)(?:在)?(?:问|想知道)$/u;
/** What it is said of goes on from the question before: 那私有化给不给做, 标准版呢. */
const bare = /^(?:那么?|还有)?/u;
const edition = /(?:标准|专业|集团|旗舰|企业|基础)版/u;

/** 计工问, 他们信息主管刚问: who wants to know. */
const whoAsks =
  /^[\p{L}\p{N}的]{1,16}?(?:那边)?(?:刚才?|还|又|也|就|想)?问(?:我|我们|了|过|到|一下|起)?(?!题|卷)[，,：:\s]*/u;

/** What is asked, without whom it is said to and how urgent it is. */
function ownQuestion(text: string, { t }: Turn): string {
  const said = text
    .replace(/^\s*@\S{1,20}\s+/u, "")
    .replace(whoAsks, "")
    .trim();
  const parts = segmentsOf(said).filter(({ text }) => !urges.test(text));
  return parts.length > 0 ? parts.map((part) => part.text).join(t("lead.clauseComma")) : said;
}

function questionOf(turn: Turn): string {
  const own = ownQuestion(turn.text, turn);
  const { last } = turn.state;
  if (last?.intent !== "product.ask" || !/^那|呢[?？]?$/u.test(own)) return own.slice(0, longest);
  const before = ownQuestion(last.text, turn);
  const named = edition.exec(own)?.[0];
  if (named && edition.test(before) && /呢[?？]?$/u.test(own))
    return before.replace(edition, named).slice(0, longest);
  const of = (productBefore.exec(before)?.[0] ?? "").replace(edition, "");
  return `${own.includes(of) ? "" : of}${own.replace(bare, "")}`.slice(0, longest);
}

/** 财务云专业版: the product that the question before was about. */
const productBefore = /(?:财务云|WMS|CRM|[\p{Script=Han}]{2,4}云)(?:(?:标准|专业|集团|旗舰|企业|基础)版)?/iu;

/** 能和用友U8对接吗 asks the same as 能和ERP对接吗, where nobody has written of that maker. */
function widerOf(question: string): string | null {
  if (!/对接|打通|集成|接口|同步|integrat|connect/iu.test(question)) return null;
  const wider = question.replace(makers, "ERP");
  return wider === question ? null : wider;
}
const makers =
  /(?:用友|金蝶|浪潮|鼎捷|管家婆|畅捷通|速达|思爱普|甲骨文|\b(?:SAP|Oracle|NetSuite|Dynamics))(?:\s?(?:的)?(?:[A-Z]{1,3}\d{0,3}|[A-Z]?\d{1,3}|云星空|星空|云|ERP))?/iu;

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

type Quote = { title: string; sentences: string[] };

/** What the best document says of the subject, where no line of it answers by itself. */
function quotedText({ t }: Turn, done: FinishedCall[]): string[] {
  const answer = resultOf(done, "knowledge_answer")?.output as { quotes: Quote[] } | undefined;
  const [best] = answer?.quotes ?? [];
  if (!best) return [t("product.ask.none")];
  const text = plainPassage(best.sentences.join(" ")).replaceAll(/\s+/g, " ").trim();
  return [t("product.answer.plain", { title: best.title, text }), t("product.answer.check")];
}

/** The answer in one line with its source, then at most one more; plainly, where the documents do not say it. */
function answerText(given: Input, turn: Turn, done: FinishedCall[]): string[] {
  const { t } = turn;
  const wider = isWider(given, done) ? given.wider : null;
  const { missing, lines } = answerLines(wider ?? given.question, passagesIn(done), given);
  const [first, second] = lines;
  if (missing !== null) {
    const nearest = first ? t("product.answer.nearest", first) : "";
    return [t("product.answer.missing", { term: missing }), nearest, t("product.answer.check")];
  }
  if (!first) return quotedText(turn, done);
  if (wider !== null) return [t("product.answer.wider", first), t("product.answer.check")];
  const verdict = given.whether ? verdictOf(first.text) : undefined;
  const line = verdict
    ? t("product.answer.line", { ...first, verdict: t(`product.answer.${verdict}`) })
    : t("product.answer.plain", first);
  return [line, ...(second ? [t("product.answer.more", second)] : [])];
}

const linesIn = (question: string, done: FinishedCall[]): number =>
  answerLines(question, passagesIn(done), { product: null, whether: false }).lines.length;
const quotesIn = (done: FinishedCall[]): number =>
  (resultOf(done, "knowledge_answer")?.output as { quotes: object[] } | undefined)?.quotes.length ?? 0;

/** Whether only the question with the kind of system instead of its maker was answered. */
const isWider = ({ wider }: Input, done: FinishedCall[]): boolean =>
  wider !== null && done.filter(({ tool }) => tool === "knowledge_answer").length > 1;

const asksFor = /(?:还|又|也|就|刚|想)?问/u;

/** Whose question it is, with the customer that is talked about; null where the person asks for themselves. */
function askerOf({ text, understanding: { entities }, state }: Turn): string | null {
  const at = text.search(asksFor);
  const person = entities.find(({ type, start }) => type === "person" && start < at);
  const company = entities.find(({ type, start }) => type === "company" && start < at);
  const near = state.focus.find(({ type }) => type === "customer");
  if (at < 0 || (!person && !company && !near)) return null;
  const names = [company?.text ?? near?.label, person?.text].filter((name) => name !== undefined);
  return [...new Set(names)].join(" · ");
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const answer = resultOf(done, "knowledge_answer")?.output as { quotes: object[] } | undefined;
  if (!answer) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const held = answer.quotes.length > 0;
  const facts = catalogueText(given, turn, done);
  const text = held ? answerText(given, turn, done) : [t("product.ask.none")];
  const asker = askerOf(turn);
  const handed = asker ? t("product.ask.handed", { asker }) : "";
  const back = asker && held ? t("product.ask.back", { asker }) : "";
  const reply = replyWith(turn, done, [handed, facts, ...text, back].filter(Boolean).join("\n\n"), {
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
  read: (turn) => {
    const question = questionOf(turn);
    return {
      question,
      wider: widerOf(question),
      product: turn.clause.slots.product?.name ?? null,
      whether: asksWhether.test(question),
    };
  },
  gather: ({ question, wider, product }, _turn, done) => {
    const tried = done.filter(({ tool }) => tool === "knowledge_answer").length;
    const next = [question, ...(wider ? [wider] : [])][tried];
    if (next === undefined || (tried > 0 && quotesIn(done) > 0 && linesIn(question, done) > 0)) return [];
    return [
      { tool: "knowledge_answer", input: { question: next } },
      { tool: "knowledge_search", input: { query: next, limit: 6 } },
      ...(product && tried === 0 ? [{ tool: "product_list" as const, input: { q: product, limit: 1 } }] : []),
    ];
  },
  compose,
});
