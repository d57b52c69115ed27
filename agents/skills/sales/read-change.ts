import type { Turn } from "#agents/runtime/turn.ts";
import { wholeName } from "#agents/skills/market/whole-name.ts";
import { momentOf } from "#agents/skills/said-moment.ts";
import { taskFields } from "#lib/domains/activities/contract.ts";
import { contactFields, customerFields } from "#lib/domains/customers/contract.ts";
import { opportunityFields } from "#lib/domains/opportunities/contract.ts";
import type { Entity } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";
import { leadSet } from "./lead-set.ts";

/** Kinds of records whose facts are changed by words. */
export const changeable = ["opportunity", "customer", "contact", "task", "lead"] as const;
export type Changeable = (typeof changeable)[number];
export type Change = {
  set: Record<string, unknown> /** A field that was named without a value. */;
  open: string | null;
};

const specs: Record<Exclude<Changeable, "lead">, readonly FieldSpec[]> = {
  opportunity: opportunityFields,
  customer: customerFields,
  contact: contactFields,
  task: taskFields,
};
const becomes =
  /^[\s，,]*(?:应该|现在|要|都|也)?(?:改成|改为|改到|改一下|换成|换为|换到|变成|变为|调到|调成|调整为|设为|设成|标成|定为|定在|推到|推迟到|更新成|更新为|更新一下|更新|写成|补成|补一下|补上|加上|写错了|涨到|降到|是|为|成|到|[：:])+[\s，,：:是]*/;
const ends = /[，,。；;！!？?\n]/;
const longest = 200;

/** What stands behind a field, up to the next mark: 采购总监. */
function wordsBehind(region: string): string | null {
  const [first = ""] = region.replace(becomes, "").split(ends);
  const bare = first
    .replace(/^["“‘「]|["”’」]$/g, "")
    .replace(/(?:了|吧|哦|一下)$/, "")
    .trim();
  return bare.length > 0 ? bare.slice(0, longest) : null;
}

const squeezed = (text: string): string => text.replace(/[\s级类]/g, "").toLowerCase();

function choiceIn(
  object: string,
  { name, choices = [] }: FieldSpec,
  region: string,
  turn: Turn,
): string | null {
  const words = squeezed(wordsBehind(region) ?? region);
  const label = (choice: string) => {
    const key = `choices.${object}.${name}.${choice}`;
    return turn.t.has(key) ? squeezed(turn.t(key)) : choice;
  };
  return (
    choices.find((choice) => words === label(choice) || words === choice) ??
    choices.find((choice) => label(choice).length > 0 && words.includes(label(choice))) ??
    null
  );
}

type Behind = { entities: Entity[]; region: string };

/** The last value of a kind: 从30万涨到45万 ends at 45万. */
const lastOf = <K extends Entity["type"]>({ entities }: Behind, type: K) =>
  entities.findLast((entity): entity is Extract<Entity, { type: K }> => entity.type === type);

