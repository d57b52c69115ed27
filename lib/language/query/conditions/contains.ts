import type { Condition, RecordName } from "../reading.ts";
import { meets, type Scene, type Stretch, spansOf } from "../scene.ts";

const FIELDS: readonly (readonly [string, Partial<Record<RecordName, string>>])[] = [
  ["需求|痛点", { lead: "need", opportunity: "need" }],
  [
    "公司名称?|客户名称?|企业名称?|商机名称?|项目名称?|产品名称?|名称|名字|标题|主题|姓名",
    {
      lead: "companyName",
      customer: "name",
      contact: "name",
      opportunity: "name",
      product: "name",
      activity: "subject",
      task: "title",
    },
  ],
  ["备注|说明", { lead: "note", contact: "note", customer: "description", product: "description" }],
  ["内容|记录|纪要", { activity: "body", task: "body" }],
  ["地址", { lead: "address", customer: "address", contact: "address" }],
  ["职务|职位|头衔|岗位", { lead: "contactTitle", contact: "title" }],
  ["下一步", { opportunity: "nextStep" }],
];
const HOLDS =
  "(?:里面?|中|上|当中)?(?:有|带着?|含有?|是|为|叫|包含|包括|提到|提及|提过|写着|写了|写的是|出现|涉及|里带)(?:了|过)?";
const WORDS = "[\"'「]?(?<words>[^\"'」,.;?!\\ue000的]{1,20}?)[\"'」]?";
const END = "(?=的|[,.;?!]|$|这)";
const AT = new RegExp(`地址(?:在|是|位于)${WORDS}${END}`, "g");
const PATTERNS = FIELDS.map(
  ([label, on]) =>
    [
      new RegExp(`(?:${label})(?<not>不|没有?)?${HOLDS}${WORDS}(?:字样|字|字眼|关键词)?${END}`, "g"),
      on,
    ] as const,
);
const NOTHING =
  /^(?:几.{0,2}|多少.{0,2}|空|空着|空白|谁|哪|怎么|多少|什么|哪些|哪个|没有?|吗|过|人|谁|问题)$/;

/** Conditions on words within a text: 需求里提到WMS的, 名称带科技的, 备注里写着预算的. */
function saidInside({ text, object }: Scene): Condition[] {
  const places: typeof PATTERNS = [[AT, { lead: "address", customer: "address", contact: "address" }]];
  return [...PATTERNS, ...places].flatMap(([pattern, on]) => {
    const field = on[object];
    if (field === undefined) return [];
    return [...text.matchAll(pattern)].flatMap(({ index, 0: said, groups }): Condition[] => {
      const words = groups?.words?.trim() ?? "";
      if (words === "" || NOTHING.test(words)) return [];
      const op = groups?.not === undefined ? ("contains" as const) : ("not_contains" as const);
      return [{ start: index, end: index + said.length, filter: { field, op, value: words } }];
    });
  });
}

/** What is wanted, by whom nothing else is said: 想要财务软件的线索, 咨询智仓WMS的线索. */
function wanted({ text, spans, object }: Scene, taken: readonly Stretch[]): Condition[] {
  if (object !== "lead") return [];
  return [...spansOf(spans, "need"), ...spansOf(spans, "product")].flatMap(({ start, end, value }) => {
    if (taken.some((each) => meets(each, { start, end }))) return [];
    const asked = /要|想|需|买|找|采购|咨询|问|关注|感兴趣|上|做|聊|有/.test(
      text.slice(Math.max(0, start - 6), start),
    );
    return asked
      ? [{ start, end, filter: { field: "need", op: "contains" as const, value: value.name } }]
      : [];
  });
}

export function textConditions(scene: Scene): Condition[] {
  const said = saidInside(scene);
  return [...said, ...wanted(scene, said)];
}
