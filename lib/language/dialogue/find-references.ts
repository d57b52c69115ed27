import type { Reference } from "../model/correction.ts";
import type { DialogueHint, TalkedAbout } from "../model/dialogue.ts";
import type { Entity } from "../model/entity.ts";
import { pointInList } from "./point-in-list.ts";

type Stretch = { start: number; end: number };
type Told = { said: Stretch; record: TalkedAbout; row?: number };
type Pointer = { start: number; end: number; types: readonly string[]; among: readonly TalkedAbout[] };
type Given = {
  /** Normalised, with the entities on it. */
  text: string;
  entities: readonly Entity[];
  /** Kinds of records that what is asked is about, the likeliest first. */
  about: readonly string[];
  dialogue: DialogueHint;
};

const THEY =
  /(?<!其)(?:他们|她们|它们)(?:家|公司)?|(?<![另客专国])人家|对方|[他她]家|[这那](?:个客户|家(?:客户|公司|企业|单位)?)|该(?:公司|客户|企业)|\b(?:they|them|their)\b/gi;
const DEAL =
  /[这那该]个?(?:单子?|商机|项目|机会|案子|笔生意|笔单子?|票)|刚才那单|\b(?:this|that|the) deal\b/gi;
const LEAD = /[这那该](?:条|个线索)(?:线索)?/g;
const TASK = /[这那该]个?(?:任务|提醒|待办)/g;
const PERSON = /(?<!其)[他她佢](?![们家哋])|[这那]位|[这那]个?(?:人|联系人)|\b(?:him|her|he|she)\b/gi;
const IT = /(?<!其)它(?!们)|\bit\b/gi;
const OTHER =
  /(?:另(?:外)?|其他|别的)一?(?:个|单|家|条|位)|(?:[后前]面|[后前]边|[上下]面|后)[那这]?一?(?:个(?!月|季|年|周)|家|位|单|条)|中间[那这]?一?(?:个|家|位|单|条)|后者|前者/g;
const THIS = /(?<!\p{Script=Han})[这那后前]面?个(?![月季年周星礼])/gu;
const TRAIT =
  /(?:做|搞|卖|干|姓|在)?(?<trait>[\p{L}\d]{1,6}?)的?[这那](?:家|个|单|条|位|笔)(?!月|季|年|周|星期)/gu;

const kindsOfPointers: readonly [RegExp, readonly string[]][] = [
  [THEY, ["customer", "lead", "competitor"]],
  [DEAL, ["opportunity"]],
  [LEAD, ["lead"]],
  [TASK, ["task"]],
  [PERSON, ["contact", "user", "lead"]],
  [IT, ["product", "customer", "opportunity", "lead", "competitor"]],
];

/** The nearest of these kinds; a deal or a person stands for its company where nothing else does. */
function nearest(types: readonly string[], among: readonly TalkedAbout[]): TalkedAbout | undefined {
  const found = among.find(({ type }) => types.includes(type));
  if (found !== undefined || !types.includes("customer")) return found;
  const host = among.find(({ company }) => company !== undefined);
  return host?.company === undefined ? undefined : { type: "customer", label: host.company };
}

/** The nearest of the first kind that there is. */
function likeliest(types: readonly string[], among: readonly TalkedAbout[]): TalkedAbout | undefined {
  for (const type of types) {
    const found = nearest([type], among);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** 第二个, 最大的那个, 宁波那条: a row of the list that was shown. */
function inList({ text, entities, dialogue }: Given): Told[] {
  const { shown = [], focus = [] } = dialogue;
  const dealtWith = focus.map(({ label }) => label);
  return pointInList({ text, entities, shown, dealtWith }).flatMap(({ row, ...said }) => {
    const record = shown[row];
    return record ? [{ said, record, row }] : [];
  });
}

const MEASURES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/单$/, ["opportunity"]],
  [/条$/, ["lead", "task"]],
  [/家$/, ["customer", "lead", "competitor"]],
  [/位$/, ["contact", "user"]],
];

/** The one that is not talked about, of a list or of what was talked about before. */
function besideFocus(types: readonly string[] | undefined, { shown = [], focus = [] }: DialogueHint) {
  const fits = ({ type }: TalkedAbout) => types === undefined || types.includes(type);
  const current = focus.find(fits);
  const listed = shown.filter((each) => fits(each) && each.label !== current?.label);
  const known = focus.filter((each) => fits(each) && each.type === current?.type);
  return shown.length > 0 && listed.length === 1 ? listed[0] : known[1];
}

