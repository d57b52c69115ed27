import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import {
  about,
  askFor,
  failureText,
  replyWith,
  resultOf,
  wasTried,
  writesIn,
} from "#agents/skills/evidence.ts";
import { type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, readSubject, type SubjectKey } from "#agents/skills/subject.ts";
import type { ToolName } from "#agents/tools/index.ts";
import type { BriefDeal } from "#agents/tools/records/read-brief.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import { readDealMatter } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { type DayShift, dayShift, shifted } from "./day-shift.ts";
import { type Change, type Changeable, changeable, changeFor } from "./read-change.ts";

const input = z.object({
  subject: z.custom<ReturnType<typeof readSubject>>(),
  /** What kind of record is meant, where the words say so. */
  object: z.enum(changeable).nullable(),
  changes: z.custom<Record<Changeable, Change>>(),
  /** By how much the close date moves. */
  shift: z.custom<DayShift>().nullable(),
  rivals: z.array(z.string()),
  /** What was said of the rivals: how strong, for how much. */
  rivalFacts: z.custom<RivalFacts>(),
});
type Input = z.output<typeof input>;

type RivalFacts = { threat?: "low" | "medium" | "high"; price?: number; note?: string };

/** 报了60万，威胁高. */
function rivalFacts({ clause: { text }, understanding: { entities } }: Turn): RivalFacts {
  const level = /威胁[^，,。]{0,3}(?<level>[高中低大小])|(?<before>[高中低])威胁/u.exec(text)?.groups;
  const said = level?.level ?? level?.before ?? "";
  const threat = /[高大]/u.test(said) ? "high" : /[低小]/u.test(said) ? "low" : said ? "medium" : undefined;
  const money = entities.find(({ type }) => type === "money");
  return {
    ...(threat && { threat }),
    ...(money?.type === "money" && { price: money.value.amount }),
    note: text.slice(0, 300),
  };
}

const ofIntent: Partial<Record<string, Changeable>> = {
  "customer.update": "customer",
  "contact.update": "contact",
  "opportunity.update": "opportunity",
};
const wantedFor: Record<Changeable, SubjectKey[]> = {
  opportunity: ["customer", "opportunity"],
  customer: ["customer", "lead"],
  contact: ["customer", "contact"],
  lead: ["lead"],
  task: [],
};

const has = ({ set }: Change): boolean => Object.keys(set).length > 0;

/** The record that is changed: of the kind that was said, else the nearest that the change makes sense for. */
function targetOf(
  { object, changes, rivals, shift }: Input,
  { refs }: Settled,
  turn: Turn,
): FocusRecord | undefined {
  if (object === "task") return turn.state.focus.find(({ type }) => type === "task");
  if (object === "customer") return refs.customer ?? refs.lead;
  if (object !== null) return refs[object];
  const order = ["opportunity", "contact", "customer", "lead"] as const;
  const fits = order.find(
    (key) =>
      refs[key] &&
      (has(changes[key]) ||
        changes[key].open !== null ||
        ((rivals.length > 0 || shift) && key === "opportunity")),
  );
  return fits && refs[fits];
}

/** What is set, with a day that is moved against where it stands in the brief. */
function setOf({ type, id }: FocusRecord, { changes, shift }: Input, brief: Settled["brief"], now: Date) {
  const { set } = changes[type as Changeable];
  if (type !== "opportunity" || !shift) return set;
  const deal = brief?.deals.find((each) => each.id === id);
  const closes = typeof deal?.expectedCloseOn === "string" ? deal.expectedCloseOn : null;
  return { ...set, expectedCloseOn: shifted(closes, shift, dayOf(now)) };
}

function callsFor(target: FocusRecord, given: Input, { brief }: Settled, now: Date): SkillCall[] {
  const { type, id } = target;
  const object = type as Changeable;
  const set = setOf(target, given, brief, now);
  if (given.rivals.length > 0 && object === "opportunity")
    return given.rivals.map((name) => ({
      tool: "competitor_add",
      input: { opportunity: id, name, ...given.rivalFacts },
    }));
  if (Object.keys(set).length === 0) return [];
  if (object === "lead") return [{ tool: "lead_update", input: { leadId: id, ...set } }];
  return [{ tool: `${object}_update` as ToolName, input: { [object]: id, set } }];
}

const stops = ({ unclear, refs }: Settled): boolean =>
  unclear !== null && !(unclear.key === "lead" && refs.customer);

/** The deal that is meant, where it is won or lost: what it was closed with is not changed in passing. */
const closedDeal = ({ id, type }: FocusRecord, { brief }: Settled): BriefDeal | undefined =>
  type === "opportunity" ? brief?.deals.find((deal) => deal.id === id && deal.outcome !== "open") : undefined;

/** Where the price lists refuse the amount, the rest is written all the same. */
function withoutAmount([call]: SkillCall[], done: FinishedCall[]): SkillCall[] {
  const tried = done.filter(({ tool }) => tool === "opportunity_update");
  const refused = tried.length === 1 && tried[0]?.outcome.status === "failed";
  if (call?.tool !== "opportunity_update" || !refused) return [];
  const { amount, ...rest } = call.input.set as Record<string, unknown>;
  if (amount === undefined || Object.keys(rest).length === 0) return [];
  return [{ ...call, input: { ...call.input, set: rest } }];
}

