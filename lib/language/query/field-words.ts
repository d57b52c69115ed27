import type { Span, SpanOf } from "../model/span.ts";
import type { RecordName } from "./reading.ts";
import { meets } from "./scene.ts";

/** Fields by words that name one only where records are asked for, the longer words first. */
const WORDS: readonly (readonly [RegExp, Partial<Record<RecordName, string>>])[] = [
  [/(?:公司|客户)?(?:网址|网站地址|公司网站|主页)/g, { customer: "website" }],
  [/(?:客户|公司)?(?:简称)/g, { customer: "shortName" }],
  [/(?:客户|公司)?(?:简介|介绍|描述)/g, { customer: "description", product: "description" }],
  [/(?:成立|注册)(?:时间|日期|年份|年限)/g, { customer: "foundedOn" }],
  [/(?:首次)?(?:成交|合作|签约)(?:时间|日期)/g, { customer: "customerSince" }],
  [/(?:所属|上级)?(?:母公司|上级公司)(?=为空|没填|空着)/g, { customer: "parent" }],
  [
    /(?:所属|归属)(?:客户|公司)|(?:客户|公司)(?:归属|关联)/g,
    { contact: "customer", opportunity: "customer" },
  ],
  [/(?:主要)?联系人(?=(?:没填|空着|为空|是空))/g, { opportunity: "contact" }],
  [/(?:商机|单子?|业务)类型/g, { opportunity: "type" }],
  [/预测(?:类别|分类)/g, { opportunity: "forecastCategory" }],
  [/(?:成交|赢单|签单|结单|关单|关闭)(?:时间|日期)/g, { opportunity: "closedAt" }],
  [/进入(?:该|当前|这个)?阶段(?:的)?(?:时间|日期)/g, { opportunity: "stageEnteredAt" }],
  [/下一步(?:的)?(?:时间|日期)/g, { opportunity: "nextStepOn" }],
  [/下一步(?:计划|动作|行动|安排)/g, { opportunity: "nextStep" }],
  [/(?:期望|计划|要求)?(?:上线|落地|交付|启用)(?:时间|日期)/g, { lead: "timelineTo" }],
  [/(?:公司|企业|客户)(?:名称|名字|名)/g, { lead: "companyName" }],
  [/(?:联系人)?(?:姓名|名字)|联系人(?=(?:没填|空着|为空|是空))/g, { lead: "contactName", contact: "name" }],
  [/(?:流失|丢失|作废)(?:的)?原因/g, { lead: "lostReason" }],
  [/转化(?:时间|日期)/g, { lead: "convertedAt" }],
  [/(?:沟通|联系)(?:偏好|渠道|方式偏好)|偏好(?:的)?(?:渠道|方式|联系方式)/g, { contact: "preferredChannel" }],
  [/性别/g, { contact: "gender" }],
  [/生日|出生日期/g, { contact: "birthday" }],
  [/微信/g, { contact: "wechat", lead: "contactWechat" }],
  [/(?:通话|拜访|会议|沟通)?时长/g, { activity: "minutes" }],
  [/(?:拜访|会议)?地点/g, { activity: "location", task: "location" }],
  [/(?:拜访|沟通|通话)?结果/g, { activity: "outcome" }],
  [/主题|标题/g, { activity: "subject", task: "title" }],
  [/开始时间|开始日期/g, { task: "startsAt", activity: "at" }],
  [/(?:到期|截止|完成期限)(?:时间|日期|日)?/g, { task: "dueAt" }],
  [/完成时间|完成日期/g, { task: "doneAt" }],
  [
    /\bowners?\b/gi,
    { lead: "owner", customer: "owner", contact: "owner", opportunity: "owner", task: "owner" },
  ],
  [/\bphones?(?: numbers?)?\b/gi, { lead: "contactPhone", customer: "phone", contact: "phone" }],
  [/\be-?mails?(?: address)?\b/gi, { lead: "contactEmail", customer: "email", contact: "email" }],
  [/\bbudgets?\b/gi, { lead: "budgetAmount" }],
  [/\bamounts?\b/gi, { opportunity: "amount" }],
  [/\bindustr(?:y|ies)\b/gi, { lead: "industry", customer: "industry" }],
  [/\bscores?\b/gi, { lead: "score" }],
  [/\bdue dates?\b/gi, { task: "dueAt" }],
  [/\bnext steps?\b/gi, { opportunity: "nextStep" }],
  [
    /(?:最近|上次|上一次|最后)(?:一次)?的?(?:跟进|联系|拜访|沟通|互动)(?:时间|日期)?(?=在|是|早于|晚于|于)/g,
    {
      lead: "lastActivityAt",
      customer: "lastActivityAt",
      contact: "lastActivityAt",
      opportunity: "lastActivityAt",
    },
  ],
  [/编码|编号|型号/g, { product: "code" }],
  [/(?:产品)?(?:类别|品类|分类)/g, { product: "category" }],
  [/版本号?/g, { product: "currentVersion" }],
];
/** A name that nobody knows may be made of such words. */
const gives = (span: Span): boolean =>
  span.type === "company" ? !span.value.known : span.type === "field" || span.type === "need";

/** The spans with the fields of such a record that its words name besides. */
export function withFields(text: string, spans: readonly Span[], object: RecordName): Span[] {
  const found: SpanOf<"field">[] = [];
  for (const [cue, on] of WORDS) {
    const name = on[object];
    if (name === undefined) continue;
    for (const { index: start, 0: said } of text.matchAll(cue)) {
      const span: SpanOf<"field"> = {
        type: "field",
        start,
        end: start + said.length,
        value: { name, on: { [object]: name } },
      };
      const longer = spans.some(
        (each) => meets(each, span) && !(gives(each) && each.end - each.start <= said.length),
      );
      if (!longer && !found.some((each) => meets(each, span))) found.push(span);
    }
  }
  const kept = spans.filter((each) => !found.some((span) => meets(each, span)));
  return [...kept, ...found].sort((a, b) => a.start - b.start);
}
