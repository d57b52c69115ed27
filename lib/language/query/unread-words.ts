import { BLANK, blankOut } from "../text/blank-out.ts";
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
  SOONEST,
} from "./figures/order-words.ts";
import type { Stretch } from "./scene.ts";

/** Words that ask, count, order or join and say nothing of the records themselves; the longer ones first. */
const ASKING: readonly RegExp[] = [
  LONGEST_IN_STAGE,
  LONGEST_SILENT,
  SOONEST,
  RISING,
  FALLING,
  ORDERED,
  LATEST_FEW,
  NEWEST,
  OLDEST,
  MOST,
  LEAST,
  /(?:哪|那)(?:一|几|些)?(?:个|家|条|位|单|笔|种|类|人)?|(?:都|还)?有(?:谁|没有|些?什么|啥)|是(?:谁|什么|哪些?)|有没有|多少(?:个|家|条|位|单|笔|次|钱|万|人)?|[几](?:个|家|条|位|单|笔|次)|什么|咋样|怎么样|怎样|如何/g,
  /帮(?:我|忙)|给我|让我|麻烦你?|请问?|我(?:想|要)?(?:看|查|找|问|知道|了解)(?:一?下|看)?|你(?:帮|给)?|想(?:看|查|找|知道)|(?:列|筛|查|找|挑|拉|调|捞|翻|导|数|算|理|显|展|统|汇)(?:出来?|一?下|一?个|选|询|示|计|总|一列|一查)*(?:来|看)?|看(?:一?下|一?看|看)?|来(?:看|一下)|过一?下|都?有|拿出来/g,
  /(?:转化|转换|赢单?|成单|成交|丢单|输单|完成|胜|签约|签单)率/g,
  /一共|总共|合计|加起来|总计|总数|总额|总量|数量|个数|单数|家数|条数|人数|金额|平均|分别|各自|统计|排名|排行榜?|排序|排(?:一下|个序)?|分布|占比|情况|名单|列表|清单|明细|走势|趋势|对比|相比|比较?|记录|数据|信息/g,
  /[分拆](?:一下|组|类|开|布|别)?|看|[按照依]|[每各]一?(?:个|位|家|条|类|种)?|前面?|所有的?|全部的?|一切|整个|目前|现在|当前|截[至止]|那些?|这些?|其他的?|其它的?|其中|里面?|当中|之间|以内/g,
  /\b(?:show|list|find|get|give|me|us|all|the|a|an|any|of|in|for|with|which|what|who|whose|how|many|much|do|does|did|we|i|have|has|are|is|there|that|from|by|please|and|our|my|to|on|at|be|only|just|were|was)\b/gi,
  /[的了里中内在和与跟及或而但且且也都还又就才只仅是有被把将给去来到从于以上下出多少更个家条位单笔名项次场通件人一下吗呢啊吧呀嘛哈么哎嗯哦,.;:?!、"'「」()\-~\s]/g,
];

const PIECES = new RegExp(`[^${BLANK}]+`, "g");

/** The words of a question for records that no part of its reading stands for, in spoken order. */
export function unreadWords(text: string, taken: readonly Stretch[]): Stretch[] {
  let left = blankOut(text, taken);
  for (const cue of ASKING) {
    const global = cue.global ? cue : new RegExp(cue.source, `${cue.flags}g`);
    left = left.replace(global, (said) => BLANK.repeat(said.length));
  }
  return [...left.matchAll(PIECES)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }));
}
