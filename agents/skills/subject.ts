import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import type { Meant, MeantRecord, SubjectMention } from "#agents/tools/records/resolve-subjects.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import type { Entity } from "#lib/language/index.ts";
import { dealByWords } from "./deal-by-words.ts";
import { replyWith, resultOf, wasTried } from "./evidence.ts";
import type { SkillCall } from "./skill.ts";

/** What a sentence may be about, by the slots of the language. */
export type SubjectKey = "customer" | "contact" | "opportunity" | "lead" | "product" | "assignee";
export type Refs = Partial<Record<SubjectKey, FocusRecord>>;
/**
 * `known` is clear from the conversation, the ones that the words name in `named` first, then what was talked about
 * last; `mentions` must be looked up; `fresh` was said to be none that is there.
 */
export type Subject = {
  known: Refs;
  named: SubjectKey[];
  mentions: SubjectMention[];
  fresh: Partial<Record<SubjectKey, string>>;
  /** The whole sentence: of several deals it often says which. */
  words?: string;
};

/** Nothing is said or known. */
export const noSubject: Subject = { known: {}, named: [], mentions: [], fresh: {} };

const mentionOf = {
  customer: { type: "company", objects: ["customer"] },
  contact: { type: "person", objects: ["contact"] },
  opportunity: { type: "opportunity", objects: ["opportunity"] },
  lead: { type: "company", objects: ["lead"] },
  product: { type: "product", objects: ["product"] },
  assignee: { type: "colleague", objects: undefined },
} as const;

/** Where the intent has no slot for it, what was said of that kind all the same. */
const entityOf: Partial<Record<SubjectKey, Entity["type"]>> = {
  customer: "company",
  lead: "company",
  contact: "person",
  product: "product",
};

/** The words for a subject in this clause. */
function said({ clause, understanding }: Turn, key: SubjectKey): string | undefined {
  const slot = clause.slots[key]?.name;
  if (slot !== undefined) return slot;
  const found = understanding.entities.find(({ type }) => type === entityOf[key]);
  return found && "name" in found.value ? String(found.value.name) : undefined;
}

/** Whether a record's name and the words for it are the same, one of them perhaps shortened. */
function fits(label: string, words: string): boolean {
  const short = words.length >= 2 && label.includes(words);
  return short || (label.length >= 2 && words.includes(label));
}

/** The record in focus that the words name, or the nearest of its kind when they name none. */
function inFocus(turn: Turn, key: SubjectKey, words: string | undefined): FocusRecord | undefined {
  const near = turn.state.focus.filter(({ type }) => type === key);
  if (words === undefined) return near[0];
  const known = near.find(({ label }) => fits(label, words));
  if (known) return known;
  // Of a list that was shown one is meant where no other is called so.
  const shown = (turn.state.shown ?? []).filter(({ type, label }) => type === key && fits(label, words));
  return shown.length === 1 ? shown[0] : undefined;
}

/** Whether a company was named that is not the one being talked about: then what hangs on the old one is not meant. */
const namesAnother = (turn: Turn): boolean => {
  const words = said(turn, "customer");
  return words !== undefined && !inFocus(turn, "customer", words);
};

const pointsAtDeal = /[这那该]个?(?:单|商机|项目)|它/u;
const softly = /(?:加|带|送|配|含|要)[上了]?[^，。]{0,4}$/u;

/** crm先放放, where the WMS deal of the company is talked about: another of its deals is meant. */
function namesOther({ clause: { text }, state, understanding: { entities } }: Turn): boolean {
  const near = state.focus.find(({ type }) => type === "opportunity");
  if (!near || pointsAtDeal.test(text) || !state.focus.some(({ type }) => type === "customer")) return false;
  const [product] = entities.filter(({ type }) => type === "need" || type === "product");
  if (!product || softly.test(text.slice(0, Math.max(0, text.indexOf(product.text))))) return false;
  const word = product.text.toLowerCase();
  return text.indexOf(product.text) <= 6 && word.length <= 4 && !near.label.toLowerCase().includes(word);
}

const isKnownCompany = ({ known }: Subject, words: string | undefined): boolean =>
  words !== undefined && known.customer !== undefined && fits(known.customer.label, words);

/**
 * What the words are about, in the order of `wanted`: what was chosen, pointed at in a list, or is in focus is known;
 * what is named must be looked up, a person or a deal at the company that is named before it.
 */
