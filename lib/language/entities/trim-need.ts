const LEAD =
  /^(?:一套|一个|一款|一批|一下|套|个|款|新的|新|你们的?|我们的|咱们的|整套|全套|整个|更好的|合适的|专业的|国产的?|那种|这种|[的上买])+/;
/** 想做客户管理: what is wished for, without the wish. */
const WISH =
  /^(?:我们|他们)?(?:也|还|就|都)?(?:需要|想(?:要|做|上|买|换|找|用|搞|建)|要(?:上|买|做))+(?=[\p{L}\d]{2})/u;
const TAIL =
  /(?:的产品|产品吗|的|了|吧|呢|啊|呀|哦|一下|来着|方面|这块|这一块|相关|之类|等等|等|看看|吗|用|,|那种|的东西|的样子|就行|就好)$/;
const NOT_A_NEED =
  /^(?:什么|哪|怎么|准备|帮助|帮忙|处理|支持|情况|进度|线索|客户|见面|回访|拜访|跟|联系|人$|时间|考虑|确认|审批|看|知道|说|问|[^\p{L}\d]|你|我|他|她|它|先|再|一起|尽快|情况|信息$|价格|报价(?!系统|软件|管理|工具)|买|钱|更多|详情|多少|几|谁|这|那|把|跟进|开会|出差|请假|升级$|线$|做$|些|到|来|去|回|钱|不|没|很|太)/u;
// A report is asked of us, not bought from us.
const PAPERS = /(?:报告|名单|清单|总结|材料|列表|日报|周报|月报|明细)$/;
const LONGEST = 20;

/** Returns the bare noun phrase of a wish, or undefined when it names nothing to buy. */
export function trimNeed(phrase: string): string | undefined {
  let text = phrase.trim().replace(WISH, "").replace(LEAD, "").trim();
  for (let steps = 0; steps < 4; steps += 1) {
    const shorter = text.replace(TAIL, "").trim();
    if (shorter === text) break;
    text = shorter;
  }
  if (text.length < 2 || text.length > LONGEST || NOT_A_NEED.test(text) || PAPERS.test(text))
    return undefined;
  return text;
}
