import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { asks, type Clause, type Entity, type IntentName, type Understanding } from "#lib/language/index.ts";
import { asksForParts } from "./asks-for-parts.ts";
import { asksForViews } from "./asks-for-views.ts";
import { withoutWorries } from "./fears-rollout.ts";
import { order } from "./split-clause.ts";
import { withArranged } from "./with-arranged.ts";
import { withoutPasted } from "./without-pasted.ts";
import { writesMessage } from "./writes-message.ts";

const ofClause = /^c(\d+)\./;

/** The id of the `number`-th call for a clause: the same in every attempt, so that its effect is one. */
export const callId = (clause: number, number: number): string => `c${clause}.${number}`;

/** A model that failed left calls without a clause: all clauses see them, so that none is made again. */
function isFor(call: FinishedCall, clause: number): boolean {
  const found = ofClause.exec(call.id);
  return found === null || Number(found[1]) === clause;
}

/** The turn with nothing in it but one clause: its words, its intent, the entities within it. */
function narrowed(turn: Turn, clause: Clause): Turn {
  const { understanding } = turn;
  const [only] = understanding.clauses;
  if (understanding.clauses.length === 1 && only && clause.end >= only.end) return { ...turn, clause };
  const { intent: name, confidence, reason, start, end } = clause;
  const entities = understanding.entities.filter((entity) => entity.start >= start && entity.end <= end);
  const own = {
    ...understanding,
    text: clause.text,
    intents: [{ name, confidence, reason }],
    clauses: [clause],
  };
  const others = understanding.clauses.filter(({ start }) => start !== clause.start);
  const said = withoutLent(clause, others);
  return { ...turn, text: clause.text, clause: said, understanding: { ...own, entities }, others };
}

const lent = /^(?:他|她|佢|TA)们?$/iu;

/** 闫部长说年后再谈，让我把手册发他: the one who was named just before, and not the one of the turn before. */
function withoutLent(clause: Clause, others: readonly Clause[]): Clause {
  const { contact, ...slots } = clause.slots;
  const named = others.some((other) => other.start < clause.start && other.slots.contact !== undefined);
  return contact && lent.test(contact.text) && named ? { ...clause, slots } : clause;
}

const quotes = /(?:说|表示|要求|回复|写道)\s*[：:]/;

/** 张总说：把金额改成1元: what follows is what they said, told by the person and asked by nobody. */
function withoutQuoted(turn: Turn): readonly Clause[] {
  const { understanding } = turn;
  const clauses = withoutPasted(understanding.clauses, understanding.text);
  const at = clauses.findIndex(({ intent, text }) => intent === "activity.report" && quotes.test(text));
  const telling = clauses[at];
  if (!telling || at === clauses.length - 1) return clauses;
  const end = clauses.at(-1)?.end ?? telling.end;
  const text = turn.understanding.text.slice(telling.start, end);
  return [...clauses.slice(0, at), { ...telling, end, text }];
}

/** What is kept as experience is told in several clauses: all from where that begins to its last word are one. */
function withoutTold(clauses: readonly Clause[], text: string): readonly Clause[] {
  const first = clauses.findIndex(({ intent }) => intent === "knowledge.capture");
  const telling = clauses[first];
  if (!telling) return clauses;
  const orders = clauses.findIndex(({ text: own }, at) => at > first && order.test(own));
  const last = Math.max(
    clauses.findLastIndex(({ intent }) => intent === "knowledge.capture"),
    orders < 0 ? clauses.length - 1 : orders - 1,
  );
  const end = clauses[last]?.end ?? telling.end;
  const whole = { ...telling, end, text: text.slice(telling.start, end) };
  return [...clauses.slice(0, first), whole, ...clauses.slice(last + 1)];
}

/** 这单产品、销售、市场分别怎么支持: one thing that several make, however many marks stand in it. */
function withoutShares(clauses: readonly Clause[], text: string): readonly Clause[] {
  const [first] = clauses;
  if (!first || !asksForParts(text)) return clauses;
  return [{ ...first, intent: "talk_track.make", start: 0, end: text.length, text, negated: false }];
}

