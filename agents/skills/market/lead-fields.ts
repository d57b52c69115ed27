import type { Turn } from "#agents/runtime/turn.ts";

/** 微信聊天记录, 网站表单: what stands above a pasted text is nobody's company. */
const heading =
  /^(?:微信|企微|聊天|沟通|网站|官网|客户|邮件|电话|会议|展会)*(?:记录|表单|投诉|留言|反馈|咨询|询盘|纪要|截图|来电|原文)$/u;
/** 把名单发到 x@y.cn: where something is to be sent to is not where the contact is reached. */
const sentTo =
  /(?:名单|数据|资料库|密码|客户|全部|导出)[^\n。]{0,12}(?:发|寄|送|传|同步)(?:到|给|至|往)?\s*$/u;

/** 备注：要样册. */
const remark = /(?:备注|留言|附言|備註|備注)\s*[：:]\s*(?<words>[^\n；;]{1,200})/u;
/** 也在看金蝶, 现在用的是用友. */
const looksAt = /在看|对比|在比|比较|也(?:找|问|约)了|竞品|竞争|报价|還在看|還有找/u;

/** Whom else they look at, where that is said. */
function rivalsIn({ understanding: { entities, text } }: Turn): string[] | undefined {
  const names = entities.flatMap((each) => (each.type === "competitor" ? each.value.name : []));
  return names.length > 0 && looksAt.test(text) ? [...new Set(names)] : undefined;
}
/** 纪女士: how one is addressed says nothing of what one is. */
const courtesy = /^(?:女士|先生|小姐|太太|姐|哥)$/u;

/** The whole message counts: what is to be sent may be a clause of its own. */
function emailOf({ understanding: { normalized, lead } }: Turn): string | undefined {
  const at = lead.email === undefined ? -1 : normalized.toLowerCase().indexOf(lead.email.toLowerCase());
  return at > 0 && sentTo.test(normalized.slice(0, at)) ? undefined : lead.email;
}

/** Whether a name is no company's but what stands above a pasted text. */
export const isHeading = (name: string): boolean => heading.test(name);

/** What the words say of a lead, as the lead tools take it. */
export function leadFieldsOf(turn: Turn): Record<string, unknown> {
  const { lead } = turn.understanding;
  const { budget, companySize: size, timeline } = lead;
  const budgetWords = turn.understanding.entities.find((entity) => entity.type === "money")?.text;
  const fields = {
    contactName: lead.contactName,
    contactSurname: lead.contactSurname,
    contactTitle: courtesy.test(lead.contactTitle ?? "") ? undefined : lead.contactTitle,
    contactPhone: lead.phone,
    contactEmail: emailOf(turn),
    contactWechat: lead.wechat,
    companyName: lead.companyName && heading.test(lead.companyName) ? undefined : lead.companyName,
    companySize: size?.band,
    employees: size?.employees,
    industry: lead.industry,
    note: remark.exec(turn.understanding.text)?.groups?.words?.trim(),
    competitorNames: rivalsIn(turn),
    region: lead.region,
    need: lead.need,
    // Only yuan can be compared; another currency stays in the words.
    budgetAmount: budget?.currency === "CNY" ? budget.amount : undefined,
    budgetText: budget ? budgetWords : undefined,
    timelineText: timeline?.text,
    timelineFrom: timeline?.from,
    timelineTo: timeline?.to,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
