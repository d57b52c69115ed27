import { COUNT, readCount } from "../../dates/read-count.ts";
import { DATE_FIELDS, fieldNamed, MONEY_FIELDS, NUMBER_FIELDS, ORDERED_FIELDS } from "../object-fields.ts";
import { HAPPENINGS } from "../periods/happenings.ts";
import type { QueryReading } from "../reading.ts";
import { type Scene, spansOf } from "../scene.ts";
import {
  FALLING,
  LATEST_FEW,
  LEAST,
  LONGEST_IN_STAGE,
  LONGEST_SILENT,
  MOST,
  NEWEST,
  OLDEST,
  ORDERED,
  RISING,
  SEVERAL,
  SOONEST,
  SUPERLATIVE,
} from "./order-words.ts";

type Direction = "asc" | "desc";
type Sort = NonNullable<QueryReading["sort"]>;
export type Order = { sort?: Sort; limit?: number };

const UPDATED = /最(?:近|新)(?:一次)?(?:更新|修改|改动|变动|改)/;
const UNORDERED: ReadonlySet<string> = new Set(["profile.budget", "competitorCount", "minutes"]);
const FREE_DATES: ReadonlySet<string> = new Set([
  "foundedOn",
  "birthday",
  "nextStepOn",
  "startsAt",
  "doneAt",
]);

function sortable({ object }: Scene): string[] {
  return [MONEY_FIELDS, NUMBER_FIELDS, DATE_FIELDS, ORDERED_FIELDS]
    .flatMap((by) => by[object] ?? [])
    .filter((name) => !UNORDERED.has(name) && !FREE_DATES.has(name));
}

const topOf = ({ spans }: Scene) => spansOf(spans, "count_order").find(({ value }) => value.many);

/** The field that the order is told by: the one in 按…排, beside 最 or before 前十, else any that was named. */
export function orderedField(scene: Scene): string | undefined {
  const fitting = sortable(scene);
  const { text } = scene;
  const cue = ORDERED.exec(text) ?? MOST.exec(text) ?? LEAST.exec(text);
  const place = cue?.index ?? topOf(scene)?.start ?? text.length;
  const named = spansOf(scene.spans, "field").flatMap((span) => {
    const name = fieldNamed(scene.object, span);
    return name !== undefined && fitting.includes(name)
      ? [{ name, distance: Math.abs(span.start - place) }]
      : [];
  });
  const nearest = named.sort((a, b) => a.distance - b.distance)[0]?.name;
  if (nearest !== undefined) return nearest;
  const staffed = scene.object === "lead" || scene.object === "customer";
  if (staffed && /(?:规模|员工|人数|体量)[^,.;]{0,4}(?:最|从|排|前)|最大的(?:客户|公司|企业)/.test(text))
    return "employees";
  return scene.object === "lead" && /(?:按|评|得)?分(?:数|值)?(?:排|最|从|高|前)/.test(text)
    ? "score"
    : undefined;
}

/** 评分前20 */
const FIRST_FEW = new RegExp(`(?:前|头)(?<n>${COUNT})(?=$|[,.?]|就|吧|即可)`);

function directionOf(scene: Scene): Direction | undefined {
  const { text } = scene;
  if (RISING.test(text) || LEAST.test(text)) return "asc";
  if (FALLING.test(text) || MOST.test(text) || LONGEST_IN_STAGE.test(text)) return "desc";
  if (ORDERED.test(text)) return "desc";
  if (FIRST_FEW.test(text)) return "desc";
  const top = topOf(scene);
  if (top === undefined) return undefined;
  return top.value.from === "start" ? "desc" : "asc";
}

/** What is to come is read from the next one on. */
const AHEAD: ReadonlySet<string> = new Set(["expectedCloseOn", "dueAt", "nextActivityAt"]);
const IN_OWN_ORDER: ReadonlySet<string> = new Set(["level", "status", "name", "category", "kind"]);

function valueSort(scene: Scene): Sort | undefined {
  const { text, object } = scene;
  const direction = directionOf(scene);
  if (direction === undefined) return undefined;
  const said =
    ORDERED.test(text) || RISING.test(text) || FALLING.test(text) || MOST.test(text) || LEAST.test(text);
  const named = orderedField(scene);
  if (named === undefined && !said) return undefined;
  if (named === undefined && /重要/.test(text) && object === "customer")
    return [{ field: "level", direction: "asc" }];
  const field = named ?? (object === "lead" ? "score" : MONEY_FIELDS[object]?.[0]);
  if (field === undefined) return undefined;
  // A to D, and by the alphabet, is how people read them.
  const plain = (IN_OWN_ORDER.has(field) || AHEAD.has(field)) && !/降序|倒序|从(?:高|大)|desc/i.test(text);
  return [
    {
      field,
      direction: plain && !MOST.test(text) ? "asc" : field === "level" && MOST.test(text) ? "asc" : direction,
    },
  ];
}

