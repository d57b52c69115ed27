import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import type { Entity } from "#lib/language/index.ts";
import { askFor } from "./evidence.ts";
import { askWhich, type FoundSubject, noSubject, readSubject, type Subject } from "./subject.ts";

type Named = { words: string; type: "company" | "person" };

const sameEntity = (one: Entity, other: Entity): boolean =>
  one.start === other.start || (one.type === other.type && one.text === other.text);

/** The company or the person by whom a lead is called in this sentence; `except` are people who are meant otherwise. */
function namedLead({ clause, understanding }: Turn, except: readonly Entity[]): Named | undefined {
  const slot = clause.slots.lead ?? clause.slots.customer;
  const otherwise = except.some((entity) => entity.type === "person" && entity.value.name === slot?.name);
  if (slot && !otherwise) return { words: slot.name, type: "company" };
  for (const entity of understanding.entities) {
    if (except.some((each) => sameEntity(each, entity))) continue;
    if (entity.type === "company" || entity.type === "person")
      return { words: entity.value.name, type: entity.type };
  }
  return undefined;
}

const trait =
  /(?:^|[，,。\s])(?:就是?|是|对|我?说的是)?(?:做|搞|卖)?(?<words>[\p{L}\p{N}]{2,8}?)(?:的|那边的?)?那(?:一)?(?:家|条|个)/u;
/** 知行学堂的线索: called one, by whatever stands before. */
const calledLead =
  /(?:^|[把将，,。\s])(?<words>[\p{L}\p{N}]{2,12}?)(?:的(?:[那这](?:一)?条)?线索|[那这](?:一)?(?:条|个)(?:新)?线索|[那这](?:一)?条)/u;
const noTrait =
  /^(?:新|刚|最|分|[高低大小好]|有|没|哪|所有|全部|优质|重点|名下|手[里上头]|录|[一两二三四五几]|刚才|刚刚|刚刚?说的?|上次|上面|前面|后面|下面|中间|[昨今前明]天|之前|最近|最后|最新|其[他它]|另外|第.{1,2}|客户|对方|[我你他她它]们?|线索|公司|现在|目前|还是|到底|觉得|请问)|[把给看查说评跟分转改派问]/u;

/** 就水务那家: a part of a name by which nobody is known so far. */
function traitOf({ text, state, chosen }: Turn): Named | undefined {
  const words = (trait.exec(text) ?? calledLead.exec(text))?.groups?.words;
  const known = chosen.lead !== undefined || state.focus.some(({ type }) => type === "lead");
  return words && !known && !noTrait.test(words) ? { words, type: "company" } : undefined;
}

/** Whether a lead's label, 公司 · 联系人, and the words for it are the same, one of them perhaps shortened. */
function fits(label: string, words: string): boolean {
  if (words.length >= 2 && label.includes(words)) return true;
  return label.split(" · ").some((part) => part.length >= 2 && words.includes(part));
}

/** Which lead a sentence is about: the one that is named, pointed at in a list, or talked about. */
export function readLeadSubject(turn: Turn, except: readonly Entity[] = []): Subject {
  const named = namedLead(turn, except) ?? traitOf(turn);
  if (!named) {
    const chosen = turn.chosen.lead;
    return chosen ? { ...noSubject, known: { lead: chosen } } : readSubject(turn, ["lead"]);
  }
  const { words, type } = named;
  const near = turn.state.focus.find((record) => record.type === "lead" && fits(record.label, words));
  const known = turn.chosen[words] ?? near;
  if (known) return { ...noSubject, known: { lead: known } };
  return { ...noSubject, mentions: [{ key: "lead", type, text: words, objects: ["lead"] }] };
}

/** Nobody has said which lead: asks once, and the sentence goes on with the answer. */
function askLead(turn: Turn): Reply {
  const { t } = turn;
  const shown = (turn.state.shown ?? []).filter(({ type }) => type === "lead").slice(0, 4);
  const chips = shown.map(({ label }) => ({ label, text: label }));
  const slot = { key: "lead", label: t("objects.lead"), chips };
  const reply = askFor(turn, [], t("management.whichLead"), [slot]);
  return { ...reply, confidence: 0.6 };
}

/** What stands in the way of knowing the lead: a name that fits several, one that fits none, or none said. */
export function leadUnclear(
  turn: Turn,
  done: FinishedCall[],
  { refs, unclear, missing }: FoundSubject,
): Reply | undefined {
  if (unclear) return askWhich(turn, done, unclear);
  if (refs.lead) return undefined;
  if (missing.lead === undefined) return askLead(turn);
  return askWhich(turn, done, { key: "lead", meant: { said: missing.lead, status: "none", records: [] } });
}
