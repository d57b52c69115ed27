import type { Turn } from "#agents/runtime/turn.ts";
import { segmentsOf } from "#agents/skills/segments.ts";
import { isAgreed } from "./agreed-day.ts";

/** 周五开标, 都一个多月没联系了: why something is done, or what it is done for, and nothing that is to be done. */
export const ground =
  /^(?:就)?(?:要|得|会)?(?:开标|截标|截止|到期|交付|上会|用|交|出差|放假|回来|来|过来|下班|发布|上线|验收|生效|结束|开始|有空|方便|不在)|^(?:他们?|她们?|它|对方|客户|人家|领导|老板)(?!那)|^(?:都|已经|因为|毕竟|好久|很久|上次|不然|免得|省得|以免|怕)/u;
const mostAfter = 2;

/** The turn without the stretches behind the first that only say why: their days are none on which it is done. */
export function withoutGround(turn: Turn): Turn {
  const { text, clause, understanding } = turn;
  const base = text === clause.text ? clause.start : 0;
  const dates = understanding.entities.filter(({ type }) => type === "date");
  const all = segmentsOf(text);
  const dropped = all.slice(1).filter((segment) => {
    const date = dates.find(({ start }) => start - base >= segment.start && start - base < segment.end);
    // 下周四他们老总在，约了吃饭: the day is of what was agreed behind it.
    const next = all[all.indexOf(segment) + 1];
    if (date && next && isAgreed(next.text)) return false;
    const words = date ? segment.text.replace(date.text, "") : segment.text;
    return ground.test(words.trim()) && (date !== undefined || words.length > mostAfter);
  });
  if (dropped.length === 0) return turn;
  const isIn = (at: number) => dropped.some(({ start, end }) => at - base >= start && at - base < end);
  const blank = (words: string) => [...words].map((sign, at) => (isIn(at + base) ? " " : sign)).join("");
  const entities = understanding.entities.filter(({ type, start }) => type !== "date" || !isIn(start));
  const bare = text === clause.text ? { ...clause, text: blank(text) } : clause;
  return { ...turn, text: blank(text), clause: bare, understanding: { ...understanding, entities } };
}
