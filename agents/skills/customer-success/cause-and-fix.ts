import { segmentsOf } from "#agents/skills/segments.ts";

/** Why something broke and what was done about it, as it was told; null where it was not. */
export type CauseAndFix = { cause: string | null; fix: string | null };

const onlyOver =
  /^(?:已经|现在|刚刚?|都|全部?)?(?:都)?(?:修|搞|弄|整|处理|解决|恢复|修复)?(?:好|完|妥|掂|定|正常)?(?:了|咗|返)?(?:正常(?:返|了)?)?$|^(?:投诉|问题|工单|故障)?(?:已经|都)?(?:处理|解决|修复|恢复|关闭)(?:了|好了|完了|咗|正常)?$|^搞掂$|^没问题了$|^(?:找到|查到|查清)(?:问题|原因)?了?$/u;
const names = /^(?:(?:师傅|同事|工程师|技术|他们|客户)(?:那边)?(?:说|话|讲|反馈)(?:了|是)?)/u;
const causing =
  /^(?:原因(?:就)?是|原来是|主要是|就是因为|因为|由于|是因为|是(?!不是|否)|查(?:出来|了)(?:一下)?是)/u;
const caused = /导致|引起|造成|没(?:对上|配好|续费)$/u;

/** 已经修好了，是数据库磁盘满了，加了监控: the cause 数据库磁盘满了, the fix 加了监控. */
export function causeAndFix(text: string): CauseAndFix {
  const parts = segmentsOf(text)
    .map((part) => part.text.replace(names, ""))
    .filter((part) => part.length >= 2 && !onlyOver.test(part));
  const cause = parts.find((part) => causing.test(part) || caused.test(part)) ?? null;
  const fixes = parts.filter((part) => part !== cause);
  return { cause: cause?.replace(causing, "") ?? null, fix: fixes.join("，") || null };
}