const triedTimes = (done: FinishedCall[], name: ToolName): number =>
  done.filter(({ tool }) => tool === name).length;

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const settled = settle(given.subject, done);
  if (settled.calls.length > 0) return settled.calls;
  const target = targetOf(given, settled, turn);
  if (!target || stops(settled) || closedDeal(target, settled)) return [];
  const calls = callsFor(target, given, settled, turn.now);
  if (calls[0]?.tool === "competitor_add") return calls.slice(triedTimes(done, "competitor_add")).slice(0, 1);
  if (!calls.some(({ tool }) => wasTried(done, tool))) return calls;
  return withoutAmount(calls, done);
}

function changedText(
  output: Partial<WriteOutput> & { lead?: LeadDto },
  target: FocusRecord,
  turn: Turn,
  rivals: readonly string[],
): string {
  const { t } = turn;
  const lines = (output.diff ?? []).map(({ label, before, after }) =>
    t(before === null ? "selling.change.set" : "selling.change.line", {
      label,
      before: before ?? "",
      after: after ?? "",
    }),
  );
  const label = output.label ?? target.label;
  if (lines.length === 0 && output.changed?.includes("competitors"))
    return t("dealing.rival.kept", { label, name: rivals.join(t("lead.listComma")) });
  if (lines.length === 0 && !output.lead) return t("selling.change.same", { label });
  return t("selling.change.done", { label, lines: lines.join(t("lead.clauseComma")) });
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(given.subject, done);
  if (settled.unclear && stops(settled)) return askWhich(turn, [], settled.unclear);
  const target = targetOf(given, settled, turn);
  if (!target) {
    const slot = { key: "customer", label: t("agents.which.object.customer") };
    const company = settled.refs.customer?.label;
    if (given.object === "opportunity" && company)
      return replyWith(turn, [], t("agents.stage.noDeal", { label: company }));
    return askFor(turn, [], t("selling.change.which"), [slot]);
  }
  const closed = closedDeal(target, settled);
  if (closed) {
    const outcome = t(`choices.opportunity.outcome.${closed.outcome}`);
    return about(replyWith(turn, [], t("selling.change.closed", { label: target.label, outcome })), [target]);
  }
  const [call] = callsFor(target, given, settled, turn.now);
  if (!call) {
    const { open } = given.changes[target.type as Changeable];
    const field = open ? t(`fields.${target.type}.${open}`) : t("selling.change.what");
    const slot = { key: "value", label: field };
    return about(askFor(turn, [], t("selling.change.value", { label: target.label, field }), [slot]), [
      target,
    ]);
  }
  const output = resultOf(done, call.tool)?.output as (Partial<WriteOutput> & { lead?: LeadDto }) | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const failed = failureText(turn, done);
  const text = [changedText(output, target, turn, given.rivals), failed ?? ""].filter(Boolean).join("\n\n");
  return about(replyWith(turn, writesIn(done), text), [target, settled.refs.customer]);
}

/** 竞品记一下：销售易: the names that were recognised, else what stands behind the mark. */
function rivalsSaid({ text, understanding: { entities } }: Turn): string[] {
  const known = entities.flatMap((each) => (each.type === "competitor" ? [each.value.name] : []));
  if (known.length > 0) return [...new Set(known)];
  const behind =
    /(?:竞品|对手|友商)[^：:，,。]{0,8}(?:[：:是叫]|加上?)\s*(?<name>[\p{L}\p{N}]{2,12}?)\s*(?:[，,。！]|$)/u.exec(
      text,
    )?.groups?.name;
  return behind ? [behind] : [];
}

/** Changes facts of a record in the person's words: what was, what is now. */
export const updateRecordSkill = defineSkill({
  name: "update_record",
  agent: "sales",
  intents: ["customer.update", "contact.update", "opportunity.update", "record.update"],
  shows: ["record", "lead_record", "choice", "slot_form"],
  input,
  read: (turn) => {
    const { entities } = turn.understanding;
    const said = entities.find(({ type }) => type === "object");
    const named = said?.type === "object" ? changeable.find((each) => each === said.value.object) : undefined;
    const beside = readDealMatter(turn.clause.text)?.kind === "rival" ? "opportunity" : undefined;
    const object = beside ?? ofIntent[turn.clause.intent] ?? named ?? null;
    const adds = /竞争对手|对手|竞品|在比|也在(?:争|谈)/.test(turn.text);
    const ofRivals = adds || readDealMatter(turn.clause.text)?.kind === "rival";
    return {
      subject: readSubject(turn, object ? wantedFor[object] : ["customer", "contact", "opportunity", "lead"]),
      object,
      changes: Object.fromEntries(changeable.map((each) => [each, changeFor(each, turn)])) as Record<
        Changeable,
        Change
      >,
      shift: dayShift(turn),
      rivals: ofRivals ? rivalsSaid(turn) : [],
      rivalFacts: rivalFacts(turn),
    };
  },
  gather,
  compose,
});
