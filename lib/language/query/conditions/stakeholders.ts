import type { Filter } from "#lib/platform/records/contract.ts";
import type { Condition } from "../reading.ts";
import type { Scene } from "../scene.ts";

type Words = readonly (readonly [RegExp, string])[];

const NONE = /(?:(?<!有)没有?|无|缺少?|不存在|还没|没找到|没接触到?)(?:任何|明确|接触到?|找到|确定|定)?$/;
/** 拍板人还没定的, 决策人不清楚的 */
const LACKS =
  /^(?:都|还|也|至今|一直){0,2}(?:没(?:有)?(?:定(?:下来)?|确定|找到|明确|登记|填|写|搞清楚?|弄清楚?)|未(?:定|确定|明确|登记|知)|不(?:清楚|明确|知道|明)|是谁(?:都|还)?不知道)(?:的)?/;
const ROLES: Words = [
  [/决策人|拍板(?:人|的人)|决策者|一把手|decision makers?/gi, "decision_maker"],
  [/经济(?:买家|决策人|负责人)|预算负责人|管钱的/g, "economic_buyer"],
  [/技术(?:买家|决策人|负责人|把关人?)/g, "technical_buyer"],
  [/使用(?:买家|部门负责人|者代表)|最终用户/g, "user_buyer"],
  [/影响(?:者|人)/g, "influencer"],
  [/教练|内线|线人|内应/g, "coach"],
  [/守门人|挡驾的?/g, "gatekeeper"],
  [/采购(?:负责人|对接人|联系人)/g, "procurement"],
];
const STANCES: Words = [
  [/支持者|拥护者|支持我们的人/g, "supporter"],
  [/冠军|铁杆(?:支持者)?/g, "champion"],
  [/反对(?:者|的人)|阻碍者|唱反调的?/g, "blocker"],
  [/怀疑(?:者|的人)/g, "sceptic"],
];

/** Deals by the people in them: 还没有决策人的, 有反对者的. */
export function stakeholderConditions({ text, object }: Scene): Condition[] {
  if (object !== "opportunity") return [];
  const read = (words: Words, field: string) =>
    words.flatMap(([cue, value]) =>
      [...text.matchAll(cue)].slice(0, 1).map(({ index: start, 0: said }): Condition => {
        const behind = LACKS.exec(text.slice(start + said.length, start + said.length + 10))?.[0];
        const without = behind !== undefined || NONE.test(text.slice(Math.max(0, start - 6), start));
        const filter: Filter = { related: "stakeholders", where: { field, op: "eq", value } };
        return {
          start,
          end: start + said.length + (behind?.length ?? 0),
          filter: without ? { ...filter, count: { op: "eq", value: 0 } } : filter,
        };
      }),
    );
  return [...read(ROLES, "role"), ...read(STANCES, "stance")];
}