/** Newest and oldest are told by when a record came, or by when the thing took place. */
function timeSort({ text, object }: Scene, dateField: string | undefined): Sort | undefined {
  const touched = object !== "activity" && object !== "task" && object !== "product";
  if (object === "opportunity" && LONGEST_IN_STAGE.test(text))
    return [{ field: "stageEnteredAt", direction: "asc" }];
  const updates = UPDATED.test(text) && DATE_FIELDS[object]?.includes("updatedAt");
  if (updates && (NEWEST.test(text) || LATEST_FEW.test(text)))
    return [{ field: "updatedAt", direction: "desc" }];
  if (touched && LONGEST_SILENT.test(text)) return [{ field: "lastActivityAt", direction: "asc" }];
  if (SOONEST.test(text) && (object === "opportunity" || object === "task"))
    return [{ field: object === "task" ? "dueAt" : "expectedCloseOn", direction: "asc" }];
  const dated = dateField !== undefined && !FREE_DATES.has(dateField) ? dateField : undefined;
  const told = HAPPENINGS[object]?.find(({ cue }) => cue.test(text))?.field;
  const happened = told !== undefined && !FREE_DATES.has(told) ? told : undefined;
  const field = dated ?? happened ?? (object === "opportunity" ? "createdAt" : DATE_FIELDS[object]?.[0]);
  if (field === undefined) return undefined;
  if (NEWEST.test(text) || LATEST_FEW.test(text)) return [{ field, direction: "desc" }];
  return OLDEST.test(text) ? [{ field, direction: "asc" }] : undefined;
}

/** How many are wanted: 前五个, 最大的三单, 找十家, 最近五次. Counts that bound something else are not. */
function limitOf(scene: Scene): number | undefined {
  const top = topOf(scene);
  if (top !== undefined) return top.value.count;
  const { text, spans } = scene;
  const wanted = spansOf(spans, "quantity").find(({ start, end, value }) => {
    if (!/^(?:个|家|条|单|位|笔|名|项|次|场|通|客户|人)$/.test(value.unit) || value.bound !== undefined)
      return false;
    const before = text.slice(Math.max(0, start - 16), start);
    if (/(?:有|超过|至少|不止|拜访|跟进|了|过)$/.test(before) || /^(?:以上|以下)/.test(text.slice(end)))
      return false;
    if (/(?:最|垫底|倒数)[^,.;]{0,12}的?$/.test(before) || LATEST_FEW.test(text.slice(0, end))) return true;
    return /(?:找|列|给|来|挑|选|出|看|取|推荐|最近|最新|上|最后|[大高多新小低早]的?)(?:我|出|一下|的)?$/.test(
      before,
    );
  });
  if (wanted !== undefined) return wanted.value.value;
  const bare = FIRST_FEW.exec(text)?.groups?.n;
  if (bare !== undefined && readCount(bare) >= 1) return readCount(bare);
  const last = /后(?<n>[一二两三四五六七八九十\d]{1,3})(?:名|位|个)/.exec(text)?.groups?.n;
  if (last !== undefined && readCount(last) >= 1) return readCount(last);
  const english = /\b(?:top|first|last|latest) (?<n>\d{1,3})\b(?! ?(?:day|week|month|quarter|year)s?)/i.exec(
    text,
  )?.groups?.n;
  return english === undefined ? undefined : Number(english);
}

const isOne = (text: string): boolean =>
  /(?:最近|上|最后|最新)(?:的)?一(?:次|个|家|条|单|笔|位)/.test(text) ||
  (SUPERLATIVE.test(text) && !SEVERAL.test(text));

type Asked = { dateField: string | undefined; grouped: string | undefined };

/** The order and the number of what is asked for. Figures that are grouped are ordered by their measure. */
export function readOrder(scene: Scene, { dateField, grouped }: Asked): Order {
  const limit = limitOf(scene);
  if (grouped !== undefined) {
    const direction = directionOf(scene);
    // 取前五 of groups are the largest.
    const way = direction ?? (limit === undefined ? undefined : "desc");
    return {
      ...(way && { sort: [{ field: grouped, direction: way }] }),
      ...(limit !== undefined && { limit }),
    };
  }
  const ordered = ORDERED.test(scene.text);
  const sort = (ordered ? undefined : timeSort(scene, dateField)) ?? valueSort(scene);
  const one = sort !== undefined && isOne(scene.text) ? 1 : undefined;
  const wanted = limit ?? one;
  return { ...(sort && { sort }), ...(wanted !== undefined && { limit: wanted }) };
}
