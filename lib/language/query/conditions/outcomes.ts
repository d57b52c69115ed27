import type { Filter } from "#lib/platform/records/contract.ts";
import type { Condition } from "../reading.ts";
import type { Scene } from "../scene.ts";

const WON =
  /(?<![没未不能会要可待预计该])(?:签(?:下|了|得|成|多少|[几\d])(?!约?不|个?名)|签(?:单|约)(?:总?额|金额|数|量|率)|成交(?!概率|率|时间|日期|周期|客户)了?|赢(?:了|下|的|得|多少|[几\d])|拿下|拿了|(?<!还在|在)卖(?:了|出|掉|得|多少)|落袋(?!为)|到手了?|搞定了|(?<!没)(?<!未)开(?:了)?单(?=了|的|最|多少|数|几)|(?<!没)(?<!未)[开出](?:了)?(?:几|多少)(?=单)|[多少]签|(?<![没未不])成(?:了)?(?:几|多少)(?=单|笔|个单|$|[,.?])|(?<!没)(?<!未)签(?=的?单?(?:子)?最)|出(?:了)?单(?=了|最|多少|数|几)|已签|新签|中标|业绩|销售额|销售(?:员)?(?:排名|排行|榜)|(?:团队|部门|个人)(?:排名|排行|榜)|销冠|(?:买|下单|采购|贡献|花钱?)(?:得|的)?最(?:多|少|大)|(?:掉|跌|降|涨|下滑|增长)得?(?=最)|(?:做|干)得(?=最?(?:好|差))|合同额|客单价|每单|平均一单|单均|完成了?(?=多少)|签单?(?=最|前|排)|签约(?=最|前)|(?<=续[约签费])了|deal size)|\bwon\b|\bwin\b(?! rate)|closed deals/gi;
const LOST =
  /黄(?:了|掉)(?:的)?|飞(?:了|掉)的?|谈崩了?的?|没(?:谈|做)成|丢(?:了|掉|单|的|得|给|在|(?=最))|输(?:了|掉|单|的|得|给|在|(?=最))|没签下|没拿下|丢失|\blos(?:t|e)\b|败给|赢我们|抢走|抢了我们/gi;
const OPEN =
  /(?:还|尚|暂)(?:没有?|未)签下?来?(?:的)?|(?:还)?没(?:谈|走|做|跑)完的?|(?:还)?没(?:有)?(?:最后)?定(?:下来)?的?(?=商机|单|[,.?]|$)|在(?:谈|跟|走|跑|推|聊)(?:着|进)?的?(?!方案阶段)|(?:还|仍|都)(?:开|活|挂|压)着的?|压着的?|没赢(?:也|又)?没输|(?:跟进|推进|跟踪|洽谈|谈判)中|进行中|手[上头里](?:的|还|现在)?(?=有|单|商机|项目)|没关的|未关闭|(?:还没有?|没有|没|未)(?:签(?!下)(?:约|单|合同|下来)?|成交|成(?=的|$|[,.?])|关单?|结(?:案|单|束|掉)?|赢|收(?:单|口|尾)?|落(?:袋|单|定)|敲定|拿下来?|谈下来)(?:的|过|掉)?|不算(?:已经?)?(?:赢|成交|签)(?:了|下)?(?:的)?(?:单子?)?|跟着的|活跃的?|漏斗|管道|储备|pipeline|\bopen\b/gi;
const ENDINGS: readonly (readonly [RegExp, "won" | "lost" | "open"])[] = [
  [LOST, "lost"],
  [OPEN, "open"],
  [WON, "won"],
];
const BOTH =
  /赢单?(?:和|与|、|还是|或)?(?:丢|输)|输赢|赢(?:了)?(?:多少|几)[^,]{0,6}(?:丢|输)|已(?:经)?(?:关闭|结束)的?|(?:关|结束)(?:了|掉)的?(?=单|商机|项目|的)|已结单?/;

// 还没签下来的 may still be won.
const STILL = /还$|尚$|暂$/;

/** How deals ended, when no period says it: 谁签得最多, 丢了哪些单, 手上的单子. */
export function outcomeConditions({ text, object }: Scene): Condition[] {
  if (object !== "opportunity") return [];
  const both = BOTH.exec(text);
  if (both !== null) {
    const filter: Filter = { field: "outcome", op: "in", value: ["won", "lost"] };
    return [{ start: both.index, end: both.index + both[0].length, filter }];
  }
  for (const [cue, value] of ENDINGS) {
    const said = [...text.matchAll(cue)].filter(
      (each) => value !== "lost" || !STILL.test(text.slice(Math.max(0, each.index - 2), each.index)),
    );
    if (said.length === 0) continue;
    const filter: Filter = { field: "outcome", op: "eq", value };
    return said.map(({ index: start, 0: words }) => ({ start, end: start + words.length, filter }));
  }
  return [];
}
