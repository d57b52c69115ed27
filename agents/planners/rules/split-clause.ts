import { type Segment, segmentsOf } from "#agents/skills/segments.ts";
import {
  type Clause,
  type Entity,
  type IntentName,
  readDealMatter,
  type Understanding,
} from "#lib/language/index.ts";
import { tasksIn } from "./tasks-in.ts";

const talked =
  /拜访|上门|去了|去过|到了|跑了|见了|见到|走访|参观|开了?会|演示|巡检|巡店|培训|吃了?个?饭|喝了|聊了|碰了|通了?个?电话|打了?个?电话|打给|微信|visited|met|called/i;
const says = /^(?:的|那边|这边|那里)?[^，。；]{0,6}?(?:说|嫌|担心|想|要|觉得|提|希望|答应|让|问|同意|抱怨)/u;
const then = /^(?:今天|昨天|前天)?(?:上午|中午|下午|晚上|傍晚|之后|后来|然后|接着|随后|另外|再|又|还)/u;
const joint = /^(?:然后|接着|后来|之后|另外|还有|再|又|至于|而|而且|，)*/u;

/** 周五提醒我…: no part of what took place. */
export const order = /^[^，。；]{0,12}?(?:提醒我|帮我|给我|记得)/u;

type Named = { name: string; start: number; end: number; known: boolean };

const namesOf = (type: "company" | "person", entities: readonly Entity[]): Named[] =>
  entities.flatMap(({ type: own, value, start, end }) =>
    own === type && "name" in value
      ? [{ name: String(value.name), start, end, known: "known" in value && value.known === true }]
      : [],
  );

const same = (one: string, other: string): boolean => one.includes(other) || other.includes(one);
const inside = ({ start, end }: Segment, named: readonly Named[]): Named | undefined =>
  named.find((each) => each.start >= start && each.start < end);

/** Whether a stretch goes over to another company: it opens with it and tells what they said, or says that one was there. */
function opensCompany(segment: Segment, text: string, { name, start, end, known }: Named): boolean {
  const before = text.slice(segment.start, start).trim().replace(joint, "");
  const after = text.slice(end, segment.end);
  const goesThere = known && then.test(segment.text);
  return (
    goesThere || talked.test(segment.text.replace(name, "")) || (before === "" && (known || says.test(after)))
  );
}

const tells = /说|嫌|问了|聊|见了|觉得|抱怨|[了过](?:$|[，。；])/u;

/** 上午拜访了甲公司；下午去了乙公司: each of several talks, or what is ahead day by day; empty when it is one. */
function talksIn(text: string, entities: readonly Entity[]): string[] {
  if (!talked.test(text) && !tells.test(text)) return tasksIn(text, entities);
  const [companies, people] = [namesOf("company", entities), namesOf("person", entities)];
  const cuts = [0];
  let [company, person]: (Named | undefined)[] = [];
  for (const segment of segmentsOf(text)) {
    const [place, who] = [inside(segment, companies), inside(segment, people)];
    const elsewhere =
      place && company && !same(place.name, company.name) && opensCompany(segment, text, place);
    const orders = segment.start > 0 && order.test(segment.text);
    const another = who && person && !same(who.name, person.name) && !place;
    if (elsewhere || orders || (another && then.test(segment.text) && talked.test(segment.text))) {
      cuts.push(segment.start);
      [company, person] = [place ?? company, who];
    } else {
      company ??= place;
      person ??= who;
    }
  }
  const ends = [...cuts.slice(1), text.length];
  return cuts.length === 1
    ? []
    : cuts.map((cut, at) => text.slice(cut, ends[at]).replace(/[\s，,；;。]+$/u, ""));
}

const item =
  /(?:^|[\n；;。：:\s])\s{0,3}(?:[（(]?\d{1,2}(?:[、)）]|\.(?!\d))|[①-⑳]|第[一二三四五六七八九十]{1,2}[个条]?[，,：:、])\s{0,3}/gu;
const apart = /[；;\n]+/g;

/** The stretches of a message between the marks that number or part its items; the first may be a heading. */
function piecesBy(marks: RegExp, text: string): string[] {
  const cuts = [...text.matchAll(marks)];
  const starts = [0, ...cuts.map(({ index, 0: mark }) => index + mark.length)];
  const ends = [...cuts.map(({ index, 0: mark }) => index + (/^[：:]/.test(mark) ? 1 : 0)), text.length];
  return starts.map((start, at) => text.slice(start, ends[at]).trim()).filter((piece) => piece !== "");
}

