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

/** 刚那个会挪到周五: the plan of that kind which was talked about. */
const spoken =
  /(?:刚才?|[这那])(?:约的|定的|说的)?(?:[这那])?(?:一)?(?:个|次|场|趟|通)?(?<kind>拜访|走访|会议|见面|会面|演示|电话|会)(?:就|也|先|给)?(?=改|挪|推|往|延|提前|换|取消|不)/u;

/** The plan of a kind that was talked about last; undefined where the words name no kind, or none is near. */
function spokenPlan({ text, state }: Turn, open: readonly RecordDto[]): RecordDto[] | undefined {
  const kind = spoken.exec(text)?.groups?.kind;
  if (!kind) return undefined;
  const wanted = kinds.find(([words]) => words.test(kind === "会" ? "会议" : kind))?.[1] ?? [];
  const near = state.focus.flatMap(({ id }) => open.find((task) => task.id === id) ?? []);
  const last = near.find((task) => wanted.includes(String(task.kind)));
  return last && [last];
}

/** The plans of the kind and the day that the words name, 明天的拜访; undefined where they name no kind or day. */
export function plannedAs(turn: Turn, open: readonly RecordDto[]): RecordDto[] | undefined {
  const { text, understanding } = turn;
  const found = plan.exec(text);
  const which = found?.groups?.which;
  const near = spokenPlan(turn, open);
  if (near || !found || !which) return near;
  const wanted = kinds.find(([words]) => words.test(which))?.[1];
  const date = understanding.entities.find(({ type, text: said }) => type === "date" && which.includes(said));
  if (!wanted || date?.type !== "date") return undefined;
  return open.filter(({ kind, startsAt }) => {
    const day = typeof startsAt === "string" ? dayOf(new Date(startsAt)) : "";
    return wanted.includes(String(kind)) && day >= date.value.from && day <= date.value.to;
  });
}