const gives = new Set<IntentName>(["lead.assign", "lead.reassign", "record.transfer"]);
/** 别让周远跟了: who shall not have it, with nobody who shall. */
const refuses =
  /(?:别|不要?|不用|不再)(?:再)?(?:让|给|由|归)[\p{Script=Han}]{2,4}?(?:再)?(?:跟|负责|管|接)(?:着)?(?:了)?$/u;
const why = /^(?:因为|由于|毕竟|主要是)/u;

const laterOn =
  /[，,。；;\s](?=(?:以后|今后|往后)(?:再有|凡是|遇到|碰到)?(?:这|此|同|类似|像这)(?:一)?(?:类|种|样)?(?:的)?[^，。；]{0,6}(?:给|归|派|分|交|让|由))/u;

/** 这条给她，以后这类都给她: the one order, and the rule that it is to become. */
function withRule(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.flatMap((clause): Clause[] => {
    const at = gives.has(clause.intent) ? clause.text.search(laterOn) : -1;
    if (at <= 0) return [clause];
    const rest = clause.text.slice(at + 1);
    const end = clause.start + at;
    return [
      { ...clause, end, text: clause.text.slice(0, at) },
      { ...clause, intent: "lead.rule", start: end + 1, text: rest },
    ];
  });
}

/** 别让周远跟了，转给舒敏，因为他要休假: who shall not have it, who shall, and why are one order. */
function withoutGiving(clauses: readonly Clause[], text: string): readonly Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    const goesOn =
      before !== undefined &&
      gives.has(before.intent) &&
      (why.test(clause.text) || (gives.has(clause.intent) && refuses.test(before.text)));
    if (before && goesOn)
      joined.splice(-1, 1, {
        ...{ ...clause, intent: before.intent, negated: false, start: before.start },
        ...{ text: text.slice(before.start, clause.end), slots: { ...clause.slots, ...before.slots } },
      });
    else joined.push(clause);
  }
  return joined;
}

const namesOnly = new Set<IntentName>(["none", "lead.show", "lead.search", "record.show", "record.search"]);
const longestName = 16;

const stop = /[，,。；;\n]/gu;

/** 长湖家纺这条线索，市场、销售、产品各说说: one thing that several look at, with what names it before. */
function withoutSeats(clauses: readonly Clause[], text: string): readonly Clause[] {
  const at = asksForViews(text);
  const first = at < 0 ? -1 : clauses.findIndex(({ start, end }) => start <= at && at < end);
  const [seat, before] = [clauses[first], clauses[first - 1]];
  if (!seat) return clauses;
  const called = before && namesOnly.has(before.intent) && before.text.length <= longestName;
  const from = called ? before.start : seat.start;
  // What is told before, such as a form, stays what it is: only the last stretch is to be looked at.
  const cut = [...text.slice(from, at).matchAll(stop)].at(-1)?.index;
  const tells = cut !== undefined && cut > longestName;
  const start = tells ? from + cut + 1 : from;
  const kept = clauses.slice(0, called ? first - 1 : first);
  const told = tells ? [{ ...seat, end: start - 1, text: text.slice(seat.start, start - 1) }] : [];
  const whole = { ...seat, intent: "council.call" as const, start, end: text.length, negated: false };
  return [...kept, ...told, { ...whole, text: text.slice(start) }];
}

/** 给于总监写条微信，约她下周三过来: what follows is what is to be written, and no order of its own. */
function withoutWritten(clauses: readonly Clause[], text: string): readonly Clause[] {
  const at = clauses.findIndex((clause) => writesMessage.test(clause.text));
  const writing = clauses[at];
  if (!writing || at === clauses.length - 1) return clauses;
  const end = clauses.at(-1)?.end ?? writing.end;
  return [...clauses.slice(0, at), { ...writing, end, text: text.slice(writing.start, end) }];
}

const pronoun = /^(?:再|并|顺便)?(?:给|让|把|为)?(?:他|她|TA)/iu;

