import type { SpanOf } from "../../model/span.ts";
import { DATE_FIELDS, fieldNamed } from "../object-fields.ts";
import { HAPPENINGS } from "../periods/happenings.ts";
import type { QueryReading } from "../reading.ts";
import { type Scene, type Stretch, spansOf } from "../scene.ts";
import { GROUP_WORDS, PEOPLE, TEAMS, UNITS } from "./group-words.ts";
import { rateField } from "./measures.ts";

type Group = NonNullable<QueryReading["groupBy"]>[number];
export type Found = Stretch & { group: Group };

const BY =
  /(?:按照?|依|分|各个?|每个?|每一?(?:个|位|名|家|类|种)?|不同|以|哪个|哪些|哪种|哪类|哪一个|什么|啥|by|per|each|which)(?:不同的?|的)? ?$/i;
const WHICH = /(?:哪个|哪些|哪种|哪类|哪一个|什么|啥|which) ?$/i;
const SPREAD = /^(?:的)?(?:分布|构成|占比|分类|分组|维度|结构|排名|排行)/;
const ORDERED =
  /^(?:从|由)?[^,.;]{0,6}(?:排(?!名|行)|降序|升序|倒序|正序)|^(?:高低|大小|先后|升序|降序|asc|desc)/i;
const GROUPABLE =
  /^(?:stage|status|outcome|source|industry|region|city|size|companySize|level|kind|closeReason|type|title|department|tags|category|owner|team|priority|competitor|direction|gender|preferredChannel|forecastCategory|profile\.decisionStyle|contactTitle|pipeline)$/;
/** 按地区和行业 */
const AND = /^(?:和|与|跟|、|,|以及|再按|加)$/;
const RANKING = /(?:次数|数量|业绩|[总金]?额|单数|[单量数])(?:的)?(?:排个?名|排行|榜)/;
/** 拜访次数最多的前三名 are people. */
const FIRST_FEW = /最(?:多|少|高|低|好|差)的?(?:前|后)?[一二两三四五六七八九十\d]{1,3}(?:名|位)(?=[,.?]|$)/;
/** Which one has most is told by groups; a bare question for one is a condition left open. */
const RANKED = /最|多少|几|排|占|高|低|好|差|top|most|best/i;

function namedGroup(scene: Scene, span: SpanOf<"field">): Found | undefined {
  const { text, object } = scene;
  const name = fieldNamed(object, span);
  if (name === undefined || !GROUPABLE.test(name)) return undefined;
  const by = BY.exec(text.slice(Math.max(0, span.start - 8), span.start));
  const after = text.slice(span.end, span.end + 12);
  if (by === null && !SPREAD.test(after)) return undefined;
  if (by !== null && ORDERED.test(after) && !/^(?:各|每)/.test(by[0])) return undefined;
  if (by !== null && WHICH.test(by[0]) && !RANKED.test(text)) return undefined;
  return { start: span.start - (by?.[0].length ?? 0), end: span.end, group: { field: name } };
}

function defaultDate(scene: Scene): string | undefined {
  const { object, text } = scene;
  // A rate by month is that of what came in then, or ended then.
  const rate = rateField(scene);
  if (rate !== undefined) return object === "opportunity" ? "closedAt" : DATE_FIELDS[object]?.[0];
  const told = HAPPENINGS[object]?.find(({ cue }) => cue.test(text))?.field;
  return told ?? (object === "opportunity" ? "closedAt" : DATE_FIELDS[object]?.[0]);
}

function dateGroup(scene: Scene, dateField: string | undefined): Found | undefined {
  const { text } = scene;
  const field = dateField ?? defaultDate(scene);
  if (field === undefined) return undefined;
  for (const [cue, by] of UNITS) {
    const match = cue.exec(text);
    if (match !== null)
      return { start: match.index, end: match.index + match[0].length, group: { field, by } };
  }
  return undefined;
}

function wordGroup(text: string, cue: RegExp, field: string): Found | undefined {
  const match = cue.exec(text);
  if (match === null) return undefined;
  const [start, end] = [match.index, match.index + match[0].length];
  // 按级别排 is an order.
  if (/^[按依]/.test(match[0]) && ORDERED.test(text.slice(end, end + 12))) return undefined;
  return { start, end, group: { field } };
}

/** What figures are told by: 按行业, 每个销售, 分月, 哪个渠道. `dateField` is the date that the sentence bounds. */
export function readGroups(scene: Scene, dateField: string | undefined): Found[] {
  const { text, object, spans } = scene;
  const found = [
    ...spansOf(spans, "field").map((span) => namedGroup(scene, span)),
    dateGroup(scene, dateField),
    wordGroup(text, PEOPLE, "owner"),
    object === "activity" || object === "opportunity" ? wordGroup(text, FIRST_FEW, "owner") : undefined,
    // Contacts stand in departments of their own.
    object === "contact" ? undefined : wordGroup(text, TEAMS, "team"),
    ...GROUP_WORDS.map(([cue, on]) => {
      const field = on[object];
      return field === undefined ? undefined : wordGroup(text, cue, field);
    }),
  ].filter((each) => each !== undefined);
  // 拜访次数排名 ranks people, where nothing else is ranked.
  if (found.length === 0 && RANKING.test(text) && object !== "product") {
    const ranked = wordGroup(text, RANKING, "owner");
    if (ranked) found.push(ranked);
  }
  for (const span of spansOf(spans, "field")) {
    const name = fieldNamed(object, span);
    const beside = found.some(({ end }) => end <= span.start && AND.test(text.slice(end, span.start)));
    if (name !== undefined && GROUPABLE.test(name) && beside)
      found.push({ start: span.start, end: span.end, group: { field: name } });
  }
  const unique = new Map(found.map((each) => [`${each.group.field}${each.group.by ?? ""}`, each]));
  return [...unique.values()].sort((a, b) => a.start - b.start).slice(0, 3);
}
