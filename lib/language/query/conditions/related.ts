import type { Filter } from "#lib/platform/records/contract.ts";
import type { SpanOf } from "../../model/span.ts";
import { boundOperator } from "../bound-by.ts";
import { flatten } from "../flatten.ts";
import { RELATIONS } from "../object-fields.ts";
import { type Condition, RECORD_NAMES, type RecordName, type UnresolvedName } from "../reading.ts";
import { clauseAround, partOf, type Scene, type Stretch, spansOf } from "../scene.ts";

/** Reads the simple conditions of a part of the sentence. */
export type ReadTraits = (scene: Scene) => Condition[];
type Count = NonNullable<Extract<Filter, { related: string }>["count"]>;

const HOLDS =
  /(?<none>(?<!有)没有?|(?<![毫])无(?!人)|缺少?|不带|未(?:有|建|挂)|without|with no|\bno )(?:有|建|挂|过|任何|一个|什么){0,2}|(?<![没只])有(?!没有|哪|多少|几个?(?:客户|商机|线索)|人|限|效|意|望|关)|(?:带|挂|存在|含)(?:着|有)?|只(?:有|剩)|\b(?:with|having|has|have)\b/gi;
const ONE = /(?:只|仅|就|才|正好)(?:有|剩|挂着?|带)?[一1](?:个|家|条|位|单|笔)/;
const MORE_THAN_ONE =
  /不止[一1](?:个|家|条|位|单|笔)|不只[一1]|好几(?:个|家|条|位)|多(?:个|家|条|位|笔)|[几若]干?(?:个|家|条|位)/;
const LONGEST = 24;
/** 至少有两个: what bounds the figure may stand before the verb. */
const LEADING = 4;

/** How many are asked for, by the words between the verb and the thing. */
function countSaid({ text, spans }: Scene, part: Stretch): Count | undefined {
  const words = text.slice(part.start, part.end);
  if (ONE.test(words)) return { op: "eq", value: 1 };
  if (MORE_THAN_ONE.test(words)) return { op: "gte", value: 2 };
  const figure = spans.find(
    (span): span is SpanOf<"quantity"> | SpanOf<"number"> =>
      (span.type === "quantity" || span.type === "number") &&
      span.start >= part.start - LEADING &&
      span.end > part.start &&
      span.end <= part.end &&
      (span.type === "number" || /^(?:个|家|条|位|单|笔|名|项|次)$/.test(span.value.unit)),
  );
  if (figure === undefined) return undefined;
  const op = boundOperator(figure.value, text.slice(figure.start, figure.end)) ?? "eq";
  return { op, value: figure.value.value };
}

/** 有…的 before the thing, nearest to it, with what stands between. */
function holderOf(text: string, mention: Stretch) {
  const clause = clauseAround(text, mention.start, mention.end);
  const from = Math.max(clause.start, mention.start - LONGEST);
  const before = text.slice(from, mention.start);
  const match = [...before.matchAll(HOLDS)].at(-1);
  if (match === undefined) return undefined;
  const start = from + match.index;
  return { start, behind: start + match[0].length, none: match.groups?.none !== undefined };
}

/** A condition on related records with the traits that are said of them. */
export function relatedBy(
  related: string,
  traits: readonly Condition[],
  { count, ...stretch }: Stretch & { count?: Count | undefined },
): Condition {
  const where = flatten(traits.map(({ filter }) => filter));
  const unresolved: UnresolvedName[] = traits.flatMap((each) => each.unresolved ?? []);
  return {
    ...stretch,
    filter: { related, ...(where && { where }), ...(count && { count }) },
    ...(unresolved.length > 0 && { unresolved }),
  };
}

const COUNTED = /^(?:的)?(?:数量|个数|数|总数)?(?:有|为|是|在)?$/;

/** 在谈商机超过两个的: the figure stands behind the thing. */
function countedBehind(
  scene: Scene,
  mention: Stretch,
  { kind, related, read }: { kind: RecordName; related: string; read: ReadTraits },
): Condition[] {
  const { text, spans } = scene;
  const figure = spansOf(spans, "quantity").find(
    ({ start, value }) =>
      start >= mention.end &&
      COUNTED.test(text.slice(mention.end, start)) &&
      /^(?:个|家|条|位|单|笔|名|项)$/.test(value.unit),
  );
  const op = figure && boundOperator(figure.value, text.slice(figure.start, figure.end));
  if (figure === undefined || op === undefined) return [];
  const clause = clauseAround(text, mention.start, mention.end);
  const traits = read(partOf(scene, { start: clause.start, end: mention.end }, kind)).filter(
    (each) => mention.start - each.end <= 1,
  );
  const start = Math.min(mention.start, ...traits.map((each) => each.start));
  return [relatedBy(related, traits, { start, end: figure.end, count: { op, value: figure.value.value } })];
}

/** Records with so many related ones: 有超过两个商机的, 没有联系人的, 有五十万以上在谈商机的. */
export function relatedConditions(scene: Scene, head: Stretch | undefined, read: ReadTraits): Condition[] {
  const { text, spans, object } = scene;
  return spansOf(spans, "object").flatMap((mention): Condition[] => {
    const kind = RECORD_NAMES.find((name) => name === mention.value.object);
    const related = kind && RELATIONS[object]?.[kind];
    if (kind === undefined || related === undefined || kind === object) return [];
    if (head && mention.start === head.start) return [];
    const holder = holderOf(text, mention);
    if (holder === undefined) return countedBehind(scene, mention, { kind, related, read });
    const part = { start: holder.start, end: mention.end };
    const traits = read(partOf(scene, { start: holder.behind, end: mention.end }, kind));
    const count = holder.none ? { op: "eq" as const, value: 0 } : countSaid(scene, part);
    return [relatedBy(related, traits, { ...part, count })];
  });
}
