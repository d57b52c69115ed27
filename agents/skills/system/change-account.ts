import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { type RoleId, roleIds, type StaffDto } from "#lib/domains/identity/contract.ts";
import { type AccountBook, likeSaid, nameSaid, roleSaid, teamSaid } from "./read-account.ts";

const input = z.object({
  name: z.string().nullable(),
  /** null: neither locked nor opened. */
  active: z.boolean().nullable(),
  role: z.enum(roleIds).nullable(),
  /** Whose role it shall be. */
  like: z.string().nullable(),
  /** A new password: that is given on a page and never in a talk. */
  password: z.boolean(),
});
type Input = z.output<typeof input>;

const unlocking = /解锁|恢复|启用|重新开|解冻|unlock|reactivate/iu;
const passwordAsked =
  /(?:重置|重设|改|换|忘(?:了|记)?).{0,4}密码|密码.{0,4}(?:重置|重设|忘)|reset.{0,20}password/iu;
const longest = 6;
/** 把林珊的导出权限停一个礼拜: a right that is to be taken. */
const stopping = /(?<verb>导出|导入|删除|合并|分配|转交)(?:的)?权限?.{0,6}(?:停|关|收|取消|去掉|拿掉|禁)/u;
const verbOf: Record<string, string> = {
  ...{ 导出: "export", 导入: "import", 删除: "delete", 合并: "merge", 分配: "assign", 转交: "transfer" },
};

function read(turn: Turn): z.input<typeof input> {
  const name = nameSaid(turn);
  const { text } = turn;
  const { intent } = turn.clause;
  const like = likeSaid(text);
  const locks = intent === "user.lock";
  return {
    name,
    active: locks ? unlocking.test(text) : null,
    password: passwordAsked.test(text),
    role: locks || like !== null ? null : roleSaid(name ? text.replace(name, "") : text),
    like: locks ? null : like,
  };
}

/** Those who have the name, then those who have the name of the pattern. */
const booksIn = (done: FinishedCall[]): AccountBook[] =>
  done.flatMap(({ tool, outcome }) =>
    tool === "account_list" && outcome.status === "done" ? [outcome.result.output as AccountBook] : [],
  );
const bookIn = (done: FinishedCall[]): AccountBook | undefined => booksIn(done)[0];

/** The role as it was said, or as the colleague has it who is the pattern. */
function roleMeant({ role, like }: Input, done: FinishedCall[]): RoleId | null {
  const [, pattern] = booksIn(done);
  const [only, ...others] = pattern?.people ?? [];
  return like !== null && only && others.length === 0 ? only.role : role;
}

/** Whom the name means: the one that was chosen, or the only one it fits. */
function personMeant({ name }: Input, turn: Turn, done: FinishedCall[]): StaffDto | undefined {
  const people = bookIn(done)?.people ?? [];
  const chosen = name ? turn.chosen[name] : undefined;
  if (chosen) return people.find(({ id }) => id === chosen.id);
  return people.length === 1 ? people[0] : undefined;
}

function change(given: Input, person: StaffDto, turn: Turn, done: FinishedCall[]): Record<string, unknown> {
  const { active } = given;
  const role = roleMeant(given, done);
  if (active !== null) return active === person.active ? {} : { active };
  const team = teamSaid(turn.text, bookIn(done)?.teams ?? []);
  return {
    ...(role && role !== person.role && { access: role }),
    ...(team && team.id !== person.team?.id && { team: team.id }),
  };
}

const may = ({ context }: Turn): boolean => context.principal.rights.has("user.manage");

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const { name } = given;
  // Without the right nothing is asked: the refusal is the answer, and that it was tried is kept.
  if (!may(turn)) return wasTried(done, "account_change") ? [] : [{ tool: "account_change", input: {} }];
  if (!name) return [];
  if (!wasTried(done, "account_list")) return [{ tool: "account_list", input: { name } }];
  if (given.like !== null && booksIn(done).length < 2)
    return [{ tool: "account_list", input: { name: given.like } }];
  const person = personMeant(given, turn, done);
  if (!person || given.password || wasTried(done, "account_change")) return [];
  const set = change(given, person, turn, done);
  if (Object.keys(set).length > 0) return [{ tool: "account_change", input: { person: person.id, ...set } }];
  return [];
}

