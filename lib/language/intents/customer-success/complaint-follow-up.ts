import { asksBack } from "../../dialogue/asks-back.ts";
import { isQuestion } from "../is-question.ts";

/** 严重程度调到最高, 这个加急: how grave it is, after all. */
const raised =
  /(?:严重(?:程度|性|级别)?|优先级?|级别|等级).{0,6}(?:调|提|升|拉|改|设|定|标).{0,6}(?:高|急|重|顶)|(?:调|提|升|拉|改)(?:到|成|为)(?:最高|紧急|严重|高优)|加急|特急/u;
/** 已经修好了，是磁盘满了: over, and often why. */
const over =
  /(?:修|搞|弄|整|换|处理|解决)(?:好|完|妥|掂)(?:了|咗)|搞掂|搞定了?|(?:解决|处理|恢复|修复)(?:了|咗|正常)|恢复正常|正常(?:返|了)|没问题了|已经好了/u;
const notOver =
  /(?:还|仍|没|未|冇|不)(?:是|没|有|能|算)?.{0,2}(?:修好|搞好|弄好|解决|处理|恢复|正常)|又.{0,2}(?:坏|挂|崩|卡|出|停|来)/u;

/** What is told of a complaint that was taken down before: that it is graver, or that it is over; null for anything else. */
export function complaintFollowUp(text: string): "raise" | "solve" | null {
  if (isQuestion(text) || asksBack(text)) return null;
  if (raised.test(text)) return "raise";
  return over.test(text) && !notOver.test(text) ? "solve" : null;
}
