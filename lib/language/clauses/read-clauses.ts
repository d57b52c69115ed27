import type { Clause, ScoredIntent } from "../contract.ts";
import { INTENTS, type IntentName } from "../intents/catalogue.ts";
import type { Evidence } from "../intents/definition.ts";
import type { SlotName } from "../model/clause.ts";
import { type RankedIntents, rankIntents } from "../rank-intents.ts";
import type { MappedText } from "../text/mapped-text.ts";
import { fillSlots } from "./fill-slots.ts";
import { findCondition } from "./find-condition.ts";
import { findNegation } from "./find-negation.ts";
import { isAsking } from "./is-asking.ts";
import { reportedQuotes } from "./reported-quotes.ts";
import { type Stretch, sliceEvidence } from "./slice-evidence.ts";
import { splitSegments } from "./split-segments.ts";
import { withoutQuotes } from "./without-quotes.ts";

/** A clause that is found must be this likely to stand beside another. */
const ENOUGH = 0.5;
/** What is said right behind something that is not to be done is likely what is to be done. */
const INSTEAD = 0.4;
/** From here on the whole says which of its clauses is the main one. */
const MAIN = 0.9;
/** Up to here a clause says too little to stand against the whole. */
const WEAK = 0.8;
/** 怎么办, 记一下: too short to ask for another thing than what stands before. */
const SHORT = 5;
/** Longer messages tell a story; their end is one clause. */
const MOST_SEGMENTS = 16;

/** What answers or greets, and asks for nothing by itself. */
const ACTS = new Set<IntentName>([
  "confirm",
  "deny",
  "choose",
  "correct",
  "greeting",
  "thanks",
  "help",
  "undo",
  "none",
  "create_anyway",
  "update_existing",
  "lead.complete",
]);
/** Facts that are easily heard in what is only the ground for something else. */
const FACTS = new Set<IntentName>([
  "contact.update",
  "customer.update",
  "record.update",
  "record.search",
  "lead.capture",
  "lead.progress",
  "opportunity.lost",
  "opportunity.update",
  "activity.report",
  "usage.report",
]);
/** What is done for whoever asks for it, and for nobody who is only quoted. */
const ORDERS = new Set<IntentName>([
  "record.delete",
  "record.transfer",
  "record.merge",
  "record.update",
  "record.tag",
  "customer.create",
  "customer.update",
  "contact.update",
  "opportunity.create",
  "opportunity.update",
  "lead.delete",
  "lead.convert",
  "lead.rule",
  "task.create",
  "task.complete",
  "task.reschedule",
  "setting.change",
  "lead.assign",
  "lead.reassign",
  "opportunity.stage",
  "opportunity.won",
  "opportunity.lost",
  "pool.claim",
  "pool.release",
  "user.provision",
  "user.lock",
  "permission.change",
  "export.run",
  "undo",
]);
const slotsOf = new Map<IntentName, readonly SlotName[]>(INTENTS.map(({ name, slots }) => [name, slots]));

/** What a company that wants something is taken for, where it only stands before what is asked about it. */
const WISHES = new Set<IntentName>([
  "opportunity.create",
  "lead.capture",
  "lead.progress",
  "lead.complete",
  "customer.create",
  "prospect.find",
  "expansion.find",
  "activity.report",
  "solution.match",
  "product.ask",
  "none",
]);

type Read = Stretch & { intents: RankedIntents; negated: boolean; condition?: Stretch };

/** Returns what a message asks, in spoken order, and all its readings: those of the clauses first, then others. */
export function readClauses(text: string, mapped: MappedText, evidence: Evidence) {
  const { read, whole } = readOwnWords(evidence);
  const clauses = read.map((each) => presentClause(each, text, mapped, evidence));
  return { clauses, intents: mergeIntents(read, whole) };
}

/** 客户说“把某某删了”: what would be an order from the person is none from somebody they quote. */
function readOwnWords(evidence: Evidence): { read: Read[]; whole: RankedIntents } {
  const whole = rankIntents(evidence);
  const read = joinSegments(evidence, whole);
  const quotes = reportedQuotes(evidence.normalized);
  const ordered = read.some(
    (part) =>
      ORDERS.has(part.intents[0].name) &&
      quotes.some((quote) => quote.start < part.end && part.start < quote.end),
  );
  if (!ordered) return { read, whole };
  const own = withoutQuotes(evidence, quotes);
  const said = rankIntents(own);
  return { read: joinSegments(own, said), whole: said };
}

