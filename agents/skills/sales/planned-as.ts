import type { Turn } from "#agents/runtime/turn.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

const kinds: readonly (readonly [RegExp, readonly string[]])[] = [
  [/拜访|走访|上门/u, ["visit"]],
  [/见面|会面|会议|开会|碰头|演示|一对一/u, ["meeting", "visit"]],
  [/电话|通话/u, ["call"]],
];
/** 把明天的拜访改到…, 后天那个会议…: which plan is meant stands before what happens to it. */
const plan =
  /(?:^|把|将)(?<which>[^，。]{0,24}?(?:拜访|走访|上门|见面|会面|会议|开会|碰头|演示|电话|通话))(?!$)/u;

/** The plans of the kind and the day that the words name, 明天的拜访; undefined where they name no kind or day. */
export function plannedAs(
  { text, understanding }: Turn,
  open: readonly RecordDto[],
): RecordDto[] | undefined {
  const found = plan.exec(text);
  const which = found?.groups?.which;
  if (!found || !which) return undefined;
  const wanted = kinds.find(([words]) => words.test(which))?.[1];
  const date = understanding.entities.find(({ type, text: said }) => type === "date" && which.includes(said));
  if (!wanted || date?.type !== "date") return undefined;
  return open.filter(({ kind, startsAt }) => {
    const day = typeof startsAt === "string" ? dayOf(new Date(startsAt)) : "";
    return wanted.includes(String(kind)) && day >= date.value.from && day <= date.value.to;
  });
}
