import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";
import type { MappingReason } from "../contract.ts";
import { headerKey } from "./header-key.ts";
import { synonyms } from "./synonyms/index.ts";

export type Match = {
  field: FieldSpec;
  part?: number;
  confidence: number;
  reason: MappingReason;
  /** Not sure enough to stand against values that do not fit. */
  doubtful: boolean;
};
/** A field's names in the words of the product and the tenant. */
export type Labels = Readonly<Record<string, readonly string[]>>;

type Word = {
  key: string;
  field: FieldSpec;
  part: number | undefined;
  rank: number;
  label: boolean;
  weak?: boolean | undefined;
};
export type Vocabulary = {
  words: Map<string, Word[]>;
  prefixes: RegExp;
  /** By whole words alone: for headers that other systems use for keys and stamps. */
  exact(header: string): Match[];
  /** Whether a header means something that this object has no field for. */
  lacks(header: string): boolean;
  /** Whether that is worth keeping in words: a contact or a capital is, when somebody last called is not. */
  keeps(header: string): boolean;
};

const PREFIXES: Record<string, string> = {
  lead: "线索|销售线索|lead",
  customer: "客户|公司|企业|单位|account|company|customer|organi[sz]ation|billing|公司基本信息|基本信息",
  contact: "联系人|客户联系人|contact|person|people|mailing",
  opportunity: "商机|销售机会|机会|项目|opportunity|deal|potential",
  product: "产品|商品|product|item",
  activity: "活动|任务|跟进|拜访|activity|task|event|call",
};

/** Fields that the product writes by itself. */
const STAMPS: ReadonlySet<string> = new Set(["createdAt", "lastActivityAt", "team", "country"]);

const TOP = 0.97;
/** 下次跟进时间 is no 跟进时间, Other Phone is not the phone: only the type of the field is as good. */
const OTHER =
  /^(?:下次|上次|最近|最后|最新|首次|距离|剩余|是否|更多|其他|其它|备用|第二|紧急|家庭|助理|介绍人|曾用|实际|更新|修改|审批|分配|转换|领取|退回|回收|关联|last|next|previous|first|recent|secondary|alternat|other|home|assistant|asst|numberof|days|is|has|amountof)/;
