import { NOT_NAMES } from "../dictionaries/name-breakers.ts";
import { PRODUCT_ENDING, PRODUCT_TERMS } from "../dictionaries/products.ts";
import { isGenericStem } from "../entities/is-generic-stem.ts";
import { looksLikeName } from "../entities/looks-like-name.ts";
import { readPersonName } from "../entities/read-person-name.ts";
import { trimNeed } from "../entities/trim-need.ts";
import type { Span } from "../model/span.ts";
import { BLANK, blankOut } from "../text/blank-out.ts";
import { kindOfLabel } from "./field-labels.ts";
import { type Chunk, findChunks } from "./find-chunks.ts";
import type { Field } from "./find-fields.ts";

const PRODUCTS = new Set(PRODUCT_TERMS);
const MOST_CHUNKS = 60;
const NOT_A_COMPANY =
  /[的了吗呢吧啊我你他她它这那想要看查找跟给说问是有在没不很把]|线索|客户|录入|登记|新增|新建|记一|预算|电话|需求|来源|规模|员工|联系|姓名|公司$|左右|大概|上线|好$|hi|hello|lead|form|名单|表单|留言|咨询|推荐|介绍|信息|部$|中心$|岗$|权$|标签|通知|规则|主任|经理|总监|主管|专员|工程师|[科部处厂店校院所]长$|先生|女士|行业|企业|市$|省$|不错|尽快|谢谢|麻烦|帮忙|待定|暂无|未知|\d{2}/i;

/** Returns what position alone says in a paste: labelled values, bare names, products, companies. */
export function readForm(text: string, taken: readonly Span[], fields: readonly Field[]): Span[] {
  const found: Span[] = [];
  for (const field of fields) readField(field, taken, found);
  const claimed = [...taken, ...found];
  const labels = fields.map((field) => ({ start: field.label, end: field.start }));
  const chunks = findChunks(blankOut(text, [...claimed, ...labels])).slice(0, MOST_CHUNKS);
  const pieces = findChunks(text).length;
  const anchors = claimed.filter((span) => ANCHORS.has(span.type)).length;
  if (pieces < 2 || anchors === 0) return found;
  readChunks(text, chunks, claimed, found);
  return found;
}

/** What a paste says of a lead beside who it is. */
const FACTS = new Set(["phone", "money", "need", "email", "source", "size", "industry"]);
const ANCHORS = new Set(["person", "company", "phone", "money", "need", "email", "source"]);

function has(type: Span["type"], ...lists: readonly (readonly Span[])[]): boolean {
  return lists.some((list) => list.some((span) => span.type === type));
}

function readField(field: Field, taken: readonly Span[], found: Span[]): void {
  const { start, end, text } = field;
  const overlaps = (type: Span["type"]) =>
    taken.some((span) => span.type === type && start < span.end && end > span.start);
  if (field.kind === "contact" && !overlaps("person")) {
    const person = readPersonName(text, 0);
    if (person === undefined || person.end !== text.length) return;
    found.push({
      type: "person",
      start,
      end,
      value: { name: person.name, surname: person.surname },
    });
  }
  if (field.kind === "need" && !overlaps("need")) {
    const name = trimNeed(text);
    if (name === undefined) return;
    const at = start + text.indexOf(name);
    found.push({ type: "need", start: at, end: at + name.length, value: { name } });
  }
}