/** Whom a piece is about: a company, else a person, else somebody who can be reached. */
function marksOf(piece: string, companies: readonly string[], people: readonly string[]): string[] {
  const firms = companies.filter((name) => piece.includes(name));
  if (firms.length > 0) return firms;
  const persons = people.filter((name) => piece.includes(name));
  return persons.length > 0 ? persons.slice(0, 1) : (/\d{8,}/.exec(piece)?.slice(0, 1) ?? []);
}

const labels =
  /姓名|联系人|称呼|公司|单位|企业|电话|手机|备注|需求|预算|行业|规模|职[位务]|邮箱|微信|城市|地区|来源|name|company|phone|note/giu;

/** The rows of a pasted table, each with its column's labels and the heading that stands above them all. */
function rowsIn(text: string): string[] {
  const lines = text.split(/\n+/u).flatMap((line) => line.trim() || []);
  const at = lines.findIndex((line) => !/\d{5,}/.test(line) && (line.match(labels)?.length ?? 0) >= 2);
  if (at < 0) return [];
  const cells = (line: string) => line.split(/[|\t,，]|\s+/u).flatMap((cell) => cell.trim() || []);
  const columns = cells(lines[at] ?? "");
  const rows = lines.slice(at + 1).map(cells);
  if (rows.length < 2 || columns.length < 2 || rows.some((row) => row.length < 2)) return [];
  const heading = lines.slice(0, at).join("，");
  return rows.map((row) => {
    const last = row.slice(columns.length - 1).join(" ");
    const values = [...row.slice(0, columns.length - 1), last].filter(Boolean);
    const labelled = values.map((value, column) => `${columns[column]}：${value}`).join("，");
    return heading ? `${heading}，${labelled}` : labelled;
  });
}

/** 展会来了三家：甲公司…；乙公司…: what stands before the colon is above them all. */
function withHeading(pieces: string[], named: (piece: string) => string[]): string[] {
  const [first = "", ...rest] = pieces;
  const [, heading = "", item = ""] = /^([^：:]{2,30}[：:])\s*(\S.*)$/su.exec(first) ?? [];
  const stands = heading !== "" && named(heading).length === 0 && named(item).length > 0;
  return stands ? [heading, item, ...rest] : pieces;
}

/** Several leads, each with the heading that stands above them all; empty when it is one. */
function leadsIn(text: string, entities: readonly Entity[]): string[] {
  const rows = rowsIn(text);
  if (rows.length > 0) return rows;
  const names = (type: "company" | "person") => [
    ...new Set(namesOf(type, entities).map(({ start, end }) => text.slice(start, end))),
  ];
  const [companies, people] = [names("company"), names("person")];
  const named = (piece: string) => marksOf(piece, companies, people);
  for (const marks of [item, apart]) {
    const pieces = withHeading(piecesBy(marks, text), named);
    const [first = "", ...rest] = pieces;
    const heading = named(first).length === 0 ? first : "";
    const items = heading ? rest : pieces;
    const each = items.every((piece) => named(piece).length === 1);
    const different = new Set(items.flatMap(named)).size === items.length;
    if (items.length < 2 || !each || !different) continue;
    const before = heading && !/[：:]$/.test(heading) ? `${heading}：` : heading;
    return items.map((piece) => before + piece);
  }
  return [];
}

const both =
  /^(?<who>[\p{L}\p{N}]{2,20}?)(?:家|公司)?(?:的|那|这)?(?:[俩两2]个?|[三3]个)(?:单子?|商机|项目)(?:说下|说一下)?[，,：:\s]{0,3}(?<rest>.+)$/su;
const product = /^[a-z]{2,6}(?![a-z])|^(?:财务云?|仓储|仓库|续约|增购|扩容|[一二三]期)/iu;

/** 禾榆那俩单子 wms先推商务谈判 crm先放放: the deals of one company by what they are about. */
function dealsOfOne(text: string): string[] {
  const { who, rest } = both.exec(text.trim())?.groups ?? {};
  if (!who || !rest) return [];
  const pieces: string[] = [];
  for (const { text: own } of segmentsOf(rest.replaceAll(/ (?=[a-z]{2,6}\p{Script=Han})/giu, "，"))) {
    if (product.test(own) || pieces.length === 0) pieces.push(`${who}${own}`);
    else pieces[pieces.length - 1] += `，${own}`;
  }
  return pieces;
}

