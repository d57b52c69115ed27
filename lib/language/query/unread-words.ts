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
  /(?:最|更|比较)?(?:容易|能|难)(?:成交|成单|成|转化?)(?=$|[,.?的])|转[化换](?:率|得|的)?(?:最|更|比较)?(?:高|低|好|差|情况|怎么?样|如何|咋样|效果|比例)?|(?:要|得|需要)?(?:跑|谈|跟|走|用|花|停|待|卡|呆|拖)(?:了|得|在)?(?:平均)?(?:多少天|几天|多久|多长时间|最久)|(?:签|成交|销售|赢单)?周期|加权|(?:多少|几|多长时间|多久)天?(?:才)?(?:能|会)?(?:签|成交|赢|成)(?=[\ue000一单,.?]|$)|(?:打|跑|跟|做|干|卖|签|谈|输|丢|赢|转化?|花|买|完成|表现)得(?=[\ue000最更比好差多少勤快慢高低,.?]|$)|(?:什么|啥)时[候间]|差距|效果|手[头上里](?=[\ue000]|还|现|快|有)|为[啥什]么?(?=$|[,.?])|(?:多|少|高|低|好|差)(?:一)?(?:点|些)(?=$|[,.?])|(?:手[上里头])?(?:压着?|堆着?|挂着?)(?=[\ue000多少几最])/g,
  /(?:员工|人员|公司|企业)(?=[\ue000]|[\d一二三四五六七八九十百千]|超过|少于|不到|至少|多于|大于|小于)|标签|过(?=[\ue000生])|[前头][\d一二两三四五六七八九十百]{1,3}(?=$|[,.?])|相关|有关|竞争(?!对手)|从(?:创建|建立?|立项|接触|认识|录入|进来|跟进)?\ue000{0,4}到(?:签单|签约|成交|赢单|拿下)?(?:要|得|需要)?(?=[\ue000成签赢拿]|平均|多|几)|(?<![子分总母])(?:公司|企业)(?=$|[,.?]|有哪|都有)|(?:要|该|得|需)(?:做|办|处理)(?:完|好)?的?(?:任务|事)?|[取要](?=前)|(?:其他|其它|别的)?(?:地方|地区)(?=的|$)|最[后终](?=$|[,.?\ue000])|(?:有(?:啥|什么)?)?变化|(?:新增|新建|创建|录入|成立|登记|停留|原因|成交)/g,
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
  /(?:现在|目前)?(?:都|归|是|由)?谁(?:在)?(?:跟进?|负责|管|盯|带|对接)(?:着|的)?|(?:谁|归谁)(?:的|手[里上])|^(?:那就?|再)?换成|同时|全年|长时间|新加|其余|其它|另外|剩下|还剩|剩|百分之(?:多少|几)|几成|多大(?:比[重例])?|比[重例]|占(?:了)?|贡献|总共|随便|主要(?:是|都|还是)?|大多(?:数|是)?|基本上?|大概|大约|差不多|到底|究竟|具体|咱们?|我们|我|你们|这边|那边|那块儿?|统统|通通|先|顺便|麻烦|报(?:一下|个数)|数(?:一?数|一下)?|清一?下|整理|拉(?:个|一)|给(?:一下)?|知道|晓得|了解|关心|好像|应该|能不能|可不可以|是不是|有多|多不多/g,
  /[分拆](?:一下|组|类|开|布|别)?|看|[按照依]|[每各]一?(?:个|位|家|条|类|种)?|前面?|所有的?|全部的?|一切|整个|目前|现在|当前|截[至止]|那些?|这些?|其他的?|其它的?|其中|里面?|当中|之间|以内/g,
  /\b(?:due|stuck|stalled|compare|compared|conversion|rate|win|most|created|by|rep|customers?|deals?|leads?|without|updated|avg|average|sum|total|count|number|amount|size|pls|hey|hi|over|under|above|below|more|less|than|last|next|days?|weeks?|months?|show|list|find|get|give|me|us|all|the|a|an|any|of|in|for|with|which|what|who|whose|how|many|much|do|does|did|we|i|have|has|are|is|there|that|from|by|please|and|our|my|to|on|at|be|only|just|were|was)\b/gi,
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
