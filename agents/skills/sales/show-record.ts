import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith } from "#agents/skills/evidence.ts";
import { inCharge } from "#agents/skills/in-charge.ts";
import { openDeals, type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { askWhich, readAbout, type Subject } from "#agents/skills/subject.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import { fieldLabel, fieldText, fieldValue, isNamed, labelOf } from "#agents/tools/records/record-words.ts";
import { contactFields, customerFields } from "#lib/domains/customers/contract.ts";
import { leadFields } from "#lib/domains/leads/contract.ts";
import { opportunityFields } from "#lib/domains/opportunities/contract.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";
import { askedFacts } from "./asked-facts.ts";
import { knownLines, personName, talkLine, talksIn } from "./known-facts.ts";
import { leadOverview } from "./lead-overview.ts";
import { signalsOf } from "./signals.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  /** The one field that is asked for, by what each kind of record calls it. */
  field: z.record(z.string(), z.string()).nullable(),
});
type Input = z.output<typeof input>;

const specs: Record<string, readonly FieldSpec[]> = {
  customer: customerFields,
  contact: contactFields,
  opportunity: opportunityFields,
  lead: leadFields,
};
const told = 3;
function read(turn: Turn): z.input<typeof input> {
  const { entities } = turn.understanding;
  const field = entities.find(({ type }) => type === "field");
  return {
    subject: readAbout(turn),
    field: field?.type === "field" ? (field.value.on as Record<string, string>) : null,
  };
}

/** 王建国的手机是 13911112222: the one thing that was asked, or that it is not known. */
function fieldAnswer({ field }: Input, brief: RecordBrief, turn: Turn): string | null {
  if (!field) return null;
  const { t } = turn;
  // The city of a person is that of their company.
  const ofCompany = field[brief.object] === undefined && field.customer !== undefined && brief.customer;
  const object = ofCompany ? "customer" : brief.object;
  const record = ofCompany || brief.record;
  const spec = specs[object]?.find((each) => each.name === field[object]);
  if (!spec) return null;
  const label = fieldLabel(object, spec, t);
  const value = fieldText(object, spec, fieldValue(record, spec.name), t);
  const of = labelOf(object, record);
  return value ? t("selling.show.field", { of, label, value }) : t("selling.show.noField", { of, label });
}

const asksOwner = /谁(?:在|来)?(?:跟(?!我|他|她)|负责|管)|负责人是|归谁|谁的客户/u;
const asksLast =
  /上(?:次|一次|回)[^，。]{0,12}(?:什么时候|啥时候|几号|哪天|多久)|多久没(?:联系|见|跟进|拜访|去)|最后一次[^，。]{0,8}(?:什么时候|哪天|几号)/u;
const metInPerson = /见|拜访|去(?!世)|碰面/u;

/** Who looks after it, when one last talked: a question with one answer. */
function factAnswer(brief: RecordBrief, turn: Turn): string | null {
  const { t, clause } = turn;
  const of = labelOf(brief.object, brief.record);
  if (asksOwner.test(clause.text)) {
    const { owner } = brief.record;
    return isNamed(owner)
      ? t("selling.show.owner", { of, name: owner.name })
      : t("selling.show.noOwner", { of });
  }
  if (!asksLast.test(clause.text)) return null;
  const talks = talksIn(brief).filter(({ kind }) => kind !== "note");
  const faces = talks.filter(({ kind }) => kind === "visit" || kind === "meeting");
  const last = metInPerson.test(clause.text) ? (faces[0] ?? talks[0]) : talks[0];
  return last ? t("selling.show.lastTalk", { talk: talkLine(last, turn) }) : t("selling.show.noTalk", { of });
}

function overview(brief: RecordBrief, settled: Settled, turn: Turn): string {
  const { t } = turn;
  const deals = openDeals(brief).filter(({ id }) => brief.object !== "opportunity" || id === brief.record.id);
  const talks = talksIn(brief).slice(1, told);
  const people = brief.contacts.slice(0, told).map((each) => personName(each, undefined));
  const matters = signalsOf(brief, settled.refs.opportunity?.id, turn)
    .filter(({ key }) => t.has(`selling.signal.${key}.act`))
    .slice(0, told)
    .map(({ key, values }) => `- ${t(`selling.signal.${key}.act`, values)}`);
  const lines = [
    `**${labelOf(brief.object, brief.record)}**`,
    ...knownLines(brief, deals, turn),
    ...talks.map((talk) => t("selling.show.before", { talk: talkLine(talk, turn) })),
    people.length > 0 ? t("selling.prepare.people", { names: people.join(t("lead.listComma")) }) : "",
    brief.tasks.length > 0
      ? t("selling.show.tasks", { count: brief.tasks.length, first: String(brief.tasks[0]?.title) })
      : "",
    matters.length > 0 ? `${t("selling.show.matters")}\n${matters.join("\n")}` : "",
  ];
  return lines.filter(Boolean).join("\n\n");
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(given.subject, done);
  if (settled.unclear && !settled.brief) return askWhich(turn, [], settled.unclear);
  const { brief } = settled;
  if (!brief) {
    const failed = failureText(turn, done);
    if (failed) return replyWith(turn, done, failed);
    return askFor(turn, [], t("selling.show.which"), [
      { key: "customer", label: t("agents.which.object.customer") },
    ]);
  }
  const company = settled.refs.customer?.label ?? labelOf(brief.object, brief.record);
  const chips = ["next", "visit"].map((key) => ({
    label: t(`selling.show.chip.${key}.label`),
    text: t(`selling.show.chip.${key}.text`, { company }),
  }));
  const whole = () => (brief.object === "lead" ? leadOverview(brief, turn) : overview(brief, settled, turn));
  const fact =
    askedFacts({ brief, refs: settled.refs, turn }) ??
    factAnswer(brief, turn) ??
    fieldAnswer(given, brief, turn);
  const reply = replyWith(turn, done, fact ?? whole(), { suggestions: chips });
  const main = { type: brief.object, id: brief.record.id, label: labelOf(brief.object, brief.record) };
  return about(reply, [main, settled.refs.customer]);
}

/** What is known of a record: the one field that is asked for, or all that stands around it. */
export const showRecordSkill = defineSkill({
  name: "show_record",
  agent: "sales",
  lead: inCharge,
  intents: ["record.show"],
  shows: ["record", "choice", "slot_form"],
  input,
  read,
  gather: ({ subject }, _turn, done) => {
    const settled = settle(subject, done);
    return settled.unclear && settled.unclear.meant.status === "many" ? [] : settled.calls;
  },
  compose,
});
