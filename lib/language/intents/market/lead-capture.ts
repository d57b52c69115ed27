import { announcesNew } from "../announces-new.ts";
import { countFacts } from "../count-facts.ts";
import type { Evidence, IntentDefinition, Score } from "../definition.ts";
import { measureCoverage } from "../measure-coverage.ts";

const VERB =
  /录(?:入|一?个|一?条|一?下|线索)|新(?:增|建|加)(?!了多少|的)|登记|记(?:一?下|一?个|一?条|录)|添加|加(?:个|一?条)|新线索|新客户|潜在客户|线索[:来了 ]|(?:表单|留言|咨询|线索)[:]|来了(?:个|一个)|又来(?:了)?一?个|认识了?(?:个|的|一)|碰到|遇到|接了?个电话|来电|推过来|(?:create|add|new) (?:a )?lead|web ?form/i;
const STRONG_VERB = /录|新(?:增|建)|登记|添加|线索|潜在客户|新客户|表单|\blead\b|web ?form/i;
// Work on records that exist already: visits, stages, hand-overs, reports. Never a new lead by itself.
const OTHER_WORK =
  /拜访|回访|打电话给|给.{2,12}打电话|给.{1,6}(?:报价|发|送|回)|准备(?!采购|上|买|换|用|引进)|讨论|签约|签下|成交|合同|转给|转交|分配|指派|阶段|回复了?|提到|对比|续约|续费|投诉|工单|汇报|日报|周报|提醒|安排|删除|写(?:封|个|一)|开通|权限|交付期|使用频率|下降|流失|那边|这边|开会|见面|面谈|吃饭|喝茶|出差|改[成为到]|调[到成整]|更正|更新/;
const QUERY =
  /(?:都|全部?|全都|统统)?(?:列|拉|筛|捞|找|查|挑)(?:一下|出来|给我|一列|个表)[吧呗]?$|找(?:一?些|几[个家]|一?下|找|出).{0,20}(?:客户|线索)|(?:哪些|有没有|查|搜|列表|列一?下|列出|打开|看看|看一?下|多少[个条家]|几[个条家]|详情|排一?下|筛).{0,20}(?:线索|leads?)|线索.{0,12}(?:哪些|有没有|列表|列一?下|多少|几[个条]|详情|什么情况|都有谁|排一?下|评分|打开|看看)|(?:所有|全部|名下|今天|本[周月]|上周|昨天).{0,6}线索$|的线索$/i;
/** 电话沟通的记录有几条: of talks that were noted. */
const COUNTS_NOTES = /记录[^,;]{0,8}(?:几[条个次]|多少|哪些)|(?:几[条个次]|多少|哪些)[^,;]{0,12}记录$/;
/** A kind of record that is named behind the verb. */
const OTHER_RECORD =
  /(?:新建|创建|建立?|新增|添加|加|录入?|登记|开)(?:一?下|一?[个家条位])?(?:新的?)?(?:客户|联系人|商机|机会|任务|待办|提醒|产品|项目|标签|备注|账号|用户)/;

/** 曾经理说的再补一句: more of what somebody has said. */
const TELLS =
  /(?:说的?|提的?|讲的?)?(?:再|还要?)?(?:补充?一?[句点下条]|加一句)|^\p{Script=Han}{1,4}(?:总|经理|主任|工|董|姐|哥|老师)(?:还|又|也)?说/u;

/** 德芙科技这个线索给张三: one that is there changes hands. */
const HANDS_OVER = /[这那该](?:个|条)?线索[^,，。]{0,3}给/u;

const isKnown = ({ value }: Evidence["entities"][number]): boolean =>
  "known" in value && value.known === true;

