import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { segmentsOf } from "#agents/skills/segments.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, lookUp, readSubject, type Subject, subjectFound } from "#agents/skills/subject.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";

const input = z.object({ subject: z.custom<Subject>(), factors: z.array(z.string()), words: z.string() });
type Input = z.output<typeof input>;

/** Clauses that say what worked, and not only that it did. */
const why =
  /因为|由于|靠|关键|先|让|用了?|通过|拿出|算了|演示|请|帮|承诺|换|降|分期|试点|by |because|thanks to/iu;
const onlySuccess =
  /^(?:这次|本次|今天)?.{0,16}(?:很(?:成功|顺利?|漂亮)|成功了?|谈(?:成了?|得很?(?:成|好|顺利?))|拿下了?|(?:接受|认|认可|同意|采纳|选)了?.{0,8}方案|签了|大获全胜)(?:啦|了|啊)?$/u;
const longestFactor = 80;
const longestTitle = 60;

const order = /^(?:帮我|给我)?(?:记(?:一?下|录)|总结|存(?:一?下)?)(?:经验)?[：:，]\s*/u;
/** 帮我沉淀成最佳实践, 记到知识库里: what is to be done with it, and nothing that worked. */
const keeps =
  /(?:沉淀|整理|总结|提炼|归纳|写|记|存|放|加|收|做|攒|留)(?:一?下|进|到|入|成|个|条|篇|为|份|来|去|录)*.{0,6}(?:知识库|经验|案例|文档|最佳实践|模[板版]|草稿|大家|团队|同事|后人)|^(?:你)?(?:帮我|给我|替我)?(?:记|存|写|沉淀|整理|总结)(?:一?下|下来|上|好)?(?:吧|哈|啊)?$/u;
const opening =
  /^(?:还有|另外|然后|其次|再就是|再|又)?(?:就是|主要(?:还?是|靠的?是?)|关键(?:还?是|在于)|最?(?:管用|有用|起作用|打动[他她]们?)的(?:还?是|就是)|靠的?(?:就?是)|因为|由于|是因为|原因是|我觉得(?:是)?)[：:，\s]*/u;

/** What worked, as it was said: the parts that name a cause or an act; all of them where it was asked for. */
function factorsOf(text: string, asked: boolean): string[] {
  return segmentsOf(text.replaceAll(/[：:]\s*/g, "，"))
    .map((part) => part.text.replace(order, "").trim())
    .filter((part) => part.length >= 4 && (asked || why.test(part)))
    .filter((part) => !onlySuccess.test(part) && !keeps.test(part))
    .map((part) => part.replace(opening, "").trim())
    .filter((part) => part.length >= 2)
    .map((part) => part.slice(0, longestFactor));
}

/** What worked by the sentence, and by the answer to the question for it. */
function factorsIn({ text, asked }: Turn): string[] {
  if (asked === undefined || !text.startsWith(asked)) return factorsOf(text, false);
  return [...factorsOf(asked, false), ...factorsOf(text.slice(asked.length), true)];
}

const briefIn = (done: FinishedCall[]): RecordBrief | undefined =>
  resultOf(done, "record_brief")?.output as RecordBrief | undefined;

const named = (value: unknown): string | null =>
  typeof value === "object" && value !== null && "name" in value ? String(value.name) : null;

/** The facts of the deal that stand in the records; nothing else goes into the draft. */
function factsOf(brief: RecordBrief, turn: Turn): string[] {
  const { t } = turn;
  const { record, customer, activities } = brief;
  const deal = brief.object === "opportunity" ? record : brief.deals[0];
  const amount = typeof deal?.amount === "number" ? formatMoney(deal.amount, t) : null;
  const risks = (brief.deals.find(({ id }) => id === deal?.id)?.risks ?? []).map(({ title }) => title);
  const talks = activities
    .slice(0, 5)
    .flatMap(({ at, subject }) =>
      typeof at === "string" && typeof subject === "string"
        ? [t("expert.capture.talk", { day: formatShortDay(at.slice(0, 10), t), subject })]
        : [],
    );
  const facts: [string, string | null][] = [
    ["customer", named(customer) ?? (typeof customer?.name === "string" ? customer.name : null)],
    ["industry", typeof customer?.industry === "string" ? customer.industry : null],
    ["deal", typeof deal?.name === "string" ? deal.name : null],
    ["amount", amount],
    ["stage", named(deal?.stage)],
    ["risks", risks.length > 0 ? risks.join(t("lead.listComma")) : null],
    ["talks", talks.length > 0 ? talks.join(t("lead.clauseComma")) : null],
  ];
  return facts.flatMap(([key, value]) =>
    value ? [t("expert.capture.fact", { label: t(`expert.capture.label.${key}`), value })] : [],
  );
}

