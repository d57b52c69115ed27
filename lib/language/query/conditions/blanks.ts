import { fieldNamed, RECORD_FIELDS } from "../object-fields.ts";
import type { Condition, RecordName } from "../reading.ts";
import { type Scene, type Stretch, spansOf } from "../scene.ts";

const MISSING =
  /(?:(?:还|都|也|一直|仍|尚)?(?:(?<!有)没有?|未)|缺少?|无|漏了?|空着|没填写?|未填写?|没写|没留|不知道|without|missing|no)(?:任何|填写?|写|留下?|录入?|登记|补|安排|设|定|约|打|贴|加|关联|绑定?|指定|an? |any ){0,2} ?$/i;
const PRESENT = /(?:有|留了?|填了|写了|填好|登记了|with)(?:了)? ?$/i;
const BLANK =
  /^ ?(?:都|还|也|一直|仍|仍然|全){0,2}(?:为空|是空的?|空着|空的|空缺|缺失|没填|未填|没写|没留|没录|没有(?:的|填|写|留)?|没(?=的|$|[,.?])|不详|不明|空白|待补|缺着|is (?:empty|missing))(?=的|了|或|且|但|[,.?]|$|客户|线索|商机|联系人)/;
const FILLED =
  /^ ?(?:都|已经?){0,2}(?:不为空|填了|填好|有值|留了|登记了|有(?=的|但|却|,|而))(?=的|但|却|,|而|了|[.?]|$)/;
const ASKS = /^(?:多少|吗|呢|[?]|是)/;

/** How far from a field the words may stand that say it is missing. */
const NEAR = 8;
const WECHAT: Partial<Record<RecordName, string>> = { contact: "wechat", lead: "contactWechat" };
const ADDED =
  /(?<none>没有?|未)?(?:加|有|留)(?:了|过|上)?微信(?!联系|沟通|群|记录)号?|微信(?:号)?(?:都|也|已经?)?(?<lacks>没|未)?(?:加|有|留)(?:了|过|上)?/g;

/** 加了微信的, 没加微信的: it is known, or not. */
function byWechat({ text, object }: Scene): Condition[] {
  const field = WECHAT[object];
  if (field === undefined) return [];
  return [...text.matchAll(ADDED)].map(({ index: start, 0: said, groups }) => {
    const op =
      (groups?.none ?? groups?.lacks) === undefined ? ("is_not_empty" as const) : ("is_empty" as const);
    return { start, end: start + said.length, filter: { field, op } };
  });
}

/** 没有联系人的商机, 没关联客户的任务: the record that it would belong to is missing. */
function withoutRecord({ text, spans, object }: Scene): Condition[] {
  return spansOf(spans, "object").flatMap(({ start, end, value }): Condition[] => {
    // A lead keeps its contact by name.
    const field =
      object === "lead" && value.object === "contact"
        ? "contactName"
        : RECORD_FIELDS[object]?.[value.object as RecordName];
    if (field === undefined || value.object === object) return [];
    const missing = MISSING.exec(text.slice(Math.max(0, start - NEAR), start))?.[0];
    const without = missing !== undefined || BLANK.test(text.slice(end, end + NEAR));
    const words = { start: start - (missing?.length ?? 0), end };
    return without ? [{ ...words, filter: { field, op: "is_empty" } }] : [];
  });
}

const UNRATED = /(?:没有?|未)(?:评|定|分)(?:过)?级(?:别)?的?/g;

/** 没评级的客户 */
function unrated({ text, object }: Scene): Condition[] {
  if (object !== "customer") return [];
  return [...text.matchAll(UNRATED)].map(({ index: start, 0: said }) => ({
    start,
    end: start + said.length,
    filter: { field: "level", op: "is_empty" },
  }));
}

const INCOMPLETE =
  /(?:信息|资料|字段|内容)(?:还|都|也)?(?:不(?:够)?(?:完整|齐全|全|齐|够)|缺失|残缺|有缺|没填全)的?|(?<!不)缺(?:信息|资料|字段)的?|不完整的?/g;
const NEEDED = ["companyName", "contactName", "need", "companySize", "budgetAmount", "timelineText"];
const REACH = ["contactPhone", "contactEmail", "contactWechat"];

/** 信息不完整的线索: one of the facts that decide is missing. */
function incomplete({ text, object }: Scene): Condition[] {
  if (object !== "lead") return [];
  const empty = (field: string) => ({ field, op: "is_empty" as const });
  const filter = { any: [...NEEDED.map(empty), { all: REACH.map(empty) }] };
  return [...text.matchAll(INCOMPLETE)].map(({ index: start, 0: said }) => ({
    start,
    end: start + said.length,
    filter,
  }));
}

const AND = /^(?:和|与|、|或者?|以及|跟|及)$/;

/** Where the first of the fields that are named together begins: 没有电话和邮箱的. */
function listStart(text: string, at: number, fields: readonly Stretch[]): number {
  const prior = fields.find(({ end }) => end < at && AND.test(text.slice(end, at)));
  return prior ? listStart(text, prior.start, fields) : at;
}

/** Where the last of them ends: 电话和邮箱都没有的. */
function listEnd(text: string, at: number, fields: readonly Stretch[]): number {
  const next = fields.find(({ start }) => start > at && AND.test(text.slice(at, start)));
  return next ? listEnd(text, next.end, fields) : at;
}

/** The words before or behind the fields, with the field itself where it stands at that end of them. */
function withWords(
  span: Stretch,
  list: Stretch,
  said: { before?: string | undefined; after?: string | undefined },
): Stretch {
  return {
    start: list.start === span.start ? span.start - (said.before?.length ?? 0) : span.start,
    end: list.end === span.end ? span.end + (said.after?.length ?? 0) : span.end,
  };
}

/** Conditions on fields that are or are not filled in: 没有电话的, 地址还空着的, 留了邮箱的. */
export function blankConditions(scene: Scene): Condition[] {
  const { text, spans, object } = scene;
  const fields = spansOf(spans, "field").filter((span) => fieldNamed(object, span) !== undefined);
  const named = fields.flatMap((span): Condition[] => {
    const field = fieldNamed(object, span);
    if (field === undefined) return [];
    const list = { start: listStart(text, span.start, fields), end: listEnd(text, span.end, fields) };
    const before = text.slice(Math.max(0, list.start - NEAR), list.start);
    const after = text.slice(list.end, list.end + NEAR);
    const missing = MISSING.exec(before)?.[0];
    const blank = missing === undefined ? BLANK.exec(after)?.[0] : undefined;
    if (missing !== undefined || blank !== undefined)
      return [
        { ...withWords(span, list, { before: missing, after: blank }), filter: { field, op: "is_empty" } },
      ];
    const present = PRESENT.exec(before)?.[0];
    const given = present !== undefined && /^(?:的|但|没|却|而|又|且|也|,)/.test(after) && !ASKS.test(after);
    const filled = given ? undefined : FILLED.exec(after)?.[0];
    if (!given && filled === undefined) return [];
    const said = { before: given ? present : undefined, after: filled };
    return [{ ...withWords(span, list, said), filter: { field, op: "is_not_empty" } }];
  });
  return [...named, ...withoutRecord(scene), ...byWechat(scene), ...unrated(scene), ...incomplete(scene)];
}
