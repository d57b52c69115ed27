import type { Turn } from "#agents/runtime/turn.ts";
import type { RoleId, StaffDto, TeamDto } from "#lib/domains/identity/contract.ts";

export type SaidAccount = {
  name: string | null;
  email: string | null;
  role: RoleId | null;
  /** Whose rights are the pattern. */
  like: string | null;
};

/** What jobs are called, the more exact words before those within them. */
const jobs: [RegExp, RoleId][] = [
  [/管理员|\badmin(?:istrator)?\b/iu, "admin"],
  [/销售总监|营销总监|总监|director/iu, "sales_director"],
  [/销售经理|销售主管|销售组长|组长|主管|大区经理|区域经理|sales manager/iu, "sales_manager"],
  [/客户成功|客成|售后|客服|customer success/iu, "customer_success"],
  [/售前|产品经理|产品|解决方案|pre-?sales|product/iu, "product"],
  [/市场|推广|运营|marketing/iu, "marketing"],
  [/销售代表|销售员|业务员|客户经理|一线销售|销售|\bsales(?: rep)?\b/iu, "sales_rep"],
];
const han = "\\p{Script=Han}";
/** 给新员工李四开通, 把王五的账号, 李四的权限: where a colleague's name stands, when no name is known there. */
const places = [
  new RegExp(
    `(?:新员工|新同事|新人|新来的)(${han}{2,3}?)(?=开通|开个|开一|开账|要开|需要|申请|入职|注册|[，,])`,
    "u",
  ),
  new RegExp(
    `(?:给|帮|为)(?:新员工|新同事|新人|新来的|同事|员工|销售|售前|市场部?的?)?(${han}{2,4}?)(?:同学|先生|女士|老师)?(?=开|建|加|办|注册|创建|设|配|弄|申请|也|一个|个|[，,])`,
    "u",
  ),
  new RegExp(
    `(?:把|将)(?:销售|同事|员工)?(${han}{2,4}?)(?:的)?(?=账号|帐号|权限|登录|角色|改成|调成|设成|停|锁|解|禁|恢复)`,
    "u",
  ),
  new RegExp(
    `(?:停用|锁定|锁了|禁用|解锁|恢复|冻结|注销)(?:一下)?(?:同事|员工)?(${han}{2,4}?)(?:的)?(?=账号|帐号|登录|权限|$|[，。,])`,
    "u",
  ),
  new RegExp(
    `(?:^|[，。,])(?:同事|员工|销售)?(${han}{2,4}?)(?:已经|今天|昨天|明天|上周|要|刚)?(?=离职|走了|辞职|调岗|转岗|升|入职)`,
    "u",
  ),
];
const english = /\b(?:for|of|lock|unlock)\s+([A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})?)/;
const nobody = /^(?:他|她|我|你|它|谁|一个|某|这|那|新|大家|员工|同事|账号|权限|把|给|帮)/u;
/** 跟苏晴一样的权限, 照苏晴的账号: whose rights are the pattern, and who is not the one meant. */
const pattern =
  /(?:(?:跟|和|同|与|像)(?<name>\p{Script=Han}{2,4}?|[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})?)(?:的)?(?:权限|角色|账号|帐号)?(?:一样|一致|相同|那样|同样)|(?:照着?|参照|按照|仿照?|参考)(?<model>\p{Script=Han}{2,4}?|[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})?)(?:的)(?:权限|角色|账号|帐号|样)|\b(?:like|same as) (?<english>[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})?))/u;
const pronoun = /(?:他|她|这个人|这位|the same person|\b(?:him|her)\b)/iu;

/** The colleague whose rights somebody else shall have as well. */
export function likeSaid(text: string): string | null {
  const groups = pattern.exec(text)?.groups;
  return groups?.name ?? groups?.model ?? groups?.english ?? null;
}

function placedName(text: string): string | null {
  for (const place of [...places, english]) {
    const name = place.exec(text)?.[1];
    if (name && !nobody.test(name)) return name;
  }
  return null;
}

/** 韩雪开个账号: the verb behind a name is no part of it. */
const verbBehind = /[开要建加办设申配弄](?=个|一个|账|帐|通|下|好|上)/u;
function bareName(name: string, text: string): string {
  const behind = text.slice(text.indexOf(name) + name.length - 1);
  return name.length > 2 && behind.search(verbBehind) === 0 ? name.slice(0, -1) : name;
}

type Said = Pick<Turn["understanding"], "text" | "entities">;

/** The colleague whom a sentence about accounts names, other than the one whose rights are the pattern. */
export function namedIn({ text, entities }: Said): string | null {
  const like = likeSaid(text);
  const people = entities.flatMap((each) =>
    each.type === "person" ? [bareName(each.value.name, text)] : [],
  );
  const named = people.find((name) => name !== like);
  const placed = like === null ? null : placedName(text);
  return placed ?? named ?? placedName(text);
}

/** The sentence before, where it was about somebody's new account. */
export const accountBefore = ({ state: { last } }: Turn): Said | null =>
  last?.intent === "user.provision" ? last : null;

/** The colleague whom a sentence about accounts names; a pronoun means whom was talked about last. */
export function nameSaid(turn: Turn): string | null {
  const { text } = turn.understanding;
  const found = namedIn(turn.understanding);
  if (found !== null || !pronoun.test(text)) return found;
  const before = accountBefore(turn);
  const asked = before && namedIn(before);
  return asked ?? turn.state.focus.find(({ type }) => type === "user")?.label ?? null;
}

/** Whether somebody is meant whom only a pronoun names. */
export const saysPronoun = (text: string): boolean => pronoun.test(text);

/** The role that the words for a job mean. */
export const roleSaid = (text: string): RoleId | null =>
  jobs.find(([words]) => words.test(text))?.[1] ?? null;

/** What a sentence says of an account that is to be made. */
export function readAccount(turn: Turn): SaidAccount {
  const name = nameSaid(turn);
  const email = turn.understanding.entities.find(({ type }) => type === "email");
  // 给销售李四: the job is said; in 给李销售 it would be part of the name.
  const like = likeSaid(turn.text);
  const names = [name, like].filter((each) => each !== null);
  const words = names.reduce((left, each) => left.replace(each, ""), turn.text);
  // What the address is made of says nothing of a job.
  const address = email?.type === "email" ? email.text : "";
  return {
    name,
    like,
    email: email?.type === "email" ? email.value.address : null,
    role: roleSaid(words.replace(address, "").replace(/CRM|会客/giu, "")),
  };
}

const plain = (name: string): string => name.replace(/(?:团队|部门|部|组|队)$/u, "");

/** The team that a sentence names: the longest of those that are in it. */
export function teamSaid(text: string, teams: readonly TeamDto[]): TeamDto | undefined {
  return teams
    .filter(({ name }) => text.includes(name) || (plain(name).length >= 2 && text.includes(plain(name))))
    .toSorted((one, other) => other.name.length - one.name.length)[0];
}

const teamWords =
  /(?:^|[，,。、\s]|部门|团队|到|在|进|放)(?:是|为|在)?(?<name>\p{Script=Han}{1,6}(?:组|部|队|大区))(?=$|[，,。、\s])/u;

/** A team that a sentence names and that is not there. */
export function unknownTeam(text: string, teams: readonly TeamDto[]): string | null {
  const name = teamWords.exec(text)?.groups?.name;
  return name && !teamSaid(text, teams) ? name : null;
}

export type AccountBook = {
  people: StaffDto[];
  teams: TeamDto[];
  roles: {
    id: RoleId;
    people: number;
    objects: { object: string; scope: string; rights: string[] }[];
    others: string[];
  }[];
};