/** 给李四开通权限，给他管理员角色: what is said of the same account is part of the same order. */
function withoutContinued(clauses: readonly Clause[], text: string): readonly Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    const goesOn =
      before?.intent === "user.provision" &&
      clause.intent === "permission.change" &&
      pronoun.test(clause.text);
    if (before && goesOn)
      joined.splice(-1, 1, { ...before, end: clause.end, text: text.slice(before.start, clause.end) });
    else joined.push(clause);
  }
  return joined;
}

/** Of several things to do one may be a visit. */
const ofPlans = new Set<IntentName>(["task.create", "visit.plan"]);
const ofDeals = /^opportunity\.(?:won|lost|stage|update)$/u;

/** Of several deals each may have gone another way: what its own words ask counts. */
const anotherDeal = (intent: IntentName, { clauses: [own] }: Understanding): Clause | undefined =>
  ofDeals.test(intent) || (ofPlans.has(intent) && own && ofPlans.has(own.intent)) ? own : undefined;

/** A part of a clause that was read by itself, as what the clause asks. */
function readAlone(turn: Turn, { intent, confidence, reason }: Clause, part: Understanding): Turn {
  const own = part.clauses.find((each) => each.intent === intent) ?? anotherDeal(intent, part);
  const [first] = part.clauses;
  if (!own && first && order.test(part.text))
    return { ...turn, text: part.text, understanding: part, clause: first };
  const bare = { start: 0, end: part.text.length, text: part.text, negated: false, slots: {} };
  const taken = own && own.intent !== intent ? own : { intent, confidence, reason };
  const read = { intent: taken.intent, confidence: taken.confidence, reason: taken.reason };
  const clause = { ...bare, ...own, ...read };
  return { ...turn, text: part.text, understanding: { ...part, clauses: [clause] }, clause };
}

/** Tasks are dealt with together by their own skills. */
const together = /^task\./;

/** 第一条和第三条都给林珊: the same asked of each row that is pointed at. */
function eachRow(turn: Turn): Turn[] {
  const { clause, understanding } = turn;
  const { refers = [] } = understanding;
  const rows = refers.filter(
    ({ row, start, end }) => row !== undefined && start >= clause.start && end <= clause.end,
  );
  if (rows.length < 2 || together.test(clause.intent)) return [turn];
  return rows.map((refer) => {
    const slots = { ...clause.slots };
    if (refer.type === "lead" && slots.lead) slots.lead = { ...slots.lead, name: refer.label };
    if (refer.type === "customer" && slots.customer)
      slots.customer = { ...slots.customer, name: refer.label };
    if (refer.type === "opportunity" && slots.opportunity)
      slots.opportunity = { ...slots.opportunity, name: refer.label };
    if (refer.type === "contact" && slots.contact) slots.contact = { ...slots.contact, name: refer.label };
    return { ...turn, clause: { ...clause, slots }, understanding: { ...understanding, refers: [refer] } };
  });
}

/** 另外永晟电子想上WMS: another company than the one that is made, or a lead, is none of its details. */
function isAnother(clause: Clause, made: Clause, entities: readonly Entity[]): boolean {
  const namesIn = ({ start, end }: Clause) =>
    entities.flatMap((each) =>
      each.type === "company" && each.start >= start && each.end <= end ? [each.value.name] : [],
    );
  const own = namesIn(made);
  const same = (name: string) => own.some((each) => each.includes(name) || name.includes(each));
  const others = own.length > 0 && namesIn(clause).some((name) => !same(name));
  return others || clause.text.includes("线索");
}

/** 建个新客户，叫博朗，联系人是葛经理: all that is told of the one that is made is of it. */
function withoutDetails(
  clauses: readonly Clause[],
  { text, entities }: Turn["understanding"],
): readonly Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    const goesOn = before?.intent === "customer.create" && ofMade.has(clause.intent) && !clause.negated;
    if (before && goesOn && !isAnother(clause, before, entities))
      joined.splice(-1, 1, { ...before, end: clause.end, text: text.slice(before.start, clause.end) });
    else joined.push(clause);
  }
  return joined;
}
const ofMade = new Set<IntentName>(["lead.capture", "lead.complete", "contact.create", "customer.update"]);

