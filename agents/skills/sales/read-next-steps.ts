import { datesIn, daysOn, isOneDay, momentOf } from "#agents/skills/said-moment.ts";
import { type Segment, saidIn, withoutNames } from "#agents/skills/segments.ts";
import { type DateValue, pastedFrom } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { agreedIn, isAgreed } from "./agreed-day.ts";
import { type PlanKind, planKind } from "./plan-kind.ts";
import { type Parts, peopleIn, wish } from "./report-parts.ts";
import { isOurs } from "./said-by-us.ts";

/**
 * `action`: what was agreed; `given`: the person said when, else a few days on; `timed`: at an hour or a part of that
 * day; `exact`: at an hour that was said.
 */
export type NextStep = {
  action: string | null;
  dueAt: string;
  given: boolean;
  kind: PlanKind;
  timed: boolean;
  exact: boolean;
};
/** `past`: when it took place. `timeline`: when they want to have or decide it. */
type NextSteps = { steps: NextStep[]; past?: DateValue | undefined; timeline?: DateValue | undefined };

/** A day on which one answers, talks or decides is none on which they want to have it. */
const answers = /答复|回复|回话|回音|给信|准信|电话|再(?:谈|聊|说|议|约|碰)|见面|拜访|批(?:下来|完|不批)/u;
const followUp =
  /(?:给|回)(?:我们?|个)?(?:准)?(?:信儿?|回话|回音)|(?:要|等着?要|催)[^，。；\n]{0,6}(?:方案|报价|答复|回复|资料|合同|案例|清单|样品)|再(?:聊|约|谈|碰|见|去|打|联系|沟通|说|发|寄|送|补|做|出|报)|给(?:他|她|我|对方|客户|个|出|到)?[^，。；\n]{0,10}(?:方案|报价|答复|回复|资料|合同|案例|清单|样品|消息)|(?:发|寄|送|带|出|交|准备|提交)[^，。；\n]{0,6}(?:方案|报价|资料|合同|案例|清单|样品)|把[^，。；\n]{1,12}(?:发|寄|送|带|交|拿)|回访|联系|拜访|上门|打电话|演示|测试|试用|汇报|开会|碰头|见面|面谈|next (?:call|meeting|visit)|(?:call|meet|visit|come)(?: us| them| again| back)|follow.?up|send (?:them|him|her)/i;
const soonDays = 45;
const dayMs = 86_400_000;
const longest = 100;

type Dated = ReturnType<typeof datesIn>[number];

const glad =
  /(?<![不没未])(?:支持|认可|满意|同意|点头|松口|看好)|(?:效果|反馈|印象)(?:很|挺|还)?(?:不错|好)|感兴趣/u;

/** 怕上线影响年底出货: a day that is feared for, and none by which they want it. */
const fears = /怕|担心|影响|耽误|顾虑|嫌/u;

/** 下周一我要催一下: what we do. */
const weDo = /^我(?:们)?(?:要|得|会|再|去|来|得)/u;

/** 他们20号开会定: they decide among themselves, and meet nobody of ours. */
const amongThem =
  /^(?:他们?|她们?|对方|客户|人家|内部|公司|老板|领导|董事会|总部|集团)(?!.{0,12}(?:来|约|见|给|答复|回复|找|请)).{0,12}(?:开会|上会|评审|讨论|研究|定|决定|拍板|招标|批)|(?:开会|上会)(?:定|讨论|研究|评审|再说|过会?)/u;

/** 再发一份，下周二之前: a day that stands alone is of what was said before it. */
function dueOf({ segments, at }: Parts, date: Dated): Segment | undefined {
  const own = at(date);
  const rest = own?.text.replace(date.text, "").trim() ?? "";
  return own && rest.length < 2 ? (segments[segments.indexOf(own) - 1] ?? own) : own;
}

/** A date is a next step where something is to be done on it soon, and a timeline where they want something by then. */
function datesOf(parts: Parts) {
  const { turn, at } = parts;
  const today = dayOf(turn.now);
  const soon = dayOf(new Date(turn.now.getTime() + soonDays * dayMs));
  const dates = datesIn(turn);
  const coming = dates.filter(
    ({ value }) => value.to > today || (value.to === today && value.direction === "before"),
  );
  const next = coming.filter((date) => {
    const words = dueOf(parts, date)?.text.replace(date.text, "") ?? "";
    const told = followUp.test(words) || weDo.test(words.trim()) || isAgreed(words);
    return date.value.from <= soon && told && !isOurs(words) && !amongThem.test(words);
  });
  const timeline = coming.find((date) => {
    const words = at(date)?.text ?? "";
    const ours = isOurs(words) || weDo.test(words.replace(date.text, "").trim());
    return !next.includes(date) && wish.test(words) && !fears.test(words) && !answers.test(words) && !ours;
  });
  return { past: dates.find(({ value }) => value.to <= today && isOneDay(value)), next, timeline };
}

/** 他说周五给答复: they answer, and we see to it that they do. */
const owed =
  /(?<!要|等着?|催)(?:给|回)(?:我们?|个|一?个)?(?:准)?(?<what>答复|回复|回话|回音|信儿?|结果|反馈)(?:我们?)?$/u;

/** 下周一给您答复: what we promised to those who asked. */
const promised = /[给回](?:您|你们?)(?:一?个)?(?:准)?(?:答复|回复|回话|消息|信儿?|结果)/u;