/** Those that the sentence before named, in spoken order. */
function namedLast({ focus = [], last }: DialogueHint): TalkedAbout[] | undefined {
  const at = ({ label }: TalkedAbout) => last?.text.indexOf(label) ?? -1;
  const [first] = focus;
  const named = focus.filter((each) => each.type === first?.type && at(each) >= 0);
  return named.length > 1 ? named.sort((one, other) => at(one) - at(other)) : undefined;
}

/** 另一单, 后面那位, 前面那条, 中间那个: by its place in a list, or beside what is talked about. */
function theOther({ text, dialogue, about }: Given): { said: Stretch; record: TalkedAbout }[] {
  const { shown = [], focus = [] } = dialogue;
  return [...text.matchAll(OTHER)].flatMap((match) => {
    const [words] = match;
    const measured = MEASURES.find(([cue]) => cue.test(words))?.[1];
    const types = measured ?? (about.length > 0 ? about : undefined);
    const listed = shown.filter(({ type }) => measured === undefined || measured.includes(type));
    const kept = focus.filter(({ type }) => type === focus[0]?.type);
    const pair = /者$/.test(words) ? namedLast(dialogue) : undefined;
    const record = pair
      ? words.startsWith("前")
        ? pair[0]
        : pair.at(-1)
      : /^[后下]/.test(words)
        ? (listed.at(-1) ?? kept[0])
        : /^[前上]/.test(words)
          ? (listed[0] ?? kept[1])
          : words.startsWith("中")
            ? listed[Math.floor(listed.length / 2)]
            : besideFocus(types, dialogue);
    return record ? [{ said: { start: match.index, end: match.index + words.length }, record }] : [];
  });
}

/** 做物流的那家, 汽配那单: the only one of those talked about that the words fit. */
function byTrait({ text, dialogue }: Given): { said: Stretch; record: TalkedAbout }[] {
  const known = [...(dialogue.shown ?? []), ...(dialogue.focus ?? [])];
  return [...text.matchAll(TRAIT)].flatMap((match) => {
    // 把方案那个: what is done with it is no part of what it is like.
    const trait = (match.groups?.trait ?? "").replace(/^[把将给]/u, "");
    const fitting = known.filter(
      ({ label, company }) => trait.length >= 2 && (label.includes(trait) || company?.includes(trait)),
    );
    const labels = new Set(fitting.map(({ label }) => label));
    const [record] = fitting;
    const said = { start: match.index, end: match.index + match[0].length };
    return record && labels.size === 1 ? [{ said, record }] : [];
  });
}

/** What was talked about, and the only one that was shown. */
const talkedAbout = ({ focus = [], shown = [] }: DialogueHint): readonly TalkedAbout[] =>
  shown.length === 1 ? [...focus, ...shown] : focus;

function pointers({ text, about, dialogue }: Given): Pointer[] {
  const focus = talkedAbout(dialogue);
  const found = kindsOfPointers.flatMap(([words, types]) =>
    [...text.matchAll(words)].map(({ index, 0: said }) => {
      const among = words === TASK ? [...(dialogue.shown ?? []), ...focus] : focus;
      return { start: index, end: index + said.length, types, among };
    }),
  );
  if (found.length > 0) return found;
  return [...text.matchAll(THIS)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
    types: about,
    among: focus,
  }));
}

/**
 * Returns what the words point at without naming it: by a place in the list that was shown, by a trait, by a pronoun, or
 * by leaving it out where what is asked needs one (empty `text`).
 */
export function findReferences(given: Given): Reference[] {
  const { text, entities, about, dialogue } = given;
  const listed = inList(given);
  const told: Told[] = [listed, byTrait(given), theOther(given)].find((each) => each.length > 0) ?? [];
  const refer = ({ start, end }: Stretch, { type, label }: TalkedAbout, row?: number): Reference => ({
    ...{ text: text.slice(start, end), start, end },
    ...{ type, label },
    ...(row !== undefined && { row }),
  });
  if (told.length > 0) return told.map(({ said, record, row }) => refer(said, record, row));
  const pointed = pointers(given).flatMap(({ types, among, ...said }) => {
    const record = nearest(types, among);
    return record ? [refer(said, record)] : [];
  });
  if (pointed.length > 0) return pointed;
  const named = entities.some(({ type }) => about.some((kind) => NAMING[kind]?.includes(type)));
  const record = named ? undefined : likeliest(about, talkedAbout(dialogue));
  return record ? [refer({ start: 0, end: 0 }, record)] : [];
}

/** What names a record of a kind; a company that is named tells which of its deals is meant. */
const NAMING: Record<string, readonly string[]> = {
  customer: ["company"],
  lead: ["company"],
  opportunity: ["company", "opportunity"],
  contact: ["person", "company"],
  product: ["product", "need"],
  competitor: ["competitor"],
};