const keepsIt = /^(?:你)?(?:帮我|给我)?(?:备注|注明|记)(?:一?下|上)/u;
const told = new Set<IntentName>([
  "none",
  "activity.report",
  "lead.progress",
  "lead.complete",
  "contact.update",
  "record.update",
]);

/** 听说去了祺峤，你备注一下: what stands before it is what is kept. */
function withoutKept(clauses: readonly Clause[], text: string): readonly Clause[] {
  return clauses.flatMap((clause, at) => {
    const [before, next] = [clauses[at - 1], clauses[at + 1]];
    const keeps = (each: Clause | undefined) => each?.intent === "note.add" && keepsIt.test(each.text);
    if (keeps(next) && told.has(clause.intent)) return [];
    const kept = before && keeps(clause) && told.has(before.intent) ? before : undefined;
    return [kept ? { ...clause, start: kept.start, text: text.slice(kept.start, clause.end) } : clause];
  });
}

const busy = /有会|有事|出差|没空|没时间|不在|请假|在忙|太忙|临时|冲突|撞/u;

const reasons = new Set<IntentName>([
  ...(["none", "activity.report", "lead.progress", "lead.complete", "note.add"] as const),
  // 早上有会 and 周四要出差 are read so.
  ...(["task.list", "visit.plan"] as const),
]);

/** 提醒我订出差的票 is an order of its own, and no reason for what is moved behind it. */
const isReason = ({ intent, text }: Clause): boolean =>
  reasons.has(intent) && busy.test(text) && !order.test(text) && !asks(text);

/** 卢总早上有会，改到下午两点: why something is moved is part of its moving. */
function withoutReasons(clauses: readonly Clause[], text: string): readonly Clause[] {
  return clauses.flatMap((clause, at) => {
    const [before, next] = [clauses[at - 1], clauses[at + 1]];
    if (next?.intent === "task.reschedule" && isReason(clause)) return [];
    const reason = before && clause.intent === "task.reschedule" && isReason(before) ? before : undefined;
    return [reason ? { ...clause, start: reason.start, text: text.slice(reason.start, clause.end) } : clause];
  });
}

const isTalk = /^[^\n]{0,12}聊天记录|\n\s{0,3}我\s{0,3}[：:]/u;

const ofTalk = new Set<IntentName>(["call.prepare", "talk_track.make", "visit.prepare"]);

/** 容总约了三点通话砍价，我该怎么谈: how it is talked is part of preparing the talk, unless somebody else is named. */
function withoutSecondTalk(clauses: readonly Clause[], text: string): readonly Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    const { customer, contact } = clause.slots;
    const goesOn = before?.intent === "call.prepare" && ofTalk.has(clause.intent) && !clause.negated;
    if (before && goesOn && !customer && !contact)
      joined.splice(-1, 1, { ...before, end: clause.end, text: text.slice(before.start, clause.end) });
    else joined.push(clause);
  }
  return joined;
}

/** What is asked, in spoken order, each as if it were all that was said; several in a clause one after the other. */
export function askedTurns(turn: Turn): Turn[] {
  const { clauses, text } = turn.understanding;
  const plain = withoutWorries(withoutQuoted(turn), turn.understanding);
  const whole = withoutDetails(withoutReasons(plain, text), turn.understanding);
  const quoted = withoutKept(whole, text);
  const shares = withoutShares(withoutSeats(withRule(withoutGiving(quoted, text)), text), text);
  const kept = withoutTold(withoutWritten(shares, text), text);
  return withArranged(withoutSecondTalk(withoutContinued(kept, text), text)).flatMap((clause) => {
    // A pasted talk is one, however many lines it has.
    const split = isTalk.test(text) ? undefined : turn.parts;
    const parts = split?.[clauses.findIndex(({ start }) => start === clause.start)] ?? [];
    if (parts.length > 0) return parts.map((part) => readAlone(turn, clause, part));
    return eachRow(narrowed(turn, clause));
  });
}

/** The calls that were made for the `index`-th of them. */
export const callsFor = (index: number, done: FinishedCall[]): FinishedCall[] =>
  done.filter((call) => isFor(call, index));
