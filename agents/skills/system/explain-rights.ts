import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { quoteLines } from "#agents/skills/quotes.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { type RoleId, roleIds, type StaffDto, type TeamDto } from "#lib/domains/identity/contract.ts";
import {
  type AccountBook,
  accountBefore,
  likeSaid,
  namedIn,
  nameSaid,
  roleSaid,
  saysPronoun,
  teamSaid,
} from "./read-account.ts";

const input = z.object({
  object: z.string().nullable(),
  verb: z.string().nullable(),
  /** Whose account is asked about, where it is not one's own. */
  name: z.string().nullable(),
  /** Whose records they would see. */
  other: z.string().nullable(),
  /** Whether the account itself is asked about. */
  status: z.boolean(),
  /** Whether phones and addresses are asked about. */
  phone: z.boolean(),
  /** 销售能导出吗: the role that is asked about. */
  role: z.enum(roleIds).nullable(),
  /** Where it is written is asked as well. */
  rule: z.boolean(),
  /** Who at all may, and nobody by name. */
  anybody: z.boolean(),
  /** She or he, where nobody was talked about. */
  somebody: z.boolean(),
  /** A password or a key is asked for. */
  secret: z.boolean(),
});
type Input = z.output<typeof input>;

/** 销售能导客户手机号吗, 经理可不可以删客户: what a role may. */
const ofRole =
  /^(?:那|那么|我们的?|公司的?)?(?<role>[\p{Script=Han}]{2,6}?)(?:能不能|可不可以|能否|可以|能|有没有权)/u;
const roleAsked = (text: string): RoleId | null => {
  const said = ofRole.exec(text)?.groups?.role;
  return said === undefined ? null : roleSaid(said);
};

/** What everybody of a role sees and may, yes or no first. */
function roleAnswer(given: Input, id: RoleId, book: AccountBook, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const role = book.roles.find((each) => each.id === id);
  if (!role) return replyWith(turn, [], t("agents.nothing"));
  const name = t(`identity.role.${id}`);
  const sight = objectsOf(given, role)
    .map(({ object, scope }) => t(`system.role.sight.${scope}`, { object: t(`objects.${object}`) }))
    .join(t("lead.listComma"));
  const may = objectsOf(given, role).some(({ object, rights }) => rights.includes(`${object}.${given.verb}`));
  const quote = given.rule ? quoteLines(done, 1, turn) : [];
  const text = [
    given.verb ? rightsOf(given, name, role, turn) : "",
    given.verb && !may ? holders(given, book, turn).trim() : "",
    t("system.rights.ofRole", { name, sight }),
    quote.map((line) => `- ${line}`).join("\n"),
  ];
  return replyWith(turn, done, text.filter(Boolean).join("\n\n"));
}

