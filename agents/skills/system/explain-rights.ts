import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { AccountBook } from "./read-account.ts";

const input = z.object({
  object: z.string().nullable(),
  verb: z.string().nullable(),
  /** Whose account is asked about, where it is not one's own. */
  name: z.string().nullable(),
});
type Input = z.output<typeof input>;

const told = ["lead", "customer", "opportunity"];
const verbs: [RegExp, string][] = [
  [/导出|export/iu, "export"],
  [/导入|import/iu, "import"],
  [/删除|删掉|删不|能删|delete/iu, "delete"],
  [/合并|merge/iu, "merge"],
  [/转交|转给|移交|transfer/iu, "transfer"],
  [/分配|派|assign/iu, "assign"],
  [/修改|改不|编辑|更新|edit|update/iu, "update"],
];

/** 李四能不能登录: whose account a question is about. */
const othersAccount =
  /(?:看看|看下|查查|查下|看一下|查一下|帮我看|帮我查|^)(?<name>\p{Script=Han}{2,4}?)(?:的)?(?=能不能|可不可以|能否|有没有|是不是|还能|账号|帐号|的账号|的权限)/u;
const selves = /^(?:我|我们|自己|本人|谁|大家)/u;

/** How the account of somebody stands, for those who may see it; whom to ask for all others. */
function accountAnswer(name: string, book: AccountBook, turn: Turn): Reply {
  const { t } = turn;
  const admins = book.people.filter((each) => each.role === "admin" && each.active).slice(0, 3);
  const names = admins.map((each) => each.name).join(t("lead.listComma")) || t("identity.role.admin");
  if (!turn.context.principal.rights.has("user.manage"))
    return replyWith(turn, [], t("system.rights.others", { name, names }));
  const person = book.people.find((each) => each.name === name);
  if (!person) return replyWith(turn, [], t("system.account.unknown", { name }), { confidence: 0.6 });
  const values = {
    name: person.name,
    email: person.email,
    role: t(`identity.role.${person.role}`),
    team: person.team?.name ?? t("system.account.noTeam"),
  };
  return replyWith(turn, [], t(person.active ? "system.rights.account" : "system.rights.locked", values));
}

function read({ understanding }: Turn): z.input<typeof input> {
  const object = understanding.entities.find(({ type }) => type === "object");
  const name = object?.type === "object" ? object.value.object : null;
  const verb = verbs.find(([words]) => words.test(understanding.text))?.[1] ?? null;
  return { object: name, verb, name: othersAccount.exec(understanding.text)?.groups?.name ?? null };
}

type Role = AccountBook["roles"][number];

const objectsOf = ({ object }: Input, role: Role): Role["objects"] => {
  const asked = role.objects.filter((each) => each.object === object);
  return asked.length > 0 ? asked : role.objects.filter((each) => told.includes(each.object));
};

/** Which roles may do what is asked about, with those who have them. */
function holders({ object, verb }: Input, book: AccountBook, turn: Turn): string {
  const { t } = turn;
  const about = told.includes(object ?? "") || object ? [object ?? ""] : told;
  const can = book.roles.filter(({ objects }) =>
    objects.some((each) => about.includes(each.object) && each.rights.includes(`${each.object}.${verb}`)),
  );
  if (can.length === 0) return "";
  const roles = can.map(({ id }) => t(`identity.role.${id}`)).join(t("lead.listComma"));
  const people = book.people
    .filter(({ role, active }) => active && can.some(({ id }) => id === role))
    .slice(0, 3);
  return t("system.rights.holders", {
    roles,
    names: people.map(({ name }) => name).join(t("lead.listComma")),
  });
}

function verdict(given: Input, role: Role, book: AccountBook, turn: Turn): string {
  const { t } = turn;
  const { verb } = given;
  if (!verb) return "";
  const objects = objectsOf(given, role);
  const may = objects.filter(({ object, rights }) => rights.includes(`${object}.${verb}`));
  const names = (some: Role["objects"]) =>
    some.map(({ object }) => t(`objects.${object}`)).join(t("lead.listComma"));
  const what = t(`system.role.verb.${verb}`);
  if (may.length > 0) return t("system.rights.may", { what, objects: names(may) });
  return [t("system.rights.mayNot", { what, objects: names(objects) }), holders(given, book, turn)]
    .filter(Boolean)
    .join("");
}

function answer(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const book = resultOf(done, "account_list")?.output as AccountBook | undefined;
  if (book && given.name && !selves.test(given.name)) return accountAnswer(given.name, book, turn);
  const { principal } = turn.context;
  const role = book?.roles.find(({ id }) => id === principal.role);
  if (!book || !role) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const me = book.people.find(({ id }) => id === principal.userId);
  const sight = objectsOf(given, role)
    .map(({ object, scope }) => t(`system.role.sight.${scope}`, { object: t(`objects.${object}`) }))
    .join(t("lead.listComma"));
  const admins = book.people.filter((each) => each.role === "admin" && each.active).slice(0, 3);
  const narrow = objectsOf(given, role).some(({ scope }) => scope !== "all");
  const text = [
    t("system.rights.mine", {
      role: t(`identity.role.${role.id}`),
      team: me?.team?.name ?? t("system.account.noTeam"),
      sight,
    }),
    verdict(given, role, book, turn),
    narrow
      ? t("system.rights.why", {
          names: admins.map(({ name }) => name).join(t("lead.listComma")) || t("identity.role.admin"),
        })
      : "",
  ];
  return replyWith(turn, done, text.filter(Boolean).join("\n\n"));
}

/** What one may see and do, why something is out of sight, and who could do it. */
export const explainRightsSkill = defineSkill({
  name: "explain_rights",
  agent: "system",
  intents: ["permission.ask"],
  shows: [],
  input,
  read,
  gather: (_given, _turn, done) =>
    wasTried(done, "account_list") ? [] : [{ tool: "account_list", input: {} }],
  compose: answer,
});
