import type { Filter } from "#lib/platform/records/contract.ts";
import type { RecordName } from "../reading.ts";

/** What happened or is to happen in a period: the field that says when, and what holds besides. */
export type Happening = { cue: RegExp; field: string; also?: Filter };

const is = (field: string, value: string): Filter => ({ field, op: "eq", value });
const ENTERED =
  /(?<![更最])新(?:增|建|来|进|录|加|开|立|添|收|入库|客|线索|商机|项目|单|的)|创建|录入|建档|建立|建的|建了|进来|来的|来了|进的|进了|收到|拿到|登记|加的|加(?:了|过)|建过|录过|立项|入库|提交|开的|(?:带来|产生|引来|带进来|贡献)了?(?=(?:多少|几)[个条]?(?:商机|线索|客户)|的?(?:商机|线索|客户))|带来|created|added|came in|\bnew\b/i;

/** By kind of record, the first that fits is meant. */
export const HAPPENINGS: Partial<Record<RecordName, readonly Happening[]>> = {
  lead: [
    { cue: /转化|转成|转了|转为|转出|converted/i, field: "convertedAt", also: is("status", "converted") },
    { cue: /上线|要上|想上|要用|启用|落地|交付|go live/i, field: "timelineTo" },
    { cue: ENTERED, field: "createdAt" },
  ],
  customer: [
    {
      cue: /成交|新签|(?<![要会能该可待预计])签(?:[约单下了过]|(?=的?客户))|签合同|成为(?:正式)?客户|开始合作|合作的|买单|下单|won|signed/i,
      field: "customerSince",
    },
    { cue: /成立|注册/, field: "foundedOn" },
    { cue: ENTERED, field: "createdAt" },
  ],
  contact: [{ cue: /生日/, field: "birthday" }],
  opportunity: [
    { cue: /进入|推进?到|转到|走到/, field: "stageEnteredAt" },
    { cue: ENTERED, field: "createdAt" },
    {
      cue: /[没未](?:能|有)?签(?!下)|没成交|未成交|没关|没结|未结|没赢|没落|没拿下来/,
      field: "expectedCloseOn",
      also: is("outcome", "open"),
    },
    {
      cue: /黄了|黄掉|飞了|谈崩|没谈成|丢[了单掉的]|输[了单掉给的]|没签下|没拿下|流失|丢在|丢失|丢|\blos[te]/i,
      field: "closedAt",
      also: is("outcome", "lost"),
    },
    {
      cue: /预计|预期|预测|计划|准备|应该|[要能该会可待]签|[要能该会可待](?:够|不能)?(?:成交|关|拿下|收|落袋|落单|结|开单|出单|谈成|搞定|回来|进来|到手|敲定|定下)|可能签|有望|到期|expected|closing|to close|due/i,
      field: "expectedCloseOn",
      also: is("outcome", "open"),
    },
    {
      cue: /完成了?多少|(?:做|干)得最?(?:好|差)|落袋|开(?:了)?(?:几|多少)?单|出(?:了)?(?:几|多少)?单|(?<![没未不])成(?:了)?(?:几|多少)(?=单|笔|$|[,.?])|[多少]签|到手|搞定|成交|赢(?!率|面)|签[了约单下过得的]|新签|签多少|签(?:几|\d)|拿下|拿到|下单|采购|贡献|买(?:得|的|了|过)?|花|销冠|每单|单均|客单价|deal size|续(?:约|签|费)了|关单|关了|中标|业绩|销售额|卖|做了|\bwon\b|\bwin\b|closed|signed|sales/i,
      field: "closedAt",
      also: is("outcome", "won"),
    },
  ],
  task: [
    { cue: /(?<![没未要需该得待])(?:完成(?!率)|做完|办完|办结|做了)|\bdone\b|completed/, field: "doneAt" },
    { cue: /新建|创建|新增/, field: "createdAt" },
  ],
};

/** Fields of what lies behind: a day without a year that is still to come is last year's there. */
export const PAST_FIELDS: ReadonlySet<string> = new Set([
  "createdAt",
  "at",
  "closedAt",
  "convertedAt",
  "doneAt",
  "customerSince",
  "stageEnteredAt",
  "lastActivityAt",
]);
