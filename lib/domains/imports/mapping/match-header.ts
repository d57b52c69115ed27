import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";
import type { MappingReason } from "../contract.ts";
import { headerKey } from "./header-key.ts";
import { synonyms } from "./synonyms/index.ts";

export type Match = { field: FieldSpec; part?: number; confidence: number; reason: MappingReason };
/** A field's names in the words of the product and the tenant. */
export type Labels = Readonly<Record<string, readonly string[]>>;

type Word = { key: string; field: FieldSpec; part: number | undefined; rank: number; label: boolean };
export type Vocabulary = {
  words: Map<string, Word[]>;
  prefixes: RegExp;
  /** By whole words alone: for headers that other systems use for keys and stamps. */
  exact(header: string): Match[];
};

const PREFIXES: Record<string, string> = {
  lead: "线索|销售线索|lead",
  customer: "客户|公司|企业|单位|account|company|customer|billing|公司基本信息|基本信息",
  contact: "联系人|客户联系人|contact|mailing",
  opportunity: "商机|销售机会|机会|项目|opportunity|deal|potential",
  product: "产品|商品|product|item",
  activity: "活动|任务|跟进|拜访|activity|task|event|call",
};

const TOP = 0.97;

/** All words that mean a field of this object, its own labels first. */
export function vocabularyOf(spec: ObjectSpec, labels: Labels): Vocabulary {
  const words = new Map<string, Word[]>();
  const add = (text: string, word: Omit<Word, "key">) => {
    const key = headerKey(text);
    if (key !== "") words.set(key, [...(words.get(key) ?? []), { ...word, key }]);
  };
  const writable = spec.fields.filter((field) => !field.readOnly);
  for (const field of writable) {
    const own = [...(labels[field.name] ?? []), ...(field.label ? [field.label] : [])];
    for (const text of own) add(text, { field, part: undefined, rank: 0, label: true });
  }
  for (const { fields, words: list, part } of synonyms[spec.name] ?? []) {
    const name = fields.find((each) => spec.fields.some((field) => field.name === each));
    const field = writable.find((each) => each.name === name);
    if (!field) continue;
    list.split("|").forEach((text, rank) => {
      add(text, { field, part, rank, label: false });
    });
  }
  // Names in code come last: a header Phone may mean the landline although the mobile's field is named phone.
  for (const field of writable) {
    if (!words.has(headerKey(field.name))) add(field.name, { field, part: undefined, rank: 0, label: true });
  }
  const prefixes = new RegExp(`^(?:${PREFIXES[spec.name] ?? "\\b\\B"})(?=.)`);
  return { words, prefixes, exact: (header) => toMatches(words.get(headerKey(header)), TOP) };
}

/** The fields that a header may mean, the likeliest first. */
export function matchHeader(header: string, vocabulary: Vocabulary): Match[] {
  const key = headerKey(header);
  const whole = vocabulary.exact(header);
  if (whole.length > 0) return whole;
  // 联系人 电话 of a two-line header, Account: Industry of a report: the last part in the light of the first.
  const parts = header.split(/[\s:：/\-—>.|]+/).filter((part) => headerKey(part) !== "");
  const tail = headerKey(parts.at(-1) ?? "");
  const candidates = [
    [key.replace(vocabulary.prefixes, ""), 0.85],
    [headerKey(header.replace(/[(（【[].*$/, "")), 0.85],
    [parts.length > 1 ? tail : "", 0.75],
  ] as const;
  for (const [candidate, confidence] of candidates) {
    const found = candidate === "" ? [] : toMatches(vocabulary.words.get(candidate), confidence, "similar");
    if (found.length > 0) return found;
  }
  return similar(key, vocabulary);
}

function toMatches(words: readonly Word[] | undefined, top: number, reason?: MappingReason): Match[] {
  return (words ?? [])
    .map(({ field, part, rank, label }) => ({
      field,
      ...(part === undefined ? {} : { part }),
      // Surer words of a field win over its other words in the same file.
      confidence: Number((label ? Math.min(1, top + 0.03) : top - Math.min(rank, 40) * 0.002).toFixed(3)),
      reason: reason ?? (label ? ("label" as const) : ("synonym" as const)),
    }))
    .sort((a, b) => b.confidence - a.confidence);
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