function judge({ normalized, entities, lead, dialogue }: Evidence): Score {
  const arrived = announcesNew(normalized);
  const verb = arrived || VERB.test(normalized);
  const facts = countFacts(lead);
  const contact = lead.contactName ?? lead.contactSurname;
  const who = (lead.companyName === undefined ? 0 : 1) + (contact === undefined ? 0 : 1);
  if (OTHER_RECORD.test(normalized) && !/线索|潜|lead/i.test(normalized))
    return { confidence: 0.2, reason: "录的是别的记录" };
  if (QUERY.test(normalized) || COUNTS_NOTES.test(normalized))
    return { confidence: 0.2, reason: "像是在查询，不是录入" };
  const { need, phone, wechat, email } = lead;
  if (TELLS.test(normalized) && !verb && phone === undefined && lead.source === undefined)
    return { confidence: 0.3, reason: "说的是已有记录的事" };
  if (HANDS_OVER.test(normalized)) return { confidence: 0.2, reason: "说的是线索交给谁" };
  const strong = STRONG_VERB.test(normalized);
  // Who is a customer already is no new lead, unless it is called one: then the duplicate is asked about.
  if (!strong && entities.some(({ type, value }) => type === "company" && value.known))
    return { confidence: 0.3, reason: "说的是已有的公司" };
  // What somebody says whom we have on record is no new lead either.
  const people = entities.filter(({ type }) => type === "person");
  if (!strong && lead.companyName === undefined && people.length > 0 && people.every(isKnown))
    return { confidence: 0.3, reason: "说的是已有的联系人" };
  const confidence = weigh({
    verb,
    arrived,
    strong,
    who,
    facts,
    solid: (need ?? phone ?? wechat ?? email) !== undefined,
    coverage: measureCoverage(normalized, entities),
  });
  if (confidence === 0) return { confidence: 0, reason: "没有可录入的信息" };
  const rich = need !== undefined || phone !== undefined || facts > 2;
  if (!verb && !(who === 2 && rich) && OTHER_WORK.test(normalized))
    return { confidence: 0.3, reason: "说的是已有记录的事" };
  const focused = dialogue.focus?.find((record) => record.type === "lead");
  const named = lead.companyName !== undefined && !sameName(lead.companyName, focused?.label);
  if (focused !== undefined && !verb && !named) {
    return { confidence: Math.min(confidence, 0.4), reason: "更像补充当前线索" };
  }
  const parts = [lead.companyName, contact].filter((part) => part !== undefined);
  return {
    confidence,
    reason: `${verb ? "有录入的说法" : "像一条线索"}：${parts.join("、") || "未说是谁"}，另有 ${facts} 项信息`,
  };
}

function sameName(name: string, label: string | undefined): boolean {
  return label !== undefined && (label.includes(name) || name.includes(label));
}

/** `solid`: a wish or a way to reach them was said; `coverage`: share of the text explained. */
type Weights = {
  verb: boolean;
  arrived: boolean;
  strong: boolean;
  who: number;
  facts: number;
  solid: boolean;
  coverage: number;
};

function weigh({ verb, arrived, strong, who, facts, solid, coverage }: Weights): number {
  if (who === 2 && facts > 0) return 0.95;
  if (verb && who > 0 && facts > 0) return 0.93;
  if (verb && who > 0) return strong ? 0.85 : 0.45;
  // A bare name and company is a paste when there is little else in the message.
  if (who === 2) return coverage >= 0.6 ? 0.75 : 0.4;
  if (who === 1 && facts > 1) return 0.85;
  if (who === 1 && facts === 1) return solid || coverage >= 0.5 ? 0.65 : 0.4;
  if (verb) return facts > 1 ? (arrived && solid ? 0.88 : 0.8) : strong ? 0.6 : 0.4;
  return facts > 2 ? 0.6 : 0;
}

/** 录入一条新线索 */
export const leadCapture: IntentDefinition<"lead.capture"> = {
  name: "lead.capture",
  what: "录入一条新线索",
  owner: "MA",
  examples: [
    "网站表单：李经理，德芙科技，需要财务软件，预算50万",
    "新增线索：王芳，远景制造，想上MES，预算三十万左右",
    "展会上认识了个客户，恒达纺织的周总，想换ERP",
    "录个线索 陈总 明辉电子 13800138000",
    "朋友介绍的，华腾物流赵主任，要一套仓储系统",
    "帮我记一个潜在客户，嘉禾食品，吴厂长，20-30万",
    "姓名：刘洋 公司：晨光教育 电话：13912345678 需求：排课系统",
    "Web form: Mr. Li, Defu Tech, needs finance software, budget 500k",
  ],
  slots: ["contact", "customer", "need", "budget", "source", "phone", "email"],
  score: judge,
  hint: judge,
};