/** 联系人：姓名, Account.Name, 销售员#姓名, Owner: Full Name: the name of what stands before. */
const NAME_OF = /^(.{2,40}?)\s{0,3}[:.：#]\s{0,3}(?:full\s?)?(?:name|名称|姓名)$/i;
/** Phone - Work, E-mail (Home): what kind of phone says nothing of the field. */
const QUALIFIER = /(?:work|home|business|office|primary|main|default)$/;

/** All words that mean a field of this object, its own labels first. */
export function vocabularyOf(spec: ObjectSpec, labels: Labels): Vocabulary {
  const words = new Map<string, Word[]>();
  const lacking = new Map<string, boolean>();
  const add = (text: string, word: Omit<Word, "key">) => {
    const key = headerKey(text);
    if (key !== "") words.set(key, [...(words.get(key) ?? []), { ...word, key }]);
  };
  const writable = spec.fields.filter((field) => !field.readOnly);
  // 姓 is a field of its own for corrections, and beside 名 a part of the name.
  const parts = new Set(
    (synonyms[spec.name] ?? []).flatMap(({ fields, words: list, part }) =>
      part !== undefined && fields.includes("name") ? list.split("|").map(headerKey) : [],
    ),
  );
  for (const field of writable) {
    const own = [...(labels[field.name] ?? []), ...(field.label ? [field.label] : [])];
    const told = own.filter((text) => !/surname$/i.test(field.name) || !parts.has(headerKey(text)));
    for (const text of told) add(text, { field, part: partOf(spec.name, field, text), rank: 0, label: true });
  }
  for (const { fields, words: list, part, weak } of synonyms[spec.name] ?? []) {
    const name = fields.find((each) => spec.fields.some((field) => field.name === each));
    const field = writable.find((each) => each.name === name);
    if (!field) {
      const told = !fields.some((each) => STAMPS.has(each));
      for (const text of list.split("|")) lacking.set(headerKey(text), told);
      continue;
    }
    list.split("|").forEach((text, rank) => {
      add(text, { field, part, rank, label: false, weak });
    });
  }
  // Names in code come last: a header Phone may mean the landline although the mobile's field is named phone.
  for (const field of writable) {
    if (!words.has(headerKey(field.name))) add(field.name, { field, part: undefined, rank: 0, label: true });
  }
  const prefixes = new RegExp(`^(?:${PREFIXES[spec.name] ?? "\\b\\B"})(?=.)`);
  return {
    words,
    prefixes,
    exact: (header) => toMatches(words.get(headerKey(header)), TOP),
    lacks: (header) => lacking.has(headerKey(header)),
    keeps: (header) => {
      const [first = ""] = header.split(ALTERNATIVES);
      const keys = [header, first].map(headerKey);
      return [...keys, ...keys.map((key) => key.replace(prefixes, ""))].some(
        (key) => lacking.get(key) === true,
      );
    },
  };
}

/** The part of a field that a word stands for, where its columns are joined: the label 地址 is the street. */
function partOf(object: string, field: FieldSpec, text: string): number | undefined {
  const key = headerKey(text);
  const entry = synonyms[object]?.find(
    ({ fields, words, part }) =>
      part !== undefined &&
      fields.includes(field.name) &&
      words.split("|").some((word) => headerKey(word) === key),
  );
  return entry?.part;
}

/** The fields that a header may mean, the likeliest first. */
export function matchHeader(header: string, vocabulary: Vocabulary): Match[] {
  const key = headerKey(header);
  const whole = vocabulary.exact(header);
  if (whole.length > 0) return whole;
  const first = firstOf(header, vocabulary);
  if (first.length > 0) return first;
  // 联系人 电话 of a two-line header, Account: Industry of a report: the last part in the light of the first.
  const parts = header.split(/[\s:：/\-—>.|]+/).filter((part) => headerKey(part) !== "");
  const tail = headerKey(parts.at(-1) ?? "");
  const owner = NAME_OF.exec(header)?.[1];
  const candidates = [
    [owner === undefined ? "" : headerKey(owner), 0.9],
    [owner === undefined ? "" : headerKey(owner).replace(vocabulary.prefixes, ""), 0.88],
    [key.replace(vocabulary.prefixes, ""), 0.85],
    [key.replace(QUALIFIER, "").replace(vocabulary.prefixes, ""), 0.8],
    [headerKey(header.replace(/[(（【[].*$/, "")), 0.85],
    [parts.length > 1 ? tail : "", 0.75],
  ] as const;
  for (const [candidate, confidence] of candidates) {
    const found = candidate === "" ? [] : toMatches(vocabulary.words.get(candidate), confidence, "similar");
    if (found.length > 0) return OTHER.test(key) ? sameType(found) : found;
  }
  const found = similar(key, vocabulary);
  // 信用等级 is known to be something else than 等级; another number to call is still one.
  return OTHER.test(key) || vocabulary.lacks(header) ? sameType(found) : found;
}

function toMatches(words: readonly Word[] | undefined, top: number, reason?: MappingReason): Match[] {
  return (words ?? [])
    .map(({ field, part, rank, label, weak = false }) => ({
      field,
      ...(part === undefined ? {} : { part }),
      // Surer words of a field win over its other words in the same file.
      confidence: confidenceOf({ rank, label, weak }, top),
      reason: reason ?? (label ? ("label" as const) : ("synonym" as const)),
      doubtful: weak || top < 0.8,
    }))
    .sort((a, b) => b.confidence - a.confidence);
}

function confidenceOf({ rank, label, weak }: Pick<Word, "rank" | "label" | "weak">, top: number): number {
  const sure = label ? Math.min(1, top + 0.03) : top - Math.min(rank, 40) * 0.002;
  return Number((weak ? sure - 0.2 : sure).toFixed(3));
}

/** Another number to call or mail may still stand in for a missing one. */
const sameType = (matches: Match[]): Match[] =>
  matches
    .filter(({ field }) => field.type === "phone" || field.type === "email")
    .map((match) => ({ ...match, confidence: Number((match.confidence * 0.7).toFixed(3)) }));

const ALTERNATIVES = /[/／、&]|(?<=.{2})[及和与](?=.{2})/;
/** 姓名/职务, 电话及微信: of a cell that holds two things the first gives the column its field. */
function firstOf(header: string, vocabulary: Vocabulary): Match[] {
  const parts = header.split(ALTERNATIVES).map((part) => part.trim());
  if (parts.length < 2) return [];
  const known = parts.every((part) => vocabulary.words.has(headerKey(part)) || vocabulary.lacks(part));
  return known ? toMatches(vocabulary.words.get(headerKey(parts[0] ?? "")), 0.85, "similar") : [];
}

/** What may follow a word without changing it: 手机2, 地址信息. */
const REMARK = /^(?:\d{1,2}|[一二三]|信息|情况|内容|填写|必填)$/;

/** A header that ends in a known word: 主要联系人姓名, 客户联系电话1. */
function similar(key: string, { words }: Vocabulary): Match[] {
  let best: Match[] = [];
  let longest = 0;
  for (const [word, entries] of words) {
    const share = Math.min(word.length, key.length) / Math.max(word.length, key.length);
    const length = /\p{Script=Han}/u.test(word) ? word.length * 2 : word.length;
    if (length < 4 || length <= longest || share < 0.4) continue;
    if (!key.endsWith(word) && !(key.startsWith(word) && REMARK.test(key.slice(word.length)))) continue;
    longest = length;
    best = toMatches(entries, 0.45 + share * 0.3, "similar");
  }
  return best;
}