function readChunks(text: string, chunks: readonly Chunk[], claimed: readonly Span[], found: Span[]): void {
  for (const chunk of chunks) {
    if (readNeedChunk(chunk, claimed, found)) continue;
    const named = chunk.whole || standsBetween(chunk, claimed);
    if (named && !has("person", claimed, found)) readPersonChunk(chunk, found);
  }
  if (!has("person", claimed, found)) readLatinPerson(text, claimed, found);
  if (has("company", claimed, found) || !has("person", claimed, found)) return;
  const facts = [...claimed, ...found].some((span) => FACTS.has(span.type));
  for (const chunk of chunks) {
    // 见了Tommy,挺积极 is talk; 周总 明辉 says nothing else.
    if (!facts && /\p{L}/u.test(blankOut(text, [...claimed, ...found, chunk]).replaceAll(BLANK, "")))
      continue;
    if (!chunk.whole || found.some((span) => chunk.start < span.end && chunk.end > span.start)) continue;
    if (!/^[\p{Script=Han}A-Za-z0-9&]{2,12}$/u.test(chunk.text) || NOT_A_COMPANY.test(chunk.text)) continue;
    // remind me is English, not a company.
    if (/^[a-z]+$/.test(chunk.text) || (/^\p{Script=Han}+$/u.test(chunk.text) && !looksLikeName(chunk.text)))
      continue;
    if (NOT_NAMES.has(chunk.text) || kindOfLabel(chunk.text) !== undefined) continue;
    // 玩具厂 tells what they make.
    if (isGenericStem(chunk.text.replace(/[厂店]$/, ""))) continue;
    const name = latinName(text, chunk);
    found.push({
      type: "company",
      start: chunk.start,
      end: chunk.start + name.length,
      value: { name, known: false },
    });
    return;
  }
}

/** 宏碩機電許家豪0933112005: what stands between a company and a number is a name. */
function standsBetween({ start, end }: Chunk, claimed: readonly Span[]): boolean {
  const before = claimed.some((span) => span.type === "company" && span.end === start);
  return before && claimed.some((span) => span.type === "phone" && span.start === end);
}

function readNeedChunk(chunk: Chunk, claimed: readonly Span[], found: Span[]): boolean {
  if (has("need", claimed, found)) return false;
  const product =
    PRODUCTS.has(chunk.text.toLowerCase()) || (PRODUCT_ENDING.test(chunk.text) && chunk.text.length <= 12);
  const exact = PRODUCTS.has(chunk.text.toLowerCase());
  if (kindOfLabel(chunk.text) !== undefined || (!exact && isFullName(chunk.text))) return false;
  if (!product || (!chunk.whole && !exact) || /[我你他的了吗]|^(?:看|打开|查)/.test(chunk.text)) return false;
  const name = trimNeed(chunk.text);
  if (name === undefined) return false;
  const start = chunk.start + chunk.text.indexOf(name);
  found.push({ type: "need", start, end: start + name.length, value: { name } });
  return true;
}

/** Geely Auto is one name, although a blank parts it; Geely CRM is a name and a product. */
function latinName(text: string, chunk: Chunk): string {
  const more = /^[A-Z][A-Za-z&.-]{1,14}(?: [A-Z][a-z][A-Za-z&.-]{0,13}){1,2}(?![A-Za-z])/.exec(
    text.slice(chunk.start, chunk.start + 48),
  );
  return more?.[0].startsWith(chunk.text) === true ? more[0] : chunk.text;
}

/** 孔祥云 ends like a product but is a person. */
function isFullName(text: string): boolean {
  const person = text.length === 3 ? readPersonName(text, 0, true) : undefined;
  return person?.end === 3;
}

const LATIN_PERSON = /(?:^|[,;\n:] ?)(?<name>[A-Z][a-z]{1,14} [A-Z][a-z]{1,14})(?=[,;\n]|$)/g;

/** Kevin Wu between separators, when nobody else is named. */
function readLatinPerson(text: string, claimed: readonly Span[], found: Span[]): void {
  for (const match of text.matchAll(LATIN_PERSON)) {
    const name = match.groups?.name ?? "";
    const end = match.index + match[0].length;
    const start = end - name.length;
    if ([...claimed, ...found].some((span) => start < span.end && end > span.start)) continue;
    found.push({
      type: "person",
      start,
      end,
      value: { name, surname: name.split(" ").at(-1) ?? name },
    });
    return;
  }
}

function readPersonChunk({ start, end, text }: Chunk, found: Span[]): void {
  if (text.length > 4) return;
  const person = readPersonName(text, 0, true);
  if (person === undefined || person.end !== text.length) return;
  found.push({ type: "person", start, end, value: { name: person.name, surname: person.surname } });
}
