import type { Turn } from "#agents/runtime/turn.ts";

const brought =
  /把(?<name>\p{Script=Han}{2,4}?)(?:也|一起|一块儿?)?(?:带上|叫上|拉上|喊上|捎上|加上|拉进来|加进(?:来|去))|(?:带上|叫上|拉上|喊上|捎上)(?<who>\p{Script=Han}{2,4}?)(?:一起|一块儿?)?(?:去|来)?(?=$|[，。,\s吧])|(?<along>\p{Script=Han}{2,4}?)(?:也|跟我|陪我)(?:一起|一块儿?)?(?:去|来|参加)(?=$|[，。,\s吧])/u;
const plan = /时候|那次|那个|那趟|拜访|上门|会|调研|演示|日程|行程|[周天号日]/u;

/** 周四上门的时候把顾言带上: which colleague goes along to what stands in the calendar; undefined where nobody is named. */
export function readCompanion({
  clause: { text },
  understanding: { entities },
  state,
}: Turn): string | undefined {
  const { name, who, along } = brought.exec(text)?.groups ?? {};
  const said = name ?? who ?? along;
  if (!said || !plan.test(text) || /[?？吗]\s*$|提醒|样品|资料|样册|电脑/u.test(text)) return undefined;
  const known = entities.find(
    ({ type, text: own }) => type === "person" && (own === said || own.includes(said)),
  );
  // 王总也来: who is called by a title, or is on record at the customer, is no colleague.
  const titled = along !== undefined && known?.type === "person" && known.value.title !== undefined;
  const theirs = titled || state.focus.some(({ type, label }) => type === "contact" && label.includes(said));
  return known && !theirs ? said : undefined;
}
