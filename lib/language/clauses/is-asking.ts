import { isQuestion } from "../intents/is-question.ts";

const ORDER =
  /^(?:请|麻烦|帮|替|给|再|顺便|顺带|然后|接着|另外|同时|并且?|完了|还要|就|那|也|都|你|我要|我想|直接|立刻|马上|把|将|别忘|记得|提醒|安排|新?建|新增|创建|加|添|开|录|登记|写|做|出|生成|拟|查|看|列|找|搜|导|发|约|转|分|派|推|挪|移|改|更新|标|打|贴|设|定|记|存|删|去掉|合并|停|锁|封|交接|移交|预测|算|统计|告诉|通知|叫|让|大家|准备|整理|总结|汇总|对比|比较|评估|分析|诊断|remind|add|create|show|list|send|update|move|write)/i;
/** 周五提醒我催法务: the day stands in front. */
const ON_A_DAY =
  /^(?:今|明|后|大后|下|这|本|周|星期|礼拜|月底|\d{1,2}[号日月点])[^,]{0,8}(?:提醒我|帮我|记得|叫我|让我记)/;
const DONE_TO =
  /(?:停掉|停用|关掉|删掉|推到|改成|改到|改为|转给|交给|分给|派给|标成|导出来|更新一下|记一下|建一下|安排一下|到签约|推进到|打上|封上|打重点|转给[^,]{1,4})/;

/** Says whether a stretch of a message orders or asks something by itself; else it tells more of what stands before. */
export function isAsking(segment: string): boolean {
  return ORDER.test(segment) || ON_A_DAY.test(segment) || DONE_TO.test(segment) || isQuestion(segment);
}