function joinSegments(evidence: Evidence, whole: RankedIntents): Read[] {
  const segments = splitSegments(evidence.normalized);
  const [first, ...others] = segments;
  if (first === undefined || segments.length > MOST_SEGMENTS || isAct(whole[0]))
    return [readStretch(evidence, { start: 0, end: evidence.normalized.length }, whole)];
  const parts: Read[] = [];
  let current: Stretch = first;
  let known = others.length === 0 ? whole : readStretch(evidence, first).intents;
  for (const segment of others) {
    const joined = { start: current.start, end: segment.end };
    const depends = findCondition(evidence.normalized.slice(joined.start, joined.end)).words;
    const waits = depends > 0 && joined.start + depends >= current.end;
    const own = waits ? undefined : askedBy(evidence, segment, current, known[0]);
    if (own === undefined) {
      current = joined;
      known = readStretch(evidence, current).intents;
    } else {
      parts.push(readStretch(evidence, current));
      current = segment;
      known = own;
    }
  }
  parts.push(readStretch(evidence, current, parts.length === 0 ? whole : undefined));
  const read = withoutGrounds(withoutPreludes(asOneLead(parts, evidence)), whole, evidence.normalized);
  const all = { start: 0, end: evidence.normalized.length };
  return takesAll(read, whole) ? [readStretch(evidence, all, whole)] : read;
}

/** What several answer together: its parts are told one by one, and only the whole says what is wanted. */
const TOGETHER = new Set<IntentName>(["trend.alert", "council.call"]);

/** 新规下来了，大家拿个联合方案: one matter for all, unless something else is ordered beside it. */
function takesAll(parts: readonly Read[], [asked]: RankedIntents): boolean {
  return (
    (parts.length > 1 || (parts[0]?.start ?? 0) > 0) &&
    TOGETHER.has(asked.name) &&
    asked.confidence >= MAIN &&
    !parts.some(({ intents: [best], negated, condition }) => negated || condition || ORDERS.has(best.name))
  );
}

const LOOKS_AROUND =
  /^[,、 ]*(?:现在|目前|他们)?(?:也|还|同时|正)(?:在)?(?:看|比|对比|考虑|接触|问|约)(?![^,]*(?:[?]|怎么|如何|一下|什么))/;

/** 新线索：欧阳总，远征重工，做矿山机械的，想换ERP: a lead goes on until another company or person is named. */
function asOneLead(parts: readonly Read[], evidence: Evidence): Read[] {
  const captures = ({ intents: [best], negated, condition }: Read) =>
    best.name === "lead.capture" && !negated && !condition;
  const namesAnother = ({ start, end }: Stretch) =>
    evidence.entities.some(
      (entity) =>
        (entity.type === "company" || entity.type === "person") && entity.start >= start && entity.end <= end,
    );
  const words = ({ start, end }: Stretch) => evidence.normalized.slice(start, end);
  // 也在看金蝶 tells of the lead, and asks for no comparison.
  const looksAround = (part: Read) =>
    LOOKS_AROUND.test(words(part)) && part.intents[0].name.includes("compet");
  const leads: Read[] = [];
  for (const part of parts) {
    const before = leads.at(-1);
    const goesOn = captures(part) || looksAround(part);
    if (!before || !captures(before) || !goesOn || namesAnother(part)) {
      leads.push(part);
      continue;
    }
    const joined = readStretch(evidence, { start: before.start, end: part.end });
    leads[leads.length - 1] = captures(joined) ? joined : { ...before, end: part.end };
  }
  return leads;
}

/**
 * 林浩离职了，把账号停掉: a first clause that is only the ground for what the whole clearly asks belongs to it, and so
 * does one that says little by itself.
 */
function withoutGrounds(parts: Read[], whole: RankedIntents, text: string): Read[] {
  const [ground, main, ...others] = parts;
  const [asked] = whole;
  if (ground === undefined || main === undefined) return parts;
  if (isWishBefore(ground, main, text)) return [{ ...main, start: ground.start }, ...others];
  if (asked.confidence < MAIN) return parts;
  const [{ name, confidence }] = ground.intents;
  if (name === asked.name || ground.negated || ground.condition) return parts;
  const weak =
    confidence <= WEAK && (main.intents[0].name === asked.name || main.intents[0].confidence <= WEAK);
  const asks = isAsking(text.slice(ground.start, ground.end));
  const joins = weak || (FACTS.has(name) && confidence < asked.confidence && !asks);
  if (!joins) return parts;
  if (main.intents[0].name === asked.name) return [{ ...main, start: ground.start }, ...others];
  return weak && others.length === 0 ? [{ ...ground, end: main.end, intents: whole }] : parts;
}

