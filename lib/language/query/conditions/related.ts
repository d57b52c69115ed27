import type { Filter } from "#lib/platform/records/contract.ts";
import type { SpanOf } from "../../model/span.ts";
import { boundOperator } from "../bound-by.ts";
import { RELATIONS } from "../object-fields.ts";
import { type Condition, RECORD_NAMES, type RecordName } from "../reading.ts";
import { type Scene, spansOf } from "../scene.ts";

const NONE =
  /(?:没有?|无|缺少?|不带|未有|without|no)(?:任何|一个|什么|建|挂|过)?(?:进行中的?|在谈的?|未完成的?|open )?$/i;
const SOME = /(?:有|带|挂着|存在|with|has|have)(?:进行中的?|在谈的?|未完成的?|逾期的?|超期的?)?$/i;

function quantityBefore({ spans, text }: Scene, mention: SpanOf<"object">) {
  const before = spans.findLast(
    (span): span is SpanOf<"quantity"> | SpanOf<"number"> =>
      (span.type === "quantity" || span.type === "number") &&
      span.end <= mention.start &&
      /^(?:以上|及以上|或以上|以下|进行中|在谈|的)*$/.test(text.slice(span.end, mention.start)),
  );
  if (before === undefined) return undefined;
  const op = boundOperator(before.value) ?? ("eq" as const);
  return { start: before.start, count: { op, value: before.value.value } };
}

function whereOf(related: RecordName, said: string): Filter | undefined {
  if (related === "opportunity" && /进行中|在谈|open/.test(said))
    return { field: "outcome", op: "eq", value: "open" };
  if (related === "task" && /未完成|没完成|逾期|超期/.test(said))
    return { field: "status", op: "eq", value: "open" };
  return undefined;
}

/** Records with so many related ones: 有超过两个商机的, 没有联系人的, 有未完成任务的. */
export function relatedConditions(scene: Scene, head: SpanOf<"object"> | undefined): Condition[] {
  const { text, spans, object } = scene;
  return spansOf(spans, "object").flatMap((mention): Condition[] => {
    const kind = RECORD_NAMES.find((name) => name === mention.value.object);
    const related = kind && RELATIONS[object]?.[kind];
    if (mention === head || kind === undefined || related === undefined || kind === object) return [];
    const counted = quantityBefore(scene, mention);
    const start = counted?.start ?? mention.start;
    const before = text.slice(Math.max(0, start - 10), start);
    const none = NONE.test(before);
    if (!none && !SOME.test(before)) return [];
    const where = whereOf(kind, `${before}${text.slice(start, mention.start)}`);
    const count = none ? { op: "eq" as const, value: 0 } : counted?.count;
    return [
      { start, end: mention.end, filter: { related, ...(where && { where }), ...(count && { count }) } },
    ];
  });
}

/** Customers by what they bought: 买过WMS的, 在用云账的. */
export function boughtConditions({ text, spans, object }: Scene): Condition[] {
  if (object !== "customer" && object !== "opportunity") return [];
  return spansOf(spans, "product").flatMap(({ start, end, value }): Condition[] => {
    const before = text.slice(Math.max(0, start - 6), start);
    const none = /(?:没|未)(?:有)?(?:买|用|上|采购)过?$/.test(before);
    const item: Filter = { related: "items", where: { field: "product", op: "eq", value: value.name } };
    const unresolved = [{ object: "product", name: value.name }];
    if (object === "opportunity") return [{ start, end, filter: item, unresolved }];
    const where: Filter = { all: [{ field: "outcome", op: "eq", value: "won" }, item] };
    const filter: Filter = {
      related: "opportunities",
      where,
      ...(none && { count: { op: "eq", value: 0 } }),
    };
    return [{ start, end, filter, unresolved }];
  });
}
