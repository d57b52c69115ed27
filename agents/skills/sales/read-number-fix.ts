import type { Turn } from "#agents/runtime/turn.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";

/** Of whose number a few signs are put right: `was` in it becomes `is`; its last signs where `was` is null. */
export type NumberFix = { of: FocusRecord; was: string | null; is: string };

const isNotWas = /(?<is>\d{2,10})[，,\s]{0,2}(?:而)?不是(?<was>\d{2,10})/u;
const notWasIs = /不是(?<was>\d{2,10})[，,\s]{0,2}(?:而是|应该是|是)(?<is>\d{2,10})/u;
const ofNumber = /手机|电话|号码|尾号|[后末][两三四]位|phone/iu;
/** 最后一位是8, 尾号应该是0008, 末两位改成66: how the number ends. */
const ending =
  /(?:最后(?:面)?|末尾?|尾|后)(?:数?[一二两三四五六1-6]?(?:位|个数字?|码)|号)(?:数字?)?(?:应该|其实)?(?:是|为|改成?|换成|成)(?<is>\d{1,6})(?!\d)/u;
const whole = 11;

/** 手机最后是4471不是4417: some signs of the number of who is talked about; null where no number is meant. */
export function readNumberFix({ clause: { text }, state }: Turn): NumberFix | null {
  const { is, was } = (isNotWas.exec(text) ?? notWasIs.exec(text))?.groups ?? {};
  const of = state.focus.find(({ type }) => type === "contact" || type === "lead");
  const end = ending.exec(text)?.groups?.is;
  if (end !== undefined && is === undefined && of) return { of, was: null, is: end };
  if (!is || !was || !of || is.length >= whole || !ofNumber.test(text)) return null;
  return { of, was, is };
}
