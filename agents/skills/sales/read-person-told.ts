import type { Turn } from "#agents/runtime/turn.ts";
import { saidIn, segmentsOf } from "#agents/skills/segments.ts";
import { personTitle } from "#lib/language/index.ts";

/** `called`: by name or surname and title; null when it is who was talked about. */
export type PersonTold = {
  called: { name: string; surname: string | null; title: string | null } | null;
  set: Record<string, string>;
  decides: boolean;
  /** Their name was told, 姓谭, 叫陈静怡: who is not there is new. */
  named: boolean;
  /** What they like, fear or care about, in the person's words. */
  remark: string | null;
};

const jobs =
  "老板娘|老板|老总|大老板|董事长|总经理|副总经理|副总|总裁|总监|厂长|院长|校长|店长|财务(?:总监|经理|主管|负责人)?|采购(?:总监|经理|主管|负责人)?|技术(?:总监|经理|负责人)?|信息(?:部|科|中心)?(?:主任|经理|负责人)?|IT(?:经理|主管|负责人)?|会计|出纳|行政|人事|对接人|经办人|负责人|法务|仓库主管|生产经理|主任|部长|科长|经理|主管";
const role = new RegExp(`(?<role>${jobs})`, "iu");
const surnamed = /姓(?<surname>欧阳|司马|上官|诸葛|皇甫|\p{Script=Han})(?=$|[，,。、；;\s…]|的|名)/u;
const fullName = new RegExp(
  `(?:${jobs})(?:的)?(?:名字|大名)?(?:是|叫)(?:做)?(?<name>(?!\\p{Script=Han}{0,2}[的了是拍板做主说算管定谁])\\p{Script=Han}{2,3})(?=$|[，,。；;\\s])`,
  "iu",
);
const decides =
  /拍板|(?:说了|说话)算|做主|作主|决策(?:人|者|的)|最后(?:由|是)?[^，。]{0,6}(?:定|批|签)|关键人|一把手/u;
const likes =
  /喜欢|爱(?!人)|讲究|看重|在意|忌讳|讨厌|最怕|脾气|性格|性子|风格|习惯|好说话|难说话|谨慎|急性子|抽烟|喝酒|不喝|吃辣|吃素|老家|校友|同乡|孩子|生日|女儿|儿子|爱人|高考|过敏|不吃|海鲜|敏感|出身|从[^，。]{1,10}(?:出来|过来|跳槽?过?来|转过来)的|以前(?:在|是|做)|口味|信佛|打球|钓鱼|高尔夫/u;
const becomes = new RegExp(
  `(?:是|任|当|做)(?:他们|她们|那边|公司|集团|厂里)?的?(?<title>[\\p{Script=Han}]{0,4}?(?:${jobs}))(?=$|[，,。；;\\s])`,
  "iu",
);
const department =
  /(?:是|在)(?:他们|那边|公司)?(?<department>\p{Script=Han}{1,6}(?:部|科|处|中心|车间))(?:的|那边|(?=$|[，,。；;]))/u;
const rank = new RegExp(`级别(?:是)?(?<title>${jobs})`, "u");
const pronoun = /^(?:那|对了|哦|哎)?[，,]?(?:他|她|TA|佢|这个人|人家)(?!们)/iu;
/** 段主管这人脾气急: what is said, without of whom. */
const subject =
  /^(?:他|她)?(?:\p{Script=Han}{1,3}(?:总监?|经理|主管|主任|工|[科处部厂院校店]长|老师|董|姐|哥))?(?:这个?人|这人|那个?人)?(?:就是|特别|比较|很)?(?=\p{Script=Han}{2})/u;
const asks = /[?？]\s*$|谁|什么|啥(?!来着)|[吗呢][。！]?$|哪|是不是|有没有|怎么|多少/u;
const talks =
  /拜访|见了|聊了|谈了|吃了|陪[^，。]{1,12}(?:吃|喝|打球)|吃(?:完|个|顿)?饭|喝了|打了|通了|开了|去了|演示|提醒|安排|帮我|任务|待办/u;

const personIn = ({ understanding, clause }: Turn) => {
  const people = understanding.entities.flatMap((entity) =>
    entity.type === "person" && clause.text.includes(entity.text) ? [entity] : [],
  );
  return people.at(-1);
};

/** 曾经理说…他们老板姓谭: the title that stands by the surname, and no other. */
function nearSurname(text: string): string {
  const at = surnamed.exec(text)?.index;
  if (at === undefined) return text;
  const own = segmentsOf(text).find(({ start, end }) => start <= at && at < end);
  const before =
    text
      .slice(own?.start ?? 0, at)
      .split(/[：:]/u)
      .at(-1) ?? "";
  if (role.test(before)) return before;
  return (
    text
      .slice(0, at)
      .split(/[，,：:]/u)
      .filter((part) => role.test(part))
      .at(-1) ?? ""
  );
}

function calledIn(turn: Turn): PersonTold["called"] | undefined {
  const { text } = turn.clause;
  const job = role.exec(nearSurname(text))?.groups?.role ?? null;
  const surname = surnamed.exec(text)?.groups?.surname;
  const behind = surname ? text.slice((surnamed.exec(text)?.index ?? 0) + 1 + surname.length) : "";
  const again = surname ? new RegExp(`${surname}(?<title>${jobs}|总|工|董|哥|姐)`, "u").exec(behind) : null;
  if (surname) {
    const title = again?.groups?.title ?? job;
    return {
      name: `${surname}${title ?? "先生/女士"}`,
      surname,
      title: title && title.length > 1 ? title : job,
    };
  }
  const name = fullName.exec(text)?.groups?.name;
  if (name) return { name, surname: null, title: job };
  const person = personIn(turn);
  if (person) {
    const said = personTitle(person.text);
    return { name: person.text, surname: said?.surname ?? null, title: said?.title ?? null };
  }
  if (pronoun.test(text)) return null;
  return undefined;
}

/** 锦程酒店的贺总爱打高尔夫: what is said behind the name. */
function behindName(text: string, turn: Turn): string {
  const name = personIn(turn)?.text;
  const at = name ? text.indexOf(name) : -1;
  return name && at >= 0 && text.length > at + name.length + 1 ? text.slice(at + name.length) : text;
}

function factsIn(text: string, called: PersonTold["called"]): Record<string, string> {
  const title = rank.exec(text)?.groups?.title ?? becomes.exec(text)?.groups?.title;
  const part = department.exec(text)?.groups?.department;
  const job = title && !/^(?:对接人|负责人|经办人)$/u.test(title) ? title : called?.title;
  return { ...(job && job.length > 1 && { title: job }), ...(part && { department: part }) };
}

/** What was told of one person at the company that is talked about: 他们老板姓谭，喜欢看数据; null when it is something else. */
export function readPersonTold(turn: Turn): PersonTold | null {
  const { text } = turn.clause;
  if (asks.test(text) || talks.test(text)) return null;
  const called = calledIn(turn);
  if (called === undefined) return null;
  const remarks = segmentsOf(text).flatMap((segment) =>
    likes.test(segment.text) ? [saidIn(behindName(segment.text, turn)).replace(subject, "")] : [],
  );
  const remark = remarks.length > 0 ? remarks.join("，") : null;
  const set = factsIn(text, called);
  const named = surnamed.test(text) || fullName.test(text);
  const told = { called, set, decides: decides.test(text), named, remark };
  const says = named || told.decides || remark !== null || becomes.test(text) || department.test(text);
  return says ? told : null;
}
