import type { Turn } from "#agents/runtime/turn.ts";
import type { IntentName } from "#lib/language/index.ts";

/** 弄好了抄我一份, 做完了再说: what is to follow once something is done, which it is not yet. */
const later =
  /(?:弄|办|做|写|改|搞|准备|整理|处理)(?:好|完|妥)了?(?:之?后|以后)?(?:再|就|先|抄|告诉|通知|发|给|跟|叫|喊|提醒)/u;
const toldTo = /(?:让|叫|请|派)\p{Script=Han}{2,4}?(?:来|去)?(?:弄|办|做|写|改|搞|准备|整理|处理)/u;

/** What a clause asks that only seems to say that a task is done; undefined where one is. */
export function doneLater({ clause: { intent, text } }: Turn): IntentName | undefined {
  if (intent !== "task.complete") return undefined;
  if (toldTo.test(text)) return "task.create";
  return later.test(text) ? "none" : undefined;
}
