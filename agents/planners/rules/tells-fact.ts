import type { Turn } from "#agents/runtime/turn.ts";
import { asks } from "#lib/language/index.ts";

/** 梁家乐问可不可以先试用: what somebody asked us is told, whatever they asked. */
const speaker =
  /^(?:刚才?|今天|昨天|后来|但是?)?(?:他们?|她们?|佢|对方|客户|人家|老板娘?|领导|\p{Script=Han}{1,3}(?:总监?|经理|工|主任|[科处部厂院校店]长|主管|老师|董|姐|哥|博士))(?:那边)?/u;
const spoke =
  /^(?:那边)?(?:还|又|也|就|刚|刚刚|想)?(?:问(?!题)|说|话|讲|提|要求|希望|打听|倾向|答应)(?!(?:了|过|的)?(?:什么|啥|怎么|哪))/u;
const wantsHelp = /[?？]\s*$|怎么(?:回|答|说|办|讲|接)|咋(?:回|说|办)|如何(?:回|应对)|帮我|[吗呢]$/u;

/** 骁淳那个crm续约顾总说: so far behind the company who spoke may stand. */
const furthest = 12;

/** Whether it tells what somebody said or asked, and wants no help with it. */
export function retells({ clause, understanding: { entities } }: Turn): boolean {
  if (wantsHelp.test(clause.text)) return false;
  // 祺洵微电子闫部长说…: where they are stands before who it is.
  const company = entities.find((entity) => entity.type === "company" && clause.text.startsWith(entity.text));
  const text = company ? clause.text.slice(company.text.length).replace(/^(?:的|那边的?)/u, "") : clause.text;
  const person = entities.find(
    ({ type, text: name }) =>
      type === "person" && text.includes(name) && text.indexOf(name) <= (company ? furthest : 2),
  );
  const behind = person
    ? text.slice(text.indexOf(person.text) + person.text.length)
    : text.replace(speaker, "");
  return behind !== text && spoke.test(behind);
}

/** What people tell of: somebody, or something that counts. */
const told = new Set([
  "person",
  "company",
  "money",
  "percent",
  "quantity",
  "product",
  "competitor",
  "objection",
]);
const somebody =
  /[他她佢](?!妈)|对方|人家|客户|领导|老板|老总|采购|财务|技术|厂长|决策|拍板|那边|\b(?:they|he|she)\b/i;
const matter =
  /上线|交[货付期]|签[约字单]?|付款|首付|尾款|回款|验收|安装|培训|发货|试用|试点|样[品机]|合同|报价|方案|预算|招标|投标|竞标|维保|售后|质保|折扣|让利|扩产|二期|版本|门店|升级/;
const orders = /^(?:请|麻烦|帮|给我|替我|查|看|找|搜|列|写|做|出|算|导|建|新建|把|将|提醒|撤|删|取消)/;
const ofMyself =
  /心情|状态不(?:太)?好|^我(?:心|今天|明天|先|自己|们?想|觉得|好|很|有点)?.{0,4}(?:累|烦|饿|困|请假|休息|吐槽)/;
const shortest = 4;
const longest = 200;

/** A fact about what is talked about, told and not asked: 头期三成，验收四成; 她直接跟总经理汇报. */
export function tells(turn: Turn): boolean {
  const {
    clause: { text },
    understanding: { entities },
  } = turn;
  if (text.length < shortest || text.length > longest) return false;
  if (retells(turn)) return true;
  if (asks(text) || orders.test(text) || ofMyself.test(text)) return false;
  return somebody.test(text) || matter.test(text) || entities.some(({ type }) => told.has(type));
}
