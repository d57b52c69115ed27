import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { segmentsOf } from "#agents/skills/segments.ts";
import type { SkillCall } from "#agents/skills/skill.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import { formatMoment } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { plannedAs } from "./planned-as.ts";
import { likeness } from "./task-words.ts";

const listed = 50;
const alike = 0.34;
const near = 0.15;
const offered = 6;

/** What is not done yet, one's own or given to a colleague by oneself, the next due first. */
const openTasksCall: SkillCall = {
  tool: "record_list",
  input: {
    object: "task",
    filter: {
      all: [
        { field: "status", op: "in", value: ["open", "doing"] },
        {
          any: [
            { field: "owner", op: "eq", value: { me: true } },
            { field: "createdBy", op: "eq", value: { me: true } },
          ],
        },
      ],
    },
    sort: [{ field: "dueAt", direction: "asc" }],
    limit: listed,
  },
};

const refOf = ({ id, title }: RecordDto): FocusRecord => ({ type: "task", id, label: String(title) });

export type TaskMeant = { task: RecordDto | null; several: RecordDto[]; open: RecordDto[] };

/** The one that was chosen, or pointed at in a list. */
function pointedAt({ pointed = [], chosen }: Turn): string | undefined {
  return (chosen.task ?? pointed.find(({ type }) => type === "task"))?.id;
}

const byWord =
  /(?:[把将]|^(?![把将]))(?:给|那|这)?(?<what>[\p{Script=Han}A-Za-z]{2,8}?)(?:的)?(?:那|这)?[个件条]?的?(?:任务|待办|提醒|事儿?)/u;

/** 把方案那个任务提前: those whose title says it, of what is talked about before others; undefined where none does. */
function calledSo({ clause, state }: Turn, open: readonly RecordDto[]): RecordDto[] | undefined {
  const what = byWord.exec(clause.text)?.groups?.what;
  const all = what ? open.filter(({ title }) => String(title).includes(what)) : [];
  const near = new Set(state.focus.map(({ id }) => id));
  const isNear = (ref: unknown) =>
    near.has(typeof ref === "object" && ref ? String((ref as { id?: unknown }).id) : String(ref));
  const here = all.filter(({ customer, opportunity }) => isNear(customer) || isNear(opportunity));
  return all.length === 0 ? undefined : here.length > 0 ? here : all;
}

const ofTask = /改|挪|推|换|提前|延|调|取消|完|办|搞定|弄|交给|那[个条件次场趟]|任务|待办|提醒/u;

/** 跟顾言那个: the tasks of whom the words name; empty where they name nobody, or nobody of a task. */
function namedIn(
  { understanding: { entities }, clause: { text: whole } }: Turn,
  open: readonly RecordDto[],
): RecordDto[] {
  // 那天我在屹岑那儿，挪到周五: whom only the reason names has no task of theirs moved.
  const text = segmentsOf(whole)
    .flatMap((segment) => (ofTask.test(segment.text) ? [segment.text] : []))
    .join("，");
  const names = entities.flatMap((each) =>
    (each.type === "person" || each.type === "company") && text.includes(each.text) ? [each.text] : [],
  );
  const [first] = names;
  if (!first) return [];
  const of = (task: RecordDto) =>
    [task.title, ...["customer", "contact", "lead"].map((key) => labelIn(task[key]))].join(" ");
  return open.filter((task) => names.some((name) => of(task).includes(name)));
}

const idIn = (ref: unknown): string =>
  typeof ref === "object" && ref !== null && "id" in ref ? String(ref.id) : "";
const labelIn = (ref: unknown): string =>
  typeof ref === "object" && ref !== null && "name" in ref ? String(ref.name) : "";

/** 报销弄完了, 周报改到周五: what stands before what happens to it. */
const matter =
  /^(?:把|将)?(?<what>\p{Script=Han}{2,6}?)(?:都|已经|也|刚)?(?:(?:弄|做|办|搞|写|交|填|贴|发|处理|整理)(?:完|好|定|掉)|(?:改|推|挪|延|换)到|推迟|延期)/u;
/** 这个, 那边, 电话: how one speaks of any task. */
const anyTask =
  /^(?:[这那它他她我还也都全刚第跟和给今昨明后早晚再先就]|已经|终于|总算|基本|差不多|上午|中午|下午|下?周[一二三四五六日天末])|(?:任务|待办|提醒|事儿?|时间|日期|日程|电话|拜访|会议?|见面|回访|跟进|联系|沟通|客户|[个件条边了])$/u;

/** Whether the words name a matter, which fitted no task if it is asked at all: whatever else is near is not meant by it. */
function namesMatter({ clause }: Turn): boolean {
  const what = matter.exec(clause.text)?.groups?.what;
  return what !== undefined && !anyTask.test(what);
}