function which(name: string, people: StaffDto[], turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (people.length === 0)
    return replyWith(turn, done, t("system.account.unknown", { name }), { confidence: 0.6 });
  const options = people.slice(0, longest).map(({ id, name: label, team, role }, at) => ({
    ...{ id, label, text: t("agents.which.option", { index: at + 1, label }) },
    detail: [team?.name, t(`identity.role.${role}`)].filter(Boolean).join(" · "),
  }));
  const question = t("agents.which.many", {
    said: name,
    object: t("agents.which.object.assignee"),
    count: people.length,
  });
  const refs = people.slice(0, longest).map(({ id, name: label }) => ({ type: "user", id, label }));
  const base = replyWith(turn, done, question);
  return {
    ...base,
    artifacts: [{ kind: "choice", data: { question, options, total: people.length } }],
    state: {
      ...base.state,
      pending: { kind: "choose", text: turn.text, said: name, options: refs, chosen: turn.chosen },
    },
  };
}

function nothingToDo(given: Input, person: StaffDto, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { active } = given;
  const role = roleMeant(given, done);
  if (active !== null)
    return replyWith(
      turn,
      done,
      t(active ? "system.account.isOpen" : "system.account.isLocked", { name: person.name }),
    );
  if (role === person.role)
    return replyWith(
      turn,
      done,
      t("system.account.isRole", { name: person.name, role: t(`identity.role.${role}`) }),
    );
  const stops = stopping.exec(turn.text)?.groups?.verb;
  const verb = stops ? verbOf[stops] : undefined;
  const own = bookIn(done)?.roles.find(({ id }) => id === person.role);
  if (verb && own && !own.objects.some(({ rights }) => rights.some((each) => each.endsWith(`.${verb}`))))
    return replyWith(
      turn,
      [],
      t("system.account.cannotAnyway", {
        name: person.name,
        role: t(`identity.role.${person.role}`),
        what: t(`system.role.verb.${verb}`),
      }),
    );
  // Rights come with roles: one alone cannot be given.
  const chips = roleIds
    .filter((each) => each !== person.role)
    .map((each: RoleId) => ({ label: t(`identity.role.${each}`), text: t(`identity.role.${each}`) }));
  const text = t("system.account.byRole", { name: person.name, role: t(`identity.role.${person.role}`) });
  return askFor(turn, done, text, [{ key: "role", label: t("system.account.field.role"), chips }]);
}

/** Locks an account, opens it again, or gives somebody another role or team; every one of them waits for a yes. */
export const changeAccountSkill = defineSkill({
  name: "change_account",
  agent: "system",
  intents: ["user.lock", "permission.change"],
  shows: ["choice", "slot_form", "proposal"],
  input,
  read,
  gather,
  compose: (given, turn, done) => {
    const { t } = turn;
    if (!may(turn)) return replyWith(turn, done, failureText(turn, done) ?? t("system.account.noAdmin"));
    if (!given.name)
      return askFor(turn, done, t("system.account.whose"), [
        { key: "name", label: t("system.account.field.name") },
      ]);
    const changed = resultOf(done, "account_change")?.output as
      | { id: string; name: string; role: RoleId; active: boolean }
      | undefined;
    if (changed) {
      const key = given.active === null ? "changed" : given.active ? "opened" : "locked";
      const text = t(`system.account.${key}`, {
        name: changed.name,
        role: t(`identity.role.${changed.role}`),
      });
      return about(replyWith(turn, done, text), [{ type: "user", id: changed.id, label: changed.name }]);
    }
    const book = bookIn(done);
    if (!book || wasTried(done, "account_change"))
      return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
    const person = personMeant(given, turn, done);
    if (!person) return which(given.name, book.people, turn, done);
    const self = { type: "user", id: person.id, label: person.name };
    const reply = given.password
      ? replyWith(turn, [], t("system.account.password", { name: person.name }))
      : nothingToDo(given, person, turn, done);
    return about(reply, [self]);
  },
});