/** Nobody was born in time to come: 5月6号 without a year is the last one. */
function lastYearOf(day: string, { now }: Turn): string {
  const today = dayOf(now);
  return day <= today ? day : `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

function valueFor(object: string, spec: FieldSpec, behind: Behind, turn: Turn): unknown {
  const { type } = spec;
  if (type === "money") {
    const said = lastOf(behind, "money");
    return (object === "opportunity" ? dealAmount(said) : said?.value.amount) ?? null;
  }
  if (type === "percent")
    return lastOf(behind, "percent")?.value.percent ?? lastOf(behind, "number")?.value.value ?? null;
  if (type === "number")
    return (
      lastOf(behind, "quantity")?.value.value ??
      lastOf(behind, "size")?.value.employees ??
      lastOf(behind, "number")?.value.value ??
      null
    );
  const date = lastOf(behind, "date")?.value;
  if (type === "date" && spec.name === "birthday") return date ? lastYearOf(date.to, turn) : null;
  if (type === "date") return date?.to ?? null;
  if (type === "datetime") return date ? momentOf(date) : null;
  if (type === "phone") return lastOf(behind, "phone")?.value.number ?? null;
  if (type === "email") return lastOf(behind, "email")?.value.address ?? null;
  if (spec.name === "source")
    return lastOf(behind, "source")?.value.source ?? choiceIn(object, spec, behind.region, turn);
  if (spec.choices) return choiceIn(object, spec, behind.region, turn);
  if (type === "text" || type === "long_text") return wordsBehind(behind.region);
  return null;
}

/** 金额改成八十五: a deal's amount without a unit is said in 万. */
function dealAmount(entity: Extract<Entity, { type: "money" }> | undefined): number | undefined {
  if (!entity) return undefined;
  const { amount } = entity.value;
  const bare = !/[元块万千百亿kw¥$￥]|million|美|港|欧/i.test(entity.text);
  return bare && amount > 0 && amount < 1000 ? amount * 10_000 : amount;
}

/** What is said behind an entity, as far as the next field. */
function behindOf(entity: { end: number }, until: number, turn: Turn): Behind {
  const base = turn.text === turn.clause.text ? turn.clause.start : 0;
  const entities = turn.understanding.entities.filter(
    ({ start, end }) => start >= entity.end && end <= until,
  );
  return { entities, region: turn.text.slice(entity.end - base, until - base) };
}

function namedFields(object: Changeable, turn: Turn): Change {
  const fields = turn.understanding.entities.flatMap((entity) => (entity.type === "field" ? [entity] : []));
  const set: Record<string, unknown> = {};
  let open: string | null = null;
  for (const [at, entity] of fields.entries()) {
    const name = entity.value.on[object];
    const until = fields[at + 1]?.start ?? turn.clause.end;
    const spec =
      object === "lead" ? null : specs[object].find((each) => each.name === name && !each.readOnly);
    if (!name || (object !== "lead" && !spec)) continue;
    const value = spec ? valueFor(object, spec, behindOf(entity, until, turn), turn) : null;
    if (value !== null && value !== undefined) set[name] = value;
    else open ??= name;
  }
  return { set, open };
}

/** 改成, 最后谈到, 报价: words with which a sum becomes the deal's; 差六万五 only reckons. */
const priced =
  /改|调|变|换|涨|降|定|按|就(?:写|填|算|报)|金额|总价|总额|合同|单子|单|价|谈[到成妥]|成交|最[后终]|更新|预计|amount|price|to\b/iu;
const reckons = /差|缺口|够数|目标|超了|是吧|[呗吗嘛][。！]?$|[?？]\s*$/u;

/** What is meant though no field was named: a sum is the deal's amount, a number behind 手机 their phone. */
function implied(object: Changeable, turn: Turn): Record<string, unknown> {
  const { text, understanding } = turn;
  const behind: Behind = { entities: understanding.entities, region: text };
  const { lead } = understanding;
  const name =
    /(?:名称?|名字|项目名)(?:应该)?(?:改成|改为|是|叫|写错了[，,]?应该是)\s*(?<name>[^，,。；;\n]{2,60})/.exec(
      text,
    )?.groups?.name;
  // 全名 is somebody's, and no deal's.
  const called = name && (object === "contact" || !/[全本真大]名/u.test(text)) ? { name } : {};
  if (object === "opportunity") {
    const amount = priced.test(text) && !reckons.test(text) ? dealAmount(lastOf(behind, "money")) : undefined;
    const percent = /赢率|胜率|概率|几率|可能性|把握|probability/iu.test(text)
      ? lastOf(behind, "percent")?.value.percent
      : undefined;
    const close = /签|成交|关单|截止|盖(?:公)?章|落单|定下来|走完/.test(text)
      ? lastOf(behind, "date")?.value.to
      : undefined;
    return { ...called, ...present({ amount, probability: percent, expectedCloseOn: close }) };
  }
  if (object === "contact")
    return {
      ...called,
      ...present({ name: nameTold(turn), phone: lead.phone, email: lead.email, wechat: lead.wechat }),
      ...jobSaid(text),
    };
  if (object === "customer") {
    const level = /(?<level>[A-D])\s*[类级]/i.exec(text)?.groups?.level?.toLowerCase();
    const place = /(?:搬到|迁到|搬去)了?(?<city>[\p{Script=Han}]{2,6}?)(?:了|$|[，,。])/u.exec(text)?.groups
      ?.city;
    const website = /(?:https?:\/\/|www\.)[\w./-]{3,100}/.exec(text)?.[0];
    const { employees, band } = lead.companySize ?? {};
    return {
      ...called,
      ...present({
        level,
        city: place,
        website,
        employees,
        size: employees || /规模/.test(text) ? band : undefined,
      }),
    };
  }
  return called;
}

/** 孟总监叫孟繁荣: what stands for a name so far is one's title. */
const nameTold = ({ clause: { text }, state }: Turn): string | undefined =>
  state.focus.flatMap(({ type, label }) => (type === "contact" ? (wholeName(text, label) ?? []) : []))[0];

const present = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const jobs =
  "总监|总经理|副总经理|经理|副总|主任|部长|厂长|处长|科长|主管|董事长|副总裁|总裁|总工|CIO|CEO|CFO|CTO|COO";
const promoted = new RegExp(
  `(?:升(?:任|职|为|成|了|到|做)?|改任|现在是|调任|提拔?为|是)(?<title>[\\p{Script=Han}]{0,6}(?:${jobs}))(?:了|$|[，,。])`,
  "u",
);
const moved = /调(?:去|到|入)了?(?<department>[\p{Script=Han}]{2,8}(?:部|中心|处|科))/u;

/** 升处长了, 调去采购部了, 离职了. */
function jobSaid(text: string): Record<string, unknown> {
  const title = promoted.exec(text)?.groups?.title;
  const department = moved.exec(text)?.groups?.department;
  const left = /离职|走了|不在(?:那边|他们公司)?(?:做|干)?了/.test(text);
  return {
    ...present({ title, department }),
    ...(left && { doNotContact: true, note: text.slice(0, longest) }),
  };
}

/** What a message changes on a record of this kind; a field without a value is left open and asked for. */
export function changeFor(object: Changeable, turn: Turn): Change {
  const { set, open } = namedFields(object, turn);
  if (object === "lead") return { set: leadSet(turn), open: null };
  const all = { ...implied(object, turn), ...set };
  return { set: all, open: open !== null && !(open in all) ? open : null };
}
