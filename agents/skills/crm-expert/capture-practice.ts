import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, lookUp, readSubject, type Subject, subjectFound } from "#agents/skills/subject.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";

const input = z.object({ subject: z.custom<Subject>(), factors: z.array(z.string()), words: z.string() });
type Input = z.output<typeof input>;

/** Clauses that say what worked, and not only that it did. */
const why =
  /因为|由于|靠|关键|先|让|用了?|通过|拿出|算了|演示|请|帮|承诺|换|降|分期|试点|by |because|thanks to/iu;
const onlySuccess = /^(?:这次|本次|今天)?.{0,12}(?:很成功|成功了?|谈成了?|拿下了?|接受了?.{0,8}方案)$/u;
const longestFactor = 80;
const longestTitle = 60;

const order = /^(?:帮我|给我)?(?:记(?:一?下|录)|总结|存(?:一?下)?)(?:经验)?[：:，]\s*/u;

/** What worked, as it was said: the parts that name a cause or an act. */
function factorsOf(text: string): string[] {
  return text
    .split(/[，。；;,.!！]/)
    .map((part) => part.replace(order, "").trim())
    .filter((part) => part.length >= 4 && why.test(part) && !onlySuccess.test(part))
    .map((part) => part.slice(0, longestFactor));
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
    factors: factorsOf(turn.text),
    words: turn.text.trim(),
  }),
  gather,
  compose,
});
