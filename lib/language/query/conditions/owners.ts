import type { Filter } from "#lib/platform/records/contract.ts";
import type { SpanOf } from "../../model/span.ts";
import { isLeftOut } from "../negation.ts";
import { RECORD_FIELDS } from "../object-fields.ts";
import type { Condition } from "../reading.ts";
import { inside, meets, type Scene, type Stretch, spansOf } from "../scene.ts";

const UNOWNED =
  /无主|没有?人(?:在)?(?:管(?!过)|跟(?!进|踪|过)|负责|认领)|没有?负责人|未分配|没分配|没有?分(?:出去|掉|完)?(?=的|$|[,.?])|没分出去|还没分(?!级|类|组|析|期)|待分配|没(?:有)?(?:指派|安排人|归属|主|人接|人要|人理)|(?:还)?没有?(?:owner|归属人)|负责人(?:为空|空着|是空的?|没填|没有)|unassigned|(?:without|have no|has no|with no|no) (?:an )?owners?/gi;
const POOLED = /公海(?:池)?(?:里面?|中)?(?:还剩|剩下?)?/g;
const RECORDS = "(?:客户|线索|商机|单|任务|待办|项目|联系人|合同|日程|跟进|拜访|业绩|产品)";
/** Not in 帮我看, 我想查, 我们: there 我 asks or is many. */
const SPEAKER = new RegExp(
  "(?<![给帮替跟和让为发教告诉请你对叫与自])(?:我|俺|阿拉(?!伯))(?:自己|本人)?(?:" +
    `的(?=[^,.;:?!是把给]{0,12}${RECORDS})|(?!们|方|司|国|的(?!是)|手下|手底下|下面|下属|底下|带的|管的人|团队|想|要(?:的|是|不|看|查|找|问|知道|了解|一|导|个)|看|查|找|问|说|觉得|需要|希望|能|可以|应该|先|再|就|把|给|让|是|不|记得|需|得|也|和|跟|都)(?:自己|名下|手上|手头|手里)?)`,
  "g",
);
/** 只看我的, 我自己的呢 after a list. */
const ALONE = /(?<=^(?:那?再?(?:只|就)?(?:看|要|算)?))我(?:自己)?的(?=(?:呢|吧)?[?.]?$)/g;
const ENGLISH = /\b(?:my|mine|assigned to me|owned by me)\b(?! team)/gi;
const OURS =
  /我(?:的)?(?:手底?下|下面|底下|带|管|下属)(?:的)?(?:这(?:些|帮)|几个)?(?:的?(?:人|销售|兄弟|同事|员工|团队|小朋友|业务员?|组员|下属))?(?:们)?|(?:全组|全队|组里|队里|团队里|部门里)(?=的|[,.?]|$)|(?:手底?下|下面)的?(?:人|销售|兄弟|同事|员工)们?|\b(?:my|our) team(?:'s)?\b|(?:我们?|咱们?|本)(?:这)?(?:个)?(?:组|团队|部门|小组)(?!长)(?:里|内|的)?|(?:全|整个)团队(?:里|内|的)?|(?<=^|[,.看查的])团队(?=的|里|逾期|本|这|上|今|有|任务|待办|客户|商机|线索)(?:里|的)?/gi;
/** 陈经理名下的: whoever holds records is a colleague. */
const HELD = /(?:名下|手上|手里|手头|负责|跟进?|跟着|在跟|管)的?$/;
const CREATED =
  /^(?:自己|亲自)?(?:[今昨前]天|上?[周月]|刚刚?)?(?:录入?|建|创建|新建|录|添加|新增|加|登记|导入)(?:进来|进去|了)?的/;
const JOINED = /^(?:也)?(?:参与|协作|协同|配合|协助)(?:着|过)?的/;

const me = { me: true } as const;
const owns = (value: Extract<Filter, { field: string }>["value"], op: "eq" | "ne" = "eq"): Filter => ({
  field: "owner",
  op,
  value,
});

/** 我录入的 tells who made it, 我参与的 who takes part; else it is the owner's. */
function ofSpeaker({ text, object }: Scene, { start, end }: Stretch): Condition {
  const behind = text.slice(end, end + 12);
  const made = CREATED.exec(behind)?.[0];
  if (made !== undefined)
    return { start, end: end + made.length, filter: { field: "createdBy", op: "eq", value: me } };
  const joined = object === "lead" || object === "customer" || object === "opportunity";
  const part = joined ? JOINED.exec(behind)?.[0] : undefined;
  if (part !== undefined)
    return {
      start,
      end: end + part.length,
      filter: { field: "collaborators", op: "has_any", value: [me] },
    };
  return { start, end, filter: owns(me, isLeftOut(text, { start, end }) ? "ne" : "eq") };
}

function ownedBy(scene: Scene, span: SpanOf<"owner">): Condition[] {
  const { text, spans, object } = scene;
  const { end, value } = span;
  // 姓王的 tells a surname, 华东一组 is one name.
  if (text[span.start - 1] === "姓") return [];
  const area =
    value.kind === "team" && spans.find((each) => each.type === "region" && each.end === span.start);
  const start = area ? area.start : span.start;
  const name = `${area ? text.slice(area.start, area.end) : ""}${value.name ?? ""}`;
  const op = isLeftOut(text, { start, end }) ? ("ne" as const) : ("eq" as const);
  switch (value.kind) {
    case "me":
      return [{ start, end, filter: owns(me, op) }];
    case "my_team":
      return [{ start, end, filter: { field: "owner", op: "in_team", value: { team: "mine" } } }];
    case "pool":
      return object === "lead" || object === "customer"
        ? [{ start, end, filter: { field: "pool", op: "is_not_empty" } }]
        : [];
    case "team":
      return [
        { start, end, filter: { field: "team", op, value: name }, unresolved: [{ object: "team", name }] },
      ];
    default: {
      // 张总的商机: customers' people are called by their title.
      const titled = spansOf(spans, "person").some((each) => inside(each, span) && each.value.title);
      const held = HELD.test(text.slice(span.start, end));
      const contact = titled && !held ? RECORD_FIELDS[object]?.contact : undefined;
      if (contact === undefined)
        return [{ start, end, filter: owns(name, op), unresolved: [{ object: "user", name }] }];
      return [
        {
          start,
          end,
          filter: { field: contact, op, value: name },
          unresolved: [{ object: "contact", name }],
        },
      ];
    }
  }
}

/** Whose records: 我的, 我们组的, 小郑名下的, 公海里的, 还没分配的, 我录入的. */
export function ownerConditions(scene: Scene): Condition[] {
  const { text, spans, object } = scene;
  const found: Condition[] = [];
  const add = (condition: Condition) => {
    if (!found.some((each) => meets(each, condition))) found.push(condition);
  };
  const each = (cue: RegExp, filter: Filter) => {
    for (const { index: start, 0: said } of text.matchAll(cue))
      add({ start, end: start + said.length, filter });
  };
  each(UNOWNED, { field: "owner", op: "is_empty" });
  if (object === "lead" || object === "customer") each(POOLED, { field: "pool", op: "is_not_empty" });
  for (const span of spansOf(spans, "owner")) for (const condition of ownedBy(scene, span)) add(condition);
  each(OURS, { field: "owner", op: "in_team", value: { team: "mine" } });
  for (const cue of [SPEAKER, ENGLISH, ALONE])
    for (const { index: start, 0: said } of [...text.matchAll(cue)].slice(0, 1))
      add(ofSpeaker(scene, { start, end: start + said.length }));
  return found;
}