/** Which of the open tasks the words mean: the one that is pointed at, the only one that is alike, or the one just talked about. */
export function taskMeant(turn: Turn, done: FinishedCall[]): TaskMeant {
  const open = (resultOf(done, "record_list")?.output as { records: RecordDto[] } | undefined)?.records ?? [];
  // What was chosen among several decides before the words that fitted all of them.
  const called = turn.chosen.task ? undefined : calledSo(turn, open);
  const [named] = called ?? [];
  if (named) return { task: called?.length === 1 ? named : null, several: called ?? [], open };
  const id = pointedAt(turn);
  const pointed = open.find((task) => task.id === id);
  if (pointed) return { task: pointed, several: [], open };
  const planned = plannedAs(turn, open);
  const [plan] = planned ?? [];
  if (plan) return { task: planned?.length === 1 ? plan : null, several: planned ?? [], open };
  const spokenOf = namedIn(turn, open);
  const [alone] = spokenOf;
  if (alone) return { task: spokenOf.length === 1 ? alone : null, several: spokenOf, open };
  const scored = open
    .map((task) => ({ task, score: likeness(turn.clause.text, task) }))
    .filter(({ score }) => score >= alike)
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  const close = scored.filter(({ score }) => best && score >= best.score - near);
  if (close.length === 1 && best) return { task: best.task, several: [], open };
  if (close.length > 1) return { task: null, several: close.map(({ task }) => task), open };
  const last = turn.state.focus.find(({ type }) => type === "task");
  const spoken = open.find((task) => task.id === last?.id);
  const company = turn.state.focus.find(({ type }) => type === "customer");
  const ofNear = company ? open.filter(({ customer }) => idIn(customer) === company.id) : [];
  const listed = (turn.state.shown ?? []).filter(({ type }) => type === "task");
  const shown = listed.length === 1 ? open.find((task) => task.id === listed[0]?.id) : undefined;
  const [only] = namesMatter(turn) ? [] : [ofNear, open].flatMap((all) => (all.length === 1 ? all : []));
  return { task: spoken ?? shown ?? only ?? null, several: ofNear.length > 1 ? ofNear : [], open };
}

const rest = /(?:剩下|余下|其余|其他|其它|别的|另外)(?:的|几[件个条])?|\b(?:the rest|the others)\b/iu;
const all =
  /^(?:把)?(?:这些|这几[件个条]|它们)?(?:全部|全都|都|统统)|(?:这些|这几[件个条]|上面的|列表里的).{0,6}(?:都|全)|\ball of (?:them|these)\b/iu;

/** 剩下的推迟到后天, 这些都做完了: several of the list that was shown; empty where one is meant. */
export function tasksMeant({ clause, state, pointed = [] }: Turn, done: FinishedCall[]): RecordDto[] {
  const open = (resultOf(done, "record_list")?.output as { records: RecordDto[] } | undefined)?.records ?? [];
  const stillOpen = (refs: readonly FocusRecord[]) =>
    refs.flatMap(({ id }) => open.find((task) => task.id === id) ?? []);
  const listed = pointed.filter(({ type }) => type === "task");
  if (listed.length > 1) return stillOpen(listed);
  const shown = (state.shown ?? []).filter(({ type }) => type === "task");
  if (rest.test(clause.text)) {
    const dealtWith = new Set(state.focus.filter(({ type }) => type === "task").map(({ id }) => id));
    return stillOpen(shown.filter(({ id }) => !dealtWith.has(id)));
  }
  return all.test(clause.text) ? stillOpen(shown) : [];
}

/** Looks at the open tasks, unless that was done. */
export const readTasks = (done: FinishedCall[]): SkillCall[] =>
  wasTried(done, "record_list") ? [] : [openTasksCall];

/** Asks which task is meant; with none open says so. */
export function askWhichTask({ several, open }: TaskMeant, turn: Turn): Reply {
  const { t } = turn;
  const all = (several.length > 0 ? several : open).slice(0, offered);
  if (all.length === 0) return replyWith(turn, [], t("selling.task.noneOpen"));
  const question = t("selling.task.which", { count: all.length });
  const options = all.map((task, at) => ({
    id: task.id,
    label: String(task.title),
    ...(typeof task.dueAt === "string" && { detail: formatMoment(task.dueAt, t) }),
    text: t("agents.which.option", { index: at + 1, label: String(task.title) }),
  }));
  const pending = {
    kind: "choose" as const,
    text: turn.clause.text,
    said: "task",
    options: all.map(refOf),
    chosen: turn.chosen,
  };
  const reply = replyWith(turn, [], question);
  return {
    ...reply,
    artifacts: [{ kind: "choice", data: { question, options, total: all.length } }],
    state: { ...reply.state, pending },
  };
}
