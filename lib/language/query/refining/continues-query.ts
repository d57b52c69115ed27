import type { Head } from "../choose-object.ts";
import { DECIDING } from "../implied-objects.ts";
import type { QueryReading } from "../reading.ts";

const GOES_ON =
  /^(?:那么?|其中|里面|这[些几](?:个|条|单|笔|家|位)?(?:单子?|商机|客户|线索|任务)?(?:里|中|当中)?|这里面?|当中|只|仅|就(?:看|要)|再|换|改|加|去掉|去除|除|不要|不限|不管|不分|阶段|不含|剔除|排除|按|分|比|跟|和|and |only |just |what about|how about|sort|group|by )|呢[?.]?$|(?:也(?:要|算|看)|算上|也加)[^,.]{0,3}$/i;

/** 再去掉没有商机的: what is named hangs on the records that were asked for. */
const HELD = /(?:有|没有?|无|不带|带)[^,.;的]{0,8}(?:商机|单子?|联系人|任务|待办|线索|活动|跟进)的[?.!]?$/;

/** A whole question says what it asks and points at nothing: 平均成交周期多长 after 华东二组今年成交多少. */
const ASKS =
  /^(?:请|麻烦)?(?:给我|帮我|我想|我要)?(?:看|列|查|统计|算|拉)|多少|几[个家条位单笔次成]|哪|谁|什么|多[久长大]|怎么?样|如何|占|最|排(?!除)|分布|\b(?:who|which|what|how)\b/i;
const POINTS =
  /^(?:那么?|其中|里面)?哪(?:一?个|一?单|一?笔|一?条|一?家)(?!月|季|周|星期|行业|渠道|来源|产品|地区|城市|省|区|组|团队|销售|人|客户|商机|线索|阶段|部门|竞品|对手|类|级|公司|同事|项目)|[他她它]|其中|这(?:些|里|几|批|单|个(?!月|季|星期|礼拜|周|年))|那(?:些|里|几|批|单|个(?!月|季|星期|礼拜|周|年))|上面|刚才|前面|同样|\b(?:he|she|they|them|those|these|of that)\b/i;

/** 新签和续约各占多少 names all that it splits. */
const PARTS = /(?:和|与|跟|、|还是).{1,8}(?:各|分别)(?:占|是|有)/;

const isWhole = (text: string): boolean =>
  (ASKS.test(text) || DECIDING.some(([cue]) => cue.test(text))) && !POINTS.test(text);

/** Whether a sentence goes on from the query before it: it names no kind of record of its own, or says so. */
export function continuesQuery(text: string, head: Head | undefined, former: QueryReading): boolean {
  if (head === undefined) return GOES_ON.test(text) || !PARTS.test(text);
  const goesOn = GOES_ON.test(text);
  // 他平均单子多大: of the one who was told of.
  const ofOne = /[他她](?!们)/.test(text);
  if (head.mention !== undefined)
    return (goesOn || ofOne) && (head.object === former.object || HELD.test(text));
  if (head.object === former.object) return goesOn || !isWhole(text);
  return goesOn || !DECIDING.some(([cue]) => cue.test(text));
}