export function readSubject(turn: Turn, wanted: readonly SubjectKey[]): Subject {
  const words = turn.understanding.text;
  const subject: Subject = { known: {}, named: [], mentions: [], fresh: {}, words };
  for (const key of wanted) {
    const words = said(turn, key);
    const chosen = turn.chosen[words ?? key];
    // 海川 was chosen to be a customer: then it is no lead.
    if (chosen && !mayBe(key, chosen)) continue;
    // 榕垚 is the customer that is talked about: a lead of a like name is a stranger's.
    if (key === "lead" && isKnownCompany(subject, words)) continue;
    const hanging = hangsOnCompany(key);
    const other =
      (words === undefined && hanging && namesAnother(turn)) || (key === "opportunity" && namesOther(turn));
    const near = other ? undefined : inFocus(turn, key, words);
    const known = chosen ?? near;
    const ofFresh = hanging && subject.fresh.customer !== undefined && words !== undefined;
    if (ofFresh || known?.type === "new") subject.fresh[key] = words ?? "";
    else if (known) subject.known[key] = known;
    else addMention(subject, key, words, said(turn, "customer") !== undefined);
    if (known && (words !== undefined || known !== near)) subject.named.push(key);
  }
  const at = (key: SubjectKey) => turn.state.focus.findIndex(({ id }) => id === subject.known[key]?.id);
  const others = wanted.filter((key) => subject.known[key] && !subject.named.includes(key));
  subject.named.push(...others.sort((a, b) => at(a) - at(b)));
  return subject;
}

const dealWords = /[那这](?:个)?单|商机|项目|机会|单子|续约|增购|扩容/;

/** What a question is about, whatever kind it is: a deal where one is spoken of, else who is named, else what was talked about last. */
export function readAbout(turn: Turn): Subject {
  const { entities } = turn.understanding;
  if (dealWords.test(turn.clause.text) || entities.some(({ type }) => type === "opportunity"))
    return readSubject(turn, ["customer", "opportunity"]);
  const named = entities.some(({ type }) => type === "company" || type === "person");
  const subject = readSubject(
    turn,
    named ? ["customer", "lead", "contact"] : ["customer", "lead", "contact", "opportunity"],
  );
  // No deal is spoken of: which of several it might be is nothing to ask.
  return { ...subject, mentions: subject.mentions.filter(({ key }) => key !== "opportunity") };
}

const mayBe = (key: SubjectKey, { type }: FocusRecord): boolean =>
  type === key || (type === "new" && key !== "lead") || (type === "user" && key === "assignee");

const hangsOnCompany = (key: SubjectKey): boolean => key === "contact" || key === "opportunity";

function addMention(
  { known, mentions }: Subject,
  key: SubjectKey,
  words: string | undefined,
  companyNamed: boolean,
): void {
  const { type, objects } = mentionOf[key];
  const company = mentions.some((each) => each.key === "customer");
  const hangs = hangsOnCompany(key);
  // A person is looked for first at the company that is talked about, and then anywhere.
  const bound = companyNamed || key === "opportunity" ? "customer" : "near";
  const at =
    hangs && company ? { of: "customer" } : hangs && known.customer ? { [bound]: known.customer.id } : {};
  // A deal needs no name where the company is known; everything else does.
  if (words === undefined && (key !== "opportunity" || Object.keys(at).length === 0)) return;
  mentions.push({
    key,
    type,
    ...(words !== undefined && { text: words }),
    ...(objects && { objects: [...objects] }),
    ...at,
  });
}

/** The call that looks up what is named, unless that was done. */
export function lookUp({ mentions }: Subject, done: FinishedCall[]): SkillCall[] {
  if (mentions.length === 0 || wasTried(done, "records_resolve")) return [];
  return [{ tool: "records_resolve", input: { mentions } }];
}

const refOf = ({ object, id, label }: MeantRecord): FocusRecord => ({
  type: object,
  id,
  label,
});
/** `unclear`: the first name that fits several records or none. `missing`: names that fit none. */
export type FoundSubject = {
  refs: Refs;
  unclear: { key: SubjectKey; meant: Meant } | null;
  missing: Partial<Record<SubjectKey, string>>;
};

