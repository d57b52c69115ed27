import { randomUUID } from "node:crypto";
import type { SendMessageInput } from "#lib/domains/conversations/contract.ts";
import { sendMessage } from "#lib/domains/conversations/index.ts";
import type { Context } from "#lib/platform/context.ts";

/** The words of the path. */
export const words = {
  capture: "网站表单：李经理，德芙科技，需要财务软件，预算50万",
  complete: "电话13800001234，下个月要上",
  hot: "今天有哪些高质量线索",
  undo: "撤销",
} as const;

/** Sends a message, in a new conversation unless one is named. */
export function say(context: Context, text: string, more: Partial<SendMessageInput> = {}) {
  return sendMessage(context, { clientMessageId: randomUUID(), text, ...more });
}
