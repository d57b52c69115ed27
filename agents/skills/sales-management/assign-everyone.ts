import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { comingDate, momentOf } from "#agents/skills/said-moment.ts";
import { planKind } from "#agents/skills/sales/plan-kind.ts";
import { titleSaid } from "#agents/skills/sales/task-words.ts";
import { toldEverybody, withoutEverybody } from "#agents/skills/sales-management/told-everybody.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoment, formatShortDay } from "#lib/platform/messages/format.ts";

const input = z.object({ title: z.string().nullable(), dueAt: z.string().nullable(), timed: z.boolean() });
type Input = z.output<typeof input>;
type Colleague = { id: string; name: string; teamPath: string | null };

/** So many people are told at once; more are told team by team. */
const most = 10;

/** Who is in the team of the one who speaks, or in a team below it. */
function teamOf({ context: { principal } }: Turn, done: FinishedCall[]): Colleague[] {
  const { people = [] } = (resultOf(done, "people_list")?.output ?? {}) as { people?: Colleague[] };
  return people.filter(
    ({ id, teamPath }) => id !== principal.userId && teamPath?.startsWith(principal.teamPath) === true,
  );
}

function gather({ title, dueAt, timed }: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  if (!title) return [];
  if (!wasTried(done, "people_list")) return [{ tool: "people_list", input: {} }];
  const team = teamOf(turn, done);
  if (team.length === 0 || team.length > most || wasTried(done, "task_create")) return [];
  const kind = planKind(title);
  const begins = kind !== "task" && kind !== "mail" && dueAt ? { kind, startsAt: dueAt, allDay: !timed } : {};
  const task = { title, ...begins, ...(dueAt && { dueAt }) };
  return team.map(({ id }) => ({ tool: "task_create", input: { ...task, assignee: id } }));
}

function compose({ title, dueAt, timed }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (!title) return replyWith(turn, [], t("selling.task.what"));
  const team = teamOf(turn, done);
  const failed = failureText(turn, done);
  if (team.length === 0) return replyWith(turn, failed ? done : [], failed ?? t("selling.task.nobodyThere"));
  if (team.length > most) return replyWith(turn, [], t("selling.task.tooMany", { count: team.length, most }));
  if (!resultOf(done, "task_create")) return replyWith(turn, done, failed ?? t("agents.nothing"));
  const tasks = done.filter(({ tool }) => tool === "task_create");
  // In the order in which they were given; one that failed is nobody's.
  const given = team.filter((_, at) => tasks[at]?.outcome.status === "done");
  const day = dueAt && (timed ? formatMoment(dueAt, t) : formatShortDay(dayOf(new Date(dueAt)), t));
  const text = t("selling.task.madeForAll", {
    title,
    when: day ?? t("selling.task.noDate"),
    count: given.length,
    names: given.map(({ name }) => name).join(t("lead.listComma")),
  });
  return replyWith(turn, writesIn(done), [text, failed].filter(Boolean).join("\n\n"));
}

/** Gives everybody in the team the same thing to do, each a task of their own. */
export const assignEveryoneSkill = defineSkill({
  name: "assign_everyone",
  agent: "sales_management",
  intents: [],
  shows: ["record"],
  input,
  read: (turn) => {
    const date = comingDate(turn);
    const said = toldEverybody(turn.clause.text) ? titleSaid(turn) : null;
    return {
      title: said && withoutEverybody(said),
      dueAt: date ? momentOf(date) : null,
      timed: date?.time !== undefined || date?.window !== undefined,
    };
  },
  gather,
  compose,
});