const scopes = ["all", "team", "own"] as const;
const longest = 500;
const told = ["lead", "customer", "opportunity"];
const verbs: [RegExp, string][] = [
  [/导出|导(?:数据|客户|名单|手机|电话|表)|export/iu, "export"],
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
/** 林珊能看到周远的客户吗: who sees, and whose. */
const seesOf =
  /(?<name>\p{Script=Han}{2,4}?|[他她])(?:现在|也)?(?:能不能|可不可以|能否|可以|能|会)(?:不会)?(?:看|看到|看见|查|查到|见到)(?:得)?(?:到|见)?(?<other>\p{Script=Han}{2,4}?|别人|其他人|同事)的/u;
const secret =
  /(?:告诉|给|查|看|知道|是什么|多少|发|说).{0,8}(?:密码|口令|密钥|验证码)|(?:密码|口令|密钥|验证码)(?:是|多少|给|发|告诉)|(?:tell|give|show|what).{0,20}(?:password|secret|api key)/iu;
const keepsOwn = /重置|忘|改|设置|修改|怎么/u;
/** 谁能导出客户数据: whoever it is. */
const anybody =
  /^(?:现在|目前|公司里?|系统里?|都|请问)?(?:有)?(?:谁|哪些?(?:个|几个)?(?:人|角色|岗位|同事))(?!的)|\bwho\b|\bwhich (?:roles|people|users)\b/iu;
const selves = /^(?:我|我们|自己|本人|谁|大家)/u;

/** Somebody whose account is only being asked for: as they would be with the role or the pattern that was said. */
function newcomer(name: string, book: AccountBook, turn: Turn): StaffDto | undefined {
  const before = accountBefore(turn);
  if (!before || namedIn(before) !== name) return undefined;
  const like = likeSaid(before.text);
  const pattern = book.people.find((each) => like !== null && each.name === like);
  const role = pattern?.role ?? roleSaid(before.text.replace(name, ""));
  const model = pattern ?? book.people.find((each) => each.role === role);
  if (!model || !role) return undefined;
  const team = pattern?.team ?? teamSaid(before.text, book.teams) ?? null;
  return { ...model, id: "", name, role, team, active: true };
}

/** How the account of somebody stands, for those who may see it; whom to ask for all others. */
function accountAnswer(given: Input, name: string, book: AccountBook, turn: Turn): Reply {
  const { t } = turn;
  const admins = book.people.filter((each) => each.role === "admin" && each.active).slice(0, 3);
  const names = admins.map((each) => each.name).join(t("lead.listComma")) || t("identity.role.admin");
  if (!turn.context.principal.rights.has("user.manage"))
    return replyWith(turn, [], t("system.rights.others", { name, names }));
  const person = book.people.find((each) => each.name === name) ?? newcomer(name, book, turn);
  if (!person) return replyWith(turn, [], t("system.account.unknown", { name }), { confidence: 0.6 });
  if (!given.status) return othersAnswer(given, person, book, turn);
  const values = {
    name: person.name,
    email: person.email,
    role: t(`identity.role.${person.role}`),
    team: person.team?.name ?? t("system.account.noTeam"),
  };
  return replyWith(turn, [], t(person.active ? "system.rights.account" : "system.rights.locked", values));
}

/** Whose records a role lets somebody see, by the teams they are in. */
function reaches(viewer: StaffDto, other: StaffDto, scope: string, teams: readonly TeamDto[]): boolean {
  if (scope === "all") return true;
  if (scope !== "team" || !viewer.team || !other.team) return viewer.id === other.id;
  for (let at = teams.find(({ id }) => id === other.team?.id); at; ) {
    if (at.id === viewer.team.id) return true;
    const { parent } = at;
    at = teams.find(({ id }) => id === parent?.id);
  }
  return false;
}

/** What another colleague sees and may do; for those who manage accounts. */
function othersAnswer(given: Input, person: StaffDto, book: AccountBook, turn: Turn): Reply {
  const { t } = turn;
  const role = book.roles.find(({ id }) => id === person.role);
  const self = { type: "user", id: person.id, label: person.name };
  if (!role) return about(replyWith(turn, [], t("agents.nothing")), [self]);
  const sight = objectsOf(given, role)
    .map(({ object, scope }) => t(`system.role.sight.${scope}`, { object: t(`objects.${object}`) }))
    .join(t("lead.listComma"));
  const values = { name: person.name, role: t(`identity.role.${role.id}`) };
  const other = book.people.find(({ name }) => name === given.other);
  const scope = role.objects.find(({ object }) => object === (given.object ?? "customer"))?.scope ?? "own";
  const key =
    other && reaches(person, other, scope, book.teams)
      ? scope === "all"
        ? "seesAll"
        : "seesTeam"
      : "seesNot";
  const text = [
    given.phone && !given.other ? t("system.rights.phoneToo", { name: person.name }) : "",
    given.other
      ? t(`system.rights.${scope === "all" ? "seesAll" : key}`, {
          ...values,
          other: given.other,
          scope: sight,
        })
      : t("system.rights.them", { ...values, team: person.team?.name ?? t("system.account.noTeam"), sight }),
    given.verb ? rightsOf(given, person.name, role, turn) : "",
    person.id ? t("system.rights.byRole", values) : t("system.rights.planned"),
  ];
  return about(replyWith(turn, [], text.filter(Boolean).join("\n\n")), person.id ? [self] : []);
}

function rightsOf(given: Input, name: string, role: Role, { t }: Turn): string {
  const objects = objectsOf(given, role);
  const may = objects.filter(({ object, rights }) => rights.includes(`${object}.${given.verb}`));
  const names = (may.length > 0 ? may : objects).map(({ object }) => t(`objects.${object}`));
  return t(may.length > 0 ? "system.rights.theyMay" : "system.rights.theyMayNot", {
    name,
    what: t(`system.role.verb.${given.verb}`),
    objects: names.join(t("lead.listComma")),
  });
}

function read(turn: Turn): z.input<typeof input> {
  const { understanding } = turn;
  const object = understanding.entities.find(({ type }) => type === "object");
  const name = object?.type === "object" ? object.value.object : null;
  const verb = verbs.find(([words]) => words.test(understanding.text))?.[1] ?? null;
  const seen = seesOf.exec(understanding.text)?.groups;
  const asked = seen?.name ?? othersAccount.exec(understanding.text)?.groups?.name ?? null;
  const who = asked === null || asked.length < 2 ? nameSaid(turn) : asked;
  return {
    ...{ object: name, verb, name: who, other: seen?.other ?? null },
    status: /登录|登陆|账号|帐号|停用|正常/u.test(understanding.text),
    phone: /电话|手机|邮箱|联系方式|phone/iu.test(understanding.text),
    role: who === null && !selves.test(understanding.text) ? roleAsked(understanding.text) : null,
    rule: /规矩|规定|规则|制度|怎么写|咋写|\bpolicy\b|\brules?\b/iu.test(understanding.text),
    anybody: anybody.test(understanding.text) && who === null,
    somebody: who === null && saysPronoun(understanding.text),
    secret: secret.test(understanding.text) && !keepsOwn.test(understanding.text),
  };
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

/** Who sees a kind of record, the widest sight first. */
function sightHolders(given: Input, book: AccountBook, turn: Turn): string {
  const { t } = turn;
  const object = given.object !== null && told.includes(given.object) ? given.object : "customer";
  const lines = scopes.flatMap((scope) => {
    const roles = book.roles.filter(({ objects }) =>
      objects.some((each) => each.object === object && each.scope === scope),
    );
    const names = roles.map(({ id, people }) =>
      t("system.rights.roleCount", { role: t(`identity.role.${id}`), count: people }),
    );
    const sight = t(`system.role.sight.${scope}`, { object: t(`objects.${object}`) });
    return names.length > 0 ? [`- ${sight}${t("lead.colon")}${names.join(t("lead.listComma"))}`] : [];
  });
  return [lines.join("\n"), given.phone ? t("system.rights.phone") : ""].filter(Boolean).join("\n\n");
}

/** Which roles may, or see, what is asked about. */
function anybodyAnswer(given: Input, book: AccountBook, turn: Turn): Reply {
  const { t } = turn;
  if (given.verb === null) return replyWith(turn, [], sightHolders(given, book, turn));
  const object = given.object ?? "customer";
  const text = holders(given, book, turn).trim();
  const what = t(`system.role.verb.${given.verb}`);
  const head = t("system.rights.whoMay", { what, object: t(`objects.${object}`) });
  return replyWith(turn, [], text ? `${head}${text}` : t("system.rights.nobody", { what }));
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
  if (given.secret) return replyWith(turn, [], t("system.secret"));
  const book = resultOf(done, "account_list")?.output as AccountBook | undefined;
  if (book && given.name && !selves.test(given.name)) return accountAnswer(given, given.name, book, turn);
  if (given.somebody) return replyWith(turn, [], t("system.account.whose"));
  if (book && given.role) return roleAnswer(given, given.role, book, turn, done);
  if (book && given.anybody) return anybodyAnswer(given, book, turn);
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
  shows: ["passage"],
  input,
  read,
  gather: ({ secret: asked, role, rule }, turn, done) => {
    if (asked || wasTried(done, "account_list")) return [];
    const search = { query: turn.text.trim().slice(0, longest), limit: 3 };
    return [
      { tool: "account_list", input: {} },
      ...(role && rule ? [{ tool: "knowledge_search" as const, input: search }] : []),
    ];
  },
  compose: answer,
});