function draftOf({ factors, words }: Input, turn: Turn, done: FinishedCall[]): SkillCall {
  const { t } = turn;
  const brief = briefIn(done);
  const facts = brief ? factsOf(brief, turn) : [];
  const label = String(brief?.record.name ?? brief?.customer?.name ?? "");
  const list = (lines: string[]) => lines.map((line) => `- ${line}`).join("\n");
  const text = [
    `## ${t("expert.capture.worked")}\n\n${list(factors)}`,
    ...(facts.length > 0 ? [`## ${t("expert.capture.background")}\n\n${list(facts)}`] : []),
    `## ${t("expert.capture.reuse")}\n\n${t("expert.capture.template", { factors: factors.join(t("lead.listComma")) })}`,
    `## ${t("expert.capture.said")}\n\n> ${words}`,
  ].join("\n\n");
  const title = t("expert.capture.title", { label, factor: factors[0] ?? "" }).slice(0, longestTitle);
  const industry = brief?.customer?.industry;
  const tags = typeof industry === "string" && industry !== "" ? [industry] : [];
  return { tool: "document_draft", input: { title, text, tags } };
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const asked = lookUp(given.subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(given.subject, done);
  const record = refs.opportunity ?? refs.customer;
  if (unclear || !record || given.factors.length === 0) return [];
  if (!wasTried(done, "record_brief"))
    return [{ tool: "record_brief", input: { object: record.type, id: record.id } }];
  return wasTried(done, "document_draft") ? [] : [draftOf(given, turn, done)];
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { refs, unclear } = subjectFound(given.subject, done);
  if (unclear) return askWhich(turn, done, unclear);
  const record = refs.opportunity ?? refs.customer;
  if (!record)
    return askFor(turn, done, t("expert.capture.whichDeal"), [
      { key: "opportunity", label: t("objects.opportunity") },
    ]);
  if (given.factors.length === 0) {
    const chips = ["roi", "pilot", "price", "decider"].map((key) => ({
      label: t(`expert.capture.chip.${key}`),
      text: t(`expert.capture.chip.${key}`),
    }));
    return askFor(turn, done, t("expert.capture.whatWorked", { label: record.label }), [
      { key: "reason", label: t("expert.capture.worked"), chips },
    ]);
  }
  const draft = resultOf(done, "document_draft")?.output as { title: string } | undefined;
  if (!draft) return replyWith(turn, [], failureText(turn, done) ?? t("agents.nothing"));
  const lines = given.factors.map((factor) => `- ${factor}`).join("\n");
  const text = [t("expert.capture.done", { title: draft.title }), lines, t("expert.capture.next")].join(
    "\n\n",
  );
  const reply = replyWith(turn, done, text);
  return about({ ...reply, artifacts: reply.artifacts.filter(({ kind }) => kind === "passage") }, [record]);
}

/** A success becomes a draft of the library: what worked, in the person's words, with the facts of the deal from the records. */
export const capturePracticeSkill = defineSkill({
  name: "capture_practice",
  agent: "crm_expert",
  intents: ["knowledge.capture"],
  shows: ["passage", "choice", "slot_form"],
  input,
  read: (turn) => ({
    subject: readSubject(turn, ["customer", "opportunity"]),
    factors: factorsIn(turn),
    words: turn.text.trim(),
  }),
  gather,
  compose,
});
