import { describe, expect, it } from "vitest";
import { activityFields, taskFields } from "#lib/domains/activities/contract.ts";
import { contactFields, customerFields } from "#lib/domains/customers/contract.ts";
import { leadFields } from "#lib/domains/leads/contract.ts";
import {
  itemFields,
  opportunityFields,
  riskFields,
  rivalFields,
  stakeholderFields,
} from "#lib/domains/opportunities/contract.ts";
import { productFields } from "#lib/domains/products/contract.ts";
import {
  aggregateQuery,
  type FieldSpec,
  type Filter,
  operatorsFor,
  recordQuery,
} from "#lib/platform/records/contract.ts";
import { readClock } from "../../dates/read-clock.ts";
import { extractEntities } from "../../extract-entities.ts";
import { normalise } from "../../text/normalise.ts";
import { readQuery } from "../read-query.ts";
import type { QueryReading } from "../reading.ts";

type Spec = { fields: readonly FieldSpec[]; relations: Record<string, string> };
const subjects = { customer: "customer", contact: "contact", opportunity: "opportunity", lead: "lead" };
const work = { activities: "activity", tasks: "task" };
const SPECS: Record<string, Spec> = {
  lead: { fields: leadFields, relations: { ...work, opportunities: "opportunity", customer: "customer" } },
  customer: {
    fields: customerFields,
    relations: {
      ...work,
      contacts: "contact",
      opportunities: "opportunity",
      children: "customer",
      leads: "lead",
    },
  },
  contact: {
    fields: contactFields,
    relations: { ...work, customers: "customer", opportunities: "opportunity" },
  },
  opportunity: {
    fields: opportunityFields,
    relations: {
      ...work,
      items: "item",
      stakeholders: "stakeholder",
      competitors: "rival",
      risks: "risk",
      customer: "customer",
    },
  },
  product: { fields: productFields, relations: {} },
  activity: { fields: activityFields, relations: subjects },
  task: { fields: taskFields, relations: subjects },
  item: { fields: itemFields, relations: {} },
  stakeholder: { fields: stakeholderFields, relations: {} },
  rival: { fields: rivalFields, relations: {} },
  risk: { fields: riskFields, relations: {} },
};

const clock = readClock(new Date("2026-11-23T10:00:00+08:00"), "Asia/Shanghai");
const names = {
  customers: ["安泰重工"],
  people: ["周燕"],
  products: ["云账财务"],
  competitors: ["金算盘"],
  contacts: [{ name: "顾海", company: "安泰重工" }],
};

function read(said: string, former?: QueryReading): QueryReading | undefined {
  const { text } = normalise(said);
  const { spans } = extractEntities(text, clock, names);
  return readQuery(text, spans, clock, { former });
}

const named = (object: string, name: string): FieldSpec | undefined =>
  SPECS[object]?.fields.find((field) => field.name === name);

/** What of a condition no catalogue knows. */
function wrongIn(filter: Filter, object: string): string[] {
  if ("all" in filter) return filter.all.flatMap((each) => wrongIn(each, object));
  if ("any" in filter) return filter.any.flatMap((each) => wrongIn(each, object));
  if ("not" in filter) return wrongIn(filter.not, object);
  if ("related" in filter) {
    const other = SPECS[object]?.relations[filter.related];
    if (other === undefined) return [`${object} has no list ${filter.related}`];
    return filter.where ? wrongIn(filter.where, other) : [];
  }
  const field = named(object, filter.field);
  if (field === undefined) return [`${object} has no field ${filter.field}`];
  const asks = filter.op === "is_empty" || filter.op === "is_not_empty";
  if (!asks && !operatorsFor(field).includes(filter.op)) return [`${filter.op} of ${object}.${filter.field}`];
  const values = Array.isArray(filter.value) ? filter.value : [filter.value];
  const unknown = field.choices ? values.filter((value) => !field.choices?.includes(String(value))) : [];
  return asks ? [] : unknown.map((value) => `${object}.${filter.field} is never ${String(value)}`);
}

