import type { IntentName } from "../intents/catalogue.ts";
import type { DialogueHint } from "../model/dialogue.ts";

/** Records that a talk can be had about. */
const TALKED_OF: ReadonlySet<string> = new Set(["customer", "contact", "opportunity", "lead", "task"]);
/** 打了, 聊完了，他说…: it took place; with whom is known from before. */
const TOOK_PLACE =
  /^(?:刚|刚刚|已经|我)?(?:打|聊|见|谈|碰|去|拜访|演示|喝|吃)(?:完|过|通)了(?:$|[,.!])|^(?:刚|刚刚|已经|我)?(?:打|聊|见|拜访|联系)了(?:电话|面)?(?:$|[,.!])/u;
const NOT_REACHED = /^(?:没(?:人)?接|没打通|打不通|没人|不在|没见[到着]|没联系上)(?:电话)?[.!]?$/u;
/** 明早再打, 下周三再去一趟: when it goes on. */
const AGAIN =
  /^(?:那?就?)?(?:今|明|后天|大后天|下|这?周|星期|礼拜|过(?:两|几)|\d{1,2}[号日月])[^,.!?]{0,6}再(?:打|去|来|见|约|跟|聊|联系|问|说|拜访|催)[^?]{0,8}$/u;
/** 明早十点我打给她: what I do is no fact of theirs. */
const I_WILL =
  /^(?:那|好|行|,){0,2}(?:今|明|后|大后|下|周|星期|礼拜|\d{1,2}[点号日月:])[^,.!?]{0,10}我(?:再|会|来|先|要)?(?:打|联系|去|加|发|约|回|找|拜访|跟进?|催|问|寄)[^?]{0,20}$/u;
const LONGEST = 60;

/** What a few words mean that say neither who nor what, because that was said before; undefined for anything else. */
export function readSpoken(text: string, { focus = [] }: DialogueHint): IntentName | undefined {
  if (text.length > LONGEST || !focus.some(({ type }) => TALKED_OF.has(type))) return undefined;
  if (AGAIN.test(text) || I_WILL.test(text)) return "task.create";
  return TOOK_PLACE.test(text) || NOT_REACHED.test(text) ? "activity.report" : undefined;
}

/** 没接, right after 打了: how that call ended, and no other one. */
export const endsTalk = (text: string): boolean => NOT_REACHED.test(text);
