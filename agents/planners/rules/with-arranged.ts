import { segmentsOf } from "#agents/skills/segments.ts";
import type { Clause, IntentName } from "#lib/language/index.ts";

/** 帮我排上日程: the calendar, with nothing that would stand in it. */
const arranges =
  /(?:排|加|放|记|写|建|约|定|登)(?:一?下|个|上|进|到|入|好|在)*(?:我的?)?(?:日程|日历|行程|提醒|待办)|(?:日程|日历|行程|提醒|待办)(?:也|先|帮我|给我|上|里)*(?:排|加|放|记|写|建|定|登)(?:一?下|个|上|进|到|入|好)*/u;
const filler =
  /^(?:你|先|也|再|顺便|顺带|请|麻烦|帮我|给我|帮忙|把|这个|这事|它)+|(?:里|上|中|去|吧|哈|啊|呗)+$/gu;
const prepares = new Set<IntentName>(["call.prepare", "visit.prepare", "talk_track.make"]);
const shortest = 3;

const isBare = (said: string): boolean =>
  said.replace(arranges, "").replaceAll(filler, "").trim().length < shortest && arranges.test(said);

/** The stretch of a clause that says when; that is what takes place. */
function eventIn({
  text,
  start,
  slots: { date },
}: Clause): { start: number; end: number; text: string } | null {
  const stretch =
    date && segmentsOf(text).find((each) => each.text.includes(date.text) && !isBare(each.text));
  if (!stretch) return null;
  return { start: start + stretch.start, end: start + stretch.end, text: stretch.text };
}

/**
 * 大后天十点跟刘晓东打电话谈降价，帮我排上日程，谈法也准备好: what is put into the calendar is what was told just before, and it
 * is prepared all the same.
 */
export function withArranged(clauses: readonly Clause[]): readonly Clause[] {
  const at = clauses.findIndex(({ intent }) => prepares.has(intent));
  const preparing = clauses[at];
  const event = preparing && !preparing.negated ? eventIn(preparing) : null;
  if (!preparing || !event) return clauses;
  const bare = clauses.find(
    ({ intent, text }) => intent === "task.create" && isBare(segmentsOf(text)[0]?.text ?? ""),
  );
  const within = segmentsOf(preparing.text).some((each) => isBare(each.text));
  if (!bare && !within) return clauses;
  const plan: Clause = {
    ...preparing,
    ...(bare ?? {}),
    ...event,
    intent: "task.create",
    slots: preparing.slots,
  };
  return [plan, ...clauses.filter((each) => each !== bare)];
}