const NUMERIC = new Set(["number", "money", "percent"]);
const DATED = new Set(["date", "datetime"]);

function problems({ object, filter, groupBy = [], measures, sort = [], limit }: QueryReading): string[] {
  const parsed = measures
    ? aggregateQuery.safeParse({ filter, sort, groupBy, measures, limit })
    : recordQuery.safeParse({ filter, sort, limit });
  const groups = groupBy.flatMap(({ field, by }) => {
    const spec = named(object, field);
    const fits = by ? spec && DATED.has(spec.type) : spec?.groupable;
    return fits ? [] : [`${object} cannot be told by ${field}`];
  });
  const figures = (measures ?? []).flatMap(({ field }) => {
    const type = field === undefined ? "number" : named(object, field)?.type;
    return type && NUMERIC.has(type) ? [] : [`${object}.${field} is no figure`];
  });
  const outputs = [
    ...groupBy.map(({ field }) => field),
    ...(measures ?? []).map(({ fn, field }) => (field ? `${fn}_${field}` : fn)),
  ];
  const orders = sort.flatMap(({ field }) => {
    const fits = measures ? outputs.includes(field) : named(object, field)?.sortable;
    return fits ? [] : [`${object} cannot be ordered by ${field}`];
  });
  return [
    ...(parsed.error ? [parsed.error.message] : []),
    ...(filter ? wrongIn(filter, object) : []),
    ...groups,
    ...figures,
    ...orders,
  ];
}

const WHOSE = ["", "我名下", "我们组", "周燕名下", "安泰重工的"];
const WHAT = ["线索", "客户", "商机", "联系人", "任务", "跟进记录", "产品"];
const TRAITS = [
  "",
  "预算20万以上的",
  "苏州的",
  "华东制造业",
  "没人跟进的",
  "上个月新增的",
  "最近30天没联系的",
  "买过云账财务的",
  "逾期的",
  "A级",
  "续约的",
  "状态为空的",
  "有两个以上联系人的",
  "没有商机的",
  "碰上金算盘的",
  "有高风险的",
  "没有决策人的",
  "名称里带科技的",
  "赢率六成以上的",
  "停留超过30天的",
  "采购部的",
  "女的",
  "紧急的",
  "打了“重点”标签的",
  "除了零售以外的",
  "成交过的",
  "客户主动打来的",
];
const ENDS = [
  "",
  "有哪些",
  "有多少",
  "按金额排",
  "按级别排",
  "按月统计",
  "每个销售有多少",
  "前五个",
  "按行业分布",
  "哪个阶段最多",
  "平均金额",
  "最久没联系的",
  "赢率最高的",
  "按状态分组",
  "本月同比",
];

describe("every reading", () => {
  it("can be run", () => {
    const wrong = new Set<string>();
    for (const whose of WHOSE)
      for (const what of WHAT)
        for (const [at, trait] of TRAITS.entries())
          for (const [ending, end] of ENDS.entries()) {
            // Enough of all, so that traits, ends and kinds of records meet in many ways.
            if ((at + ending + WHAT.indexOf(what) + WHOSE.indexOf(whose)) % 24 !== 0) continue;
            const said = `${whose}${trait}${what}${end}`;
            const reading = read(said);
            if (reading === undefined) continue;
            for (const problem of problems(reading)) if (wrong.size < 20) wrong.add(`${problem}: ${said}`);
          }
    expect([...wrong]).toEqual([]);
  });

  it("can be run after any other went before", () => {
    const formers = ["苏州的客户", "上个月新增的线索", "在谈商机总额", "本周拜访了几次", "我的任务"].map(
      (said) => read(said),
    );
    const wrong: string[] = [];
    for (const former of formers)
      for (const [at, trait] of TRAITS.entries())
        for (const [ending, end] of ENDS.entries()) {
          if ((at + ending) % 8 !== 0) continue;
          const reading = read(`那${trait}${end}呢`, former);
          if (reading) wrong.push(...problems(reading));
        }
    expect([...new Set(wrong)]).toEqual([]);
  });
});