/** A company may be a lead instead of a customer: the one that is there is meant. */
function asLeadOrCustomer({ refs, missing, open }: { refs: Refs; missing: Missing; open: Open[] }): Open[] {
  if ((refs.lead || refs.opportunity) && missing.customer !== undefined) delete missing.customer;
  const others = refs.customer ? open.filter(({ key }) => key !== "lead") : open;
  return missing.customer === undefined && !refs.customer && (refs.lead || refs.opportunity)
    ? others.filter(({ key }) => key !== "customer")
    : others;
}
/** 珩砚 is a customer by now: the lead that it once was is not talked about, unless it is called one. */
function isOldLead(mentions: Subject["mentions"], refs: Refs, words = ""): boolean {
  if (!refs.customer || !refs.lead || /线索|潜客|\bleads?\b/iu.test(words)) return false;
  const said = (wanted: SubjectKey) => mentions.find(({ key }) => key === wanted)?.text;
  return said("lead") !== undefined && said("lead") === said("customer");
}
type Missing = FoundSubject["missing"];
type Open = NonNullable<FoundSubject["unclear"]>;

/** What is known and what was found; a name that is no single record stands in the way of what needs one. */
export function subjectFound({ known, mentions, fresh, words }: Subject, done: FinishedCall[]): FoundSubject {
  const output = resultOf(done, "records_resolve")?.output as { found: Record<string, Meant> } | undefined;
  const refs: Refs = { ...known };
  const missing: FoundSubject["missing"] = { ...fresh };
  const open: Open[] = Object.entries(fresh).map(([key, said]) => ({
    key: key as SubjectKey,
    meant: { said, status: "none", records: [] },
  }));
  for (const { key, text } of mentions as (SubjectMention & { key: SubjectKey })[]) {
    const meant = output?.found[key];
    const [only] = meant?.records ?? [];
    if (meant?.status === "one" && only) {
      refs[key] = refOf(only);
      // Whoever was found elsewhere is not of the company that was talked about.
      if (meant.elsewhere) delete refs.customer;
    } else if (meant?.status === "many") {
      const deal = key === "opportunity" ? dealByWords(meant.records, words ?? "") : undefined;
      if (deal) refs.opportunity = refOf(deal);
      else open.push({ key, meant });
    } else if (meant && text !== undefined) {
      missing[key] = text;
      if (meant.status === "none" && key !== "lead") open.push({ key, meant });
    }
  }
  if (isOldLead(mentions, refs, words)) delete refs.lead;
  const [unclear = null] = asLeadOrCustomer({ refs, missing, open });
  return { refs, unclear, missing };
}

/** What a person may answer to be none of the records that are there. */
const creatable = new Set<SubjectKey>(["customer", "contact"]);
const pages: Record<string, string> = {
  customer: "/customers",
  contact: "/contacts",
  lead: "/leads",
  opportunity: "/opportunities",
  product: "/products",
};

/** Asks which one is meant, or says that there is none; the sentence goes on once that is answered. */
export function askWhich(
  turn: Turn,
  done: FinishedCall[],
  unclear: NonNullable<FoundSubject["unclear"]>,
): Reply {
  const { t } = turn;
  const { key, meant } = unclear;
  const object = t(`agents.which.object.${key}`);
  const words = meant.said ?? object;
  if (meant.status === "none") {
    return replyWith(turn, done, t("agents.which.none", { said: words, object }), {
      artifacts: [],
      confidence: 0.6,
    });
  }
  const options = meant.records.map((record, index) => {
    const page = pages[record.object];
    return {
      id: record.id,
      label: record.label,
      ...(record.detail && { detail: record.detail }),
      ...(page && { href: `${page}/${record.id}` }),
      text: t("agents.which.option", { index: index + 1, label: record.label }),
    };
  });
  const question =
    key === "opportunity" && meant.said === null
      ? t("agents.which.deals", { count: options.length })
      : t("agents.which.many", { said: words, object, count: options.length });
  const base = replyWith(turn, done, question);
  const pending = {
    kind: "choose" as const,
    text: turn.text,
    said: meant.said ?? key,
    options: meant.records.map((record) => ({
      ...refOf(record),
      ...(record.detail && { detail: record.detail }),
    })),
    chosen: turn.chosen,
  };
  if (creatable.has(key) && meant.said !== null) {
    const label = t("agents.which.fresh", { object });
    options.push({ id: "new", label, text: label });
  }
  return {
    ...base,
    artifacts: [{ kind: "choice", data: { question, options, total: meant.records.length } }],
    state: { ...base.state, pending },
  };
}
