import type { SpanOf } from "../model/span.ts";
import { DATE_FIELDS, MONEY_FIELDS, NUMBER_FIELDS } from "./object-fields.ts";
import type { QueryReading } from "./reading.ts";
import { type Scene, spansOf } from "./scene.ts";

type Direction = "asc" | "desc";
export type Order = { sort?: NonNullable<QueryReading["sort"]>; limit?: number };

const RISING =
  /从(?:低|小|少|早|旧)到(?:高|大|多|晚|新)|升序|正序|由(?:低|小|少)到(?:高|大|多)|ascending|asc\b/i;
const FALLING =
  /从(?:高|大|多|晚|新)到(?:低|小|少|早|旧)|降序|倒序|倒排|由(?:高|大|多)到(?:低|小|少)|排序|排名|排一?下|排个?序|排行|高低|大小|descending|desc\b|rank|sort/i;
const MOST = /最(?:大|高|多|贵|重要|靠前|值钱)|top|highest|largest|biggest/i;
const LEAST = /最(?:小|低|少|便宜)|lowest|smallest/i;
const NEWEST =
  /最(?:新|近|晚)(?!一?[周月年季天]|[几两三四五六七八九十\d]|跟进|联系)|latest|newest|most recent/i;
const OLDEST = /最(?:早|老|旧|久|先)|oldest|earliest/i;
const ORDERED = /(?:按照?|依|根据)[^,.;]{0,10}?(?:排|从|由|高低|大小|降序|升序|倒序)/;
const ONE_ONLY =
  /最[大高多贵小低少新近早久][^,.;]{0,4}(?:那|这|一)?(?:个|家|条|单|笔|位)(?!月|季|星期)|哪个[^,.;]{0,6}最|(?:谁|哪家|哪单)[^,.;]{0,8}最/;

function sortable({ object }: Scene): string[] {
  return [...(MONEY_FIELDS[object] ?? []), ...(NUMBER_FIELDS[object] ?? []), ...(DATE_FIELDS[object] ?? [])];
}

/** The field that the order is told by: the one in 按…排 or beside 最, else any that was named. */
function namedField(scene: Scene): string | undefined {
  const fitting = sortable(scene);
  const place = (ORDERED.exec(scene.text) ?? MOST.exec(scene.text) ?? LEAST.exec(scene.text))?.index ?? 0;
  const named = spansOf(scene.spans, "field").flatMap(({ start, value }) => {
    const name = value.on[scene.object];
    return name !== undefined && fitting.includes(name) ? [{ name, distance: Math.abs(start - place) }] : [];
  });
  return named.sort((a, b) => a.distance - b.distance)[0]?.name;
}

function directionOf(text: string): Direction | undefined {
  if (RISING.test(text) || LEAST.test(text)) return "asc";
  return FALLING.test(text) || MOST.test(text) || ORDERED.test(text) ? "desc" : undefined;
}

/** Newest and oldest are told by when a record came, or by when the thing took place. */
function timeSort({ text, object }: Scene, dateField: string | undefined): Order["sort"] {
  const field = dateField ?? (object === "opportunity" ? "createdAt" : DATE_FIELDS[object]?.[0]);
  if (field === undefined) return undefined;
  if (NEWEST.test(text)) return [{ field, direction: "desc" }];
  if (OLDEST.test(text)) return [{ field, direction: "asc" }];
  return undefined;
}

function valueSort(scene: Scene): Order["sort"] {
  const direction = directionOf(scene.text);
  if (direction === undefined) return undefined;
  const named = namedField(scene);
  const field = named ?? (scene.object === "lead" ? "score" : MONEY_FIELDS[scene.object]?.[0]);
  return field === undefined ? undefined : [{ field, direction }];
}

/** How many are wanted: 前五个, 最大的三单, 找十家. Counts that bound something else are not. */
function limitOf(
  { text, spans }: Scene,
  head: SpanOf<"object"> | undefined,
  sorted: boolean,
): number | undefined {
  const order = spansOf(spans, "count_order").find(({ value }) => value.many && value.from === "start");
  if (order !== undefined) return order.value.count;
  const wanted = spansOf(spans, "quantity").find(({ start, end, value }) => {
    if (!/^(?:个|家|条|单|位|笔|名|项)$/.test(value.unit)) return false;
    const before = text.slice(Math.max(0, start - 4), start);
    const asked = /(?:找|列|给|来|挑|选|出|看|取|要|的|推荐)(?:我|出|一下)?$/.test(before);
    const ofHead = head === undefined || end <= head.end;
    return asked && ofHead && !/(?:有|超过|至少|不止)$/.test(before);
  });
  if (wanted !== undefined) return wanted.value.value;
  return sorted && ONE_ONLY.test(text) ? 1 : undefined;
}

/** The order and the number of what is asked for. Figures that are grouped are ordered by their measure. */
export function readOrder(
  scene: Scene,
  asked: { head: SpanOf<"object"> | undefined; dateField: string | undefined; grouped: string | undefined },
): Order {
  const { text } = scene;
  if (asked.grouped !== undefined) {
    const direction = directionOf(text);
    const limit = limitOf(scene, asked.head, direction !== undefined);
    return {
      ...(direction && { sort: [{ field: asked.grouped, direction }] }),
      ...(limit !== undefined && { limit }),
    };
  }
  const ordered = ORDERED.test(text);
  const sort = (ordered ? undefined : timeSort(scene, asked.dateField)) ?? valueSort(scene);
  const limit = limitOf(scene, asked.head, sort !== undefined);
  return { ...(sort && { sort }), ...(limit !== undefined && { limit }) };
}