/** 湖州榕垚想上WMS，200个用户怎么报价: who wants something is no order of its own before the question what it costs. */
function isWishBefore(ground: Read, main: Read, text: string): boolean {
  const [{ name, confidence }] = ground.intents;
  const [asked] = main.intents;
  const words = (part: Read) => text.slice(part.start, part.end);
  return (
    asked.name === "quote.ask" &&
    asked.confidence >= ENOUGH &&
    WISHES.has(name) &&
    confidence <= WEAK &&
    !ground.negated &&
    !isAsking(words(ground))
  );
}

/** What a segment asks for by itself; undefined when it goes on with what stands before. */
function askedBy(
  evidence: Evidence,
  segment: Stretch,
  ahead: Stretch,
  before: ScoredIntent,
): RankedIntents | undefined {
  const words = evidence.normalized.slice(segment.start, segment.end);
  const negated = findNegation(words) !== undefined;
  // 先别丢，预计改到四月中: the one is not to be done, and the other is.
  const forbids = findNegation(evidence.normalized.slice(ahead.start, ahead.end)) !== undefined;
  const instead = forbids && !negated;
  if (words.length < SHORT && !negated && !instead && !/^[导转删锁停]/.test(words)) return undefined;
  if (!negated && !isAsking(words)) return undefined;
  const { intents } = readStretch(evidence, segment);
  const [best] = intents;
  if (isAct(best) || best.confidence < (instead ? INSTEAD : ENOUGH)) return undefined;
  return best.name === before.name && negated === forbids ? undefined : intents;
}

function isAct({ name, confidence }: ScoredIntent): boolean {
  return ACTS.has(name) && confidence >= ENOUGH;
}

/** 好的，帮我…: what is only said before the thing that is asked. */
function withoutPreludes(parts: Read[]): Read[] {
  const asking = parts.filter(({ intents: [best] }) => !ACTS.has(best.name));
  return asking.length === 0 ? parts : asking;
}

function readStretch(evidence: Evidence, stretch: Stretch, known?: RankedIntents): Read {
  const text = evidence.normalized.slice(stretch.start, stretch.end);
  const { words, all } = findCondition(text);
  const main = { start: stretch.start + all, end: stretch.end };
  const negation = findNegation(text.slice(all));
  const condition = words > 0 ? { start: stretch.start, end: stretch.start + words } : undefined;
  if (negation === undefined) {
    const intents = all > 0 || known === undefined ? rankIntents(sliceEvidence(evidence, main)) : known;
    return { ...stretch, intents, negated: false, ...(condition && { condition }) };
  }
  const kept = negation.stays
    ? { start: main.start, end: main.start + negation.start }
    : { start: main.start + negation.end, end: main.end };
  const part = sliceEvidence(evidence, kept);
  const intents = rankIntents(negation.stays ? { ...part, normalized: `改${part.normalized}` } : part);
  // What is negated but asks for nothing else is a refusal, or talk.
  if (isAct(intents[0]) || intents[0].confidence < ENOUGH)
    return { ...stretch, intents: known ?? rankIntents(sliceEvidence(evidence, stretch)), negated: false };
  return { ...stretch, intents, negated: true, ...(condition && { condition }) };
}

function presentClause(read: Read, text: string, { starts, ends }: MappedText, evidence: Evidence): Clause {
  const typed = (stretch: Stretch) => ({
    start: starts[stretch.start] ?? 0,
    end: ends[stretch.end - 1] ?? text.length,
  });
  const { start, end } = typed(read);
  const { name, confidence, reason } = read.intents[0];
  const condition = read.condition && typed(read.condition);
  const inside = evidence.entities.filter((span) => span.start >= read.start && span.end <= read.end);
  const entities = inside.map((span) => ({ ...span, ...typed(span), text: sliceTyped(text, typed(span)) }));
  return {
    intent: name,
    confidence,
    reason,
    start,
    end,
    text: text.slice(start, end),
    negated: read.negated,
    ...(condition && { condition: sliceTyped(text, condition) }),
    slots: fillSlots(slotsOf.get(name) ?? [], { text: text.slice(start, end), start }, entities),
  };
}

function sliceTyped(text: string, { start, end }: Stretch): string {
  return text.slice(start, end);
}

/** The clauses in spoken order, those to be done before those not to be done, then what the whole may mean as well. */
function mergeIntents(read: readonly Read[], whole: RankedIntents): RankedIntents {
  const asked = [...read.filter(({ negated }) => !negated), ...read.filter(({ negated }) => negated)];
  const all = [...asked.map(({ intents: [best] }) => best), ...whole];
  const [first = whole[0], ...others] = all.filter(
    ({ name }, index) => all.findIndex((each) => each.name === name) === index,
  );
  return [first, ...others];
}