/** 拓普到合同了，北星黄了: several deals, each with what is said of it; what names none belongs to the one before. */
function dealsIn(text: string, entities: readonly Entity[]): string[] {
  const ofOne = dealsOfOne(text);
  if (ofOne.length > 1) return ofOne;
  const named = [...namesOf("company", entities), ...dealNames(entities)].sort((a, b) => a.start - b.start);
  const cuts: number[] = [];
  let near: Named | undefined;
  for (const segment of segmentsOf(text)) {
    const [own] = named.filter(({ start }) => start >= segment.start && start < segment.end);
    if (!own || (near && same(near.name, own.name))) continue;
    near = own;
    const opens = text.slice(segment.start, own.start).search(/[：:]\s{0,3}$/u) >= 0;
    cuts.push(opens ? own.start : segment.start);
  }
  if (cuts.length < 2) return [];
  const ends = [...cuts.slice(1), text.length];
  return cuts
    .map((cut, at) => text.slice(cut, ends[at]).replace(/[\s，,；;。]+$/u, ""))
    .filter((piece) => !unchanged.test(piece));
}

/** 力源不变 asks for nothing. */
const unchanged = /(?:不变|没变化?|照旧|不动|没动静)$/u;
const dealNames = (entities: readonly Entity[]): Named[] =>
  entities.flatMap(({ type, value, start, end }) =>
    type === "opportunity" && "name" in value ? [{ name: String(value.name), start, end, known: true }] : [],
  );

const spoken = new Set<IntentName>([
  ...(["lead.capture", "lead.complete", "activity.report", "contact.update", "contact.create"] as const),
  ...([
    "opportunity.update",
    "customer.update",
    "record.update",
    "none",
    "note.add",
    "lead.progress",
  ] as const),
  ...(["relation.ask", "choose", "objection.handle", "usage.report"] as const),
]);

/**
 * 尹磊反对 邱董无所谓 徐海鹏站我们这边: on whose side several people of one deal are, each by himself. Empty where anything
 * else stands behind the first of them: 预算只有三十万 would be lost.
 */
function standsIn(text: string, entities: readonly Entity[]): string[] {
  const people = namesOf("person", entities);
  const segments = segmentsOf(text);
  const stands = segments.flatMap((segment) => {
    const who = inside(segment, people);
    const own = who ? text.slice(who.start, segment.end) : "";
    return who && readDealMatter(own)?.kind === "stakeholder" ? [{ own, at: who.start }] : [];
  });
  const first = stands[0]?.at ?? 0;
  const behind = segments.filter(({ end }) => end > first);
  if (stands.length < 2 || stands.length < behind.length) return [];
  const head = text.slice(0, first).trim();
  return stands.map(({ own }) => `${head}${own.trim()}`);
}

/**
 * 尹磊反对 邱董无所谓 徐海鹏站我们这边: the whole as one clause, with what is said of each person by itself; undefined where
 * anything else is said or asked.
 */
export function sidesOf({
  text,
  clauses,
  entities,
}: Understanding): { clause: Clause; texts: string[] } | undefined {
  const [first] = clauses;
  if (!first || clauses.some(({ intent, condition }) => !spoken.has(intent) || condition !== undefined))
    return undefined;
  // 今天拜访了云桥: a visit is kept as one, with all that was told of it.
  if (clauses.some(({ intent }) => intent === "activity.report") && talked.test(text)) return undefined;
  const texts = standsIn(text, entities);
  if (texts.length === 0) return undefined;
  return { clause: { ...first, start: 0, end: text.length, text, negated: false }, texts };
}

const splitters: Partial<Record<IntentName, (text: string, entities: readonly Entity[]) => string[]>> = {
  "activity.report": talksIn,
  "lead.capture": leadsIn,
  "opportunity.lost": dealsIn,
  "opportunity.won": dealsIn,
  "opportunity.stage": dealsIn,
  "opportunity.update": dealsIn,
  "task.create": tasksIn,
  "visit.plan": tasksIn,
};

/**
 * A clause that tells of several companies or orders several things, in parts that are each read by themselves: a phone
 * number, a worry, a date of one of them must not be written to another. Empty when it is about one.
 */
export function splitClause({ clauses, entities }: Understanding, clause: Clause): string[] {
  const { intent, start, end, text } = clause;
  const split = splitters[intent];
  if (!split || clause.negated || clause.condition !== undefined) return [];
  const own = entities
    .filter((entity) => entity.start >= start && entity.end <= end)
    .map((entity) => ({ ...entity, start: entity.start - start, end: entity.end - start }));
  const parts = split(text, own);
  const alone = clauses.filter((each) => each.intent === intent).length === 1;
  return parts.length === 0 && !alone ? [text] : parts;
}
