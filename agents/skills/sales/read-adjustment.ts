import type { Turn } from "#agents/runtime/turn.ts";

const remind =
  /^(?:那|再|记得|到时候?)?(?:在)?(?:提前|早|开始前|会前|之前)(?<length>半个?小时|一刻钟|[一二两三四五六七八九十\d]{1,3}(?:个)?(?:分钟|小时|钟头))(?:再)?(?:提醒|叫|通知|喊)(?:一下)?我?(?:一下|一声)?[吧。]?$/u;
const off =
  /^(?:把|那)?[^，。]{0,20}?(?:取消(?:了|掉)?|推掉|撤掉|不去了|不开了|不见了|不约了|删掉|作废)[^，。]{0,16}$/u;
/** 取消吧，他那边有变动: of what was put into the calendar just now. */
const callsOff = /^(?:那|就|先)?(?:取消|推掉|不去|不见|不约|不开)(?:了|掉)?(?:吧|好了)?(?:$|[，,。])/u;
const plans = new Set(["task.create", "visit.plan", "task.reschedule"]);
const plan = /拜访|会议|开会|见面|任务|待办|提醒|日程|电话|演示|约(?!束)|一对一|行程/u;
const numbers: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  十: 10,
  十五: 15,
  二十: 20,
  三十: 30,
  四十五: 45,
};

function minutesIn(length: string): number {
  if (length.startsWith("半")) return 30;
  if (length === "一刻钟") return 15;
  const said = /^[^个分小钟]+/u.exec(length)?.[0] ?? "";
  const count = numbers[said] ?? Number(said);
  return /小时|钟头/u.test(length) ? count * 60 : count;
}

/** 提前半小时提醒我: minutes before it begins; 那个拜访取消吧: none, it is called off. Null when neither is said. */
export function readAdjustment({ clause: { text }, state }: Turn): { minutes: number | null } | null {
  const { length } = remind.exec(text.trim())?.groups ?? {};
  const minutes = length === undefined ? Number.NaN : minutesIn(length);
  if (!Number.isNaN(minutes)) return { minutes };
  const made = plans.has(state.last?.intent ?? "") && state.focus.some(({ type }) => type === "task");
  if (made && callsOff.test(text) && !state.pending) return { minutes: null };
  return off.test(text) && plan.test(text) && !/[?？吗]/u.test(text) ? { minutes: null } : null;
}