/** 再发一份: of what, where it was said before. */
const things = /报价单?|方案|合同|资料|手册|样品|清单|发票|案例|文档/u;
function withThing(action: string, text: string): string {
  const thing = things.exec(text)?.[0];
  return thing && /(?:发|寄|送|给|补|出)(?:我们?)?(?:一?[份个次])?$/u.test(action)
    ? `${action}${thing}`
    : action;
}

/** 我要催一下: of what, by what was said before it. */
const vague = /^(?:我)?(?:要|得|会|再)*(?:去)?(?:催|问|跟|看|盯|追)(?:一?下|一?催|一?问)?$/u;

/** 传了微信给她说过去看看: how they were told is no part of what is agreed. */
const toThem =
  /^(?:[^，。；]{0,10}(?:跟|给|和|对)(?:他|她|他们|她们|对方|客户)(?:说|讲|约)(?:了|好)?)?(?:我(?:们|要|会|得)*)?/u;

/** 顾总要我们给一份方案: who asked for it is no part of what is to be done. */
const toldUs =
  /^(?:另外|还有)?(?:他们?|她们?|对方|客户|人家|\p{Script=Han}{1,3}(?:总监?|经理|工|主任|[科处部厂院校店]长|主管|董|老板))?(?:让|叫|催|请|要)(?:我|咱)们?(?:先|再|尽快)?/u;

/** 我得出个报价, 要报价: that it must be done is no part of it. */
const weMust =
  /^(?:我(?:们|要|得|会|再)?(?=\p{Script=Han}{2})|还?(?:要(?!求|点|害|价|看|听|拿|见)|得(?!到|分|知)|需要(?!量|的))(?=\p{Script=Han}{2}))/u;

/** What is to be done, without when and without who asked for it. */
function actionIn({ turn, segments }: Parts, segment: Segment | undefined, date: string): string | null {
  if (!segment) return null;
  const bare = withoutNames(segment.text, peopleIn(turn)).replace(date, "");
  const words = saidIn(bare)
    .replace(/^[，,、\s]+/u, "")
    .replace(toldUs, "")
    .trim();
  if (isAgreed(bare)) return agreedIn(bare.trim().replace(toThem, "")) || turn.t("selling.report.meet");
  const theirs = owed.exec(words)?.groups?.what;
  if (promised.test(words)) return turn.t("selling.report.replyTo");
  if (theirs && pastedFrom(turn.understanding.text) !== null) return turn.t("selling.report.replyTo");
  if (theirs)
    return turn.t("selling.report.chase", {
      what: /信/u.test(theirs) ? turn.t("selling.report.answer") : theirs,
    });
  if (vague.test(words)) {
    const before = segments[segments.indexOf(segment) - 1];
    const what = before && saidIn(withoutNames(before.text, peopleIn(turn)));
    return what ? turn.t("selling.report.chaseUp", { what: what.slice(0, longest) }) : null;
  }
  // 她说要看到方案: what they want to have is given to them.
  const shown = /^(?:他们?|她们?)?(?:要|想)(?:先)?(?:看到?|拿到|收到)(?<what>.{2,})$/u.exec(words)?.groups
    ?.what;
  if (shown && things.test(shown)) return `给${shown}`;
  const own = withThing(words.replace(weMust, ""), turn.text);
  const bareOwn = own.replace(/ (?:on|at|by|for)$/iu, "");
  return bareOwn.length >= 2 ? bareOwn.slice(0, longest) : null;
}

/** What is to be done on a day that was said. */
function stepOn(parts: Parts, date: Dated): NextStep {
  const due = dueOf(parts, date);
  const action = actionIn(parts, due, date.text);
  const words = (due?.text ?? "").replace(date.text, "");
  const own = planKind(action ?? "");
  const planned = own === "task" ? planKind(words) : own;
  // 约了下周四三点再过一遍排期: an hour is agreed with somebody, a day may be for what is to be sent.
  const hour = date.value.time !== undefined && date.value.direction !== "before";
  const meets =
    planned === "task" && isAgreed(words) && (hour || action === parts.turn.t("selling.report.meet"));
  const timed = date.value.time !== undefined || date.value.window !== undefined;
  return {
    action,
    dueAt: momentOf(date.value),
    given: true,
    kind: meets ? "meeting" : planned,
    timed,
    exact: date.value.time !== undefined,
  };
}

/** 她就开会去了: what somebody of theirs went to do. */
const theyWent =
  /(?:他们?|她们?|对方|客户|人家|总|经理|主任)(?:就|又|已经|先)?[^，。；]{0,8}(?:去了|走了|了)$/u;

/** What comes next where no day was said: what was asked of us, some days on. */
function undated(parts: Parts): NextStep {
  const asked = parts.segments
    .slice(1)
    .find(
      ({ text }) => followUp.test(text) && !glad.test(text) && !amongThem.test(text) && !theyWent.test(text),
    );
  const action = actionIn(parts, asked, "");
  return { action, dueAt: daysOn(parts.turn, 3), given: false, kind: "task", timed: false, exact: false };
}

const mostSteps = 4;

/** What comes next by the days that were said, each once; what was asked of us where no day was said. */
export function readNextSteps(parts: Parts): NextSteps {
  const { past, next, timeline } = datesOf(parts);
  const steps = next.slice(0, mostSteps).map((date) => stepOn(parts, date));
  return {
    steps: steps.length > 0 ? steps : [undated(parts)],
    past: past?.value,
    timeline: timeline?.value,
  };
}
