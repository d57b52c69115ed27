import { beat } from "./beat.ts";

/** Renewing and widening what a customer already uses. */
export const renewal = {
  usage_review: beat("meeting", "business", [40, 80], "做使用回顾", "续约前使用回顾：{customer}", [
    "和{business}、{user}过全年使用数据：{metric}，活跃[八成三|九成一|七成九]。{user}提了[四|六|三]条改进，{wish}呼声最高。到期日{deadline}，{business}口头愿意续。",
    "使用回顾会，{it}拉了登录日志，[仓库用得最好|销售部一半人不用|夜班使用率高过白班]。{business}要求续约时把{topicCare}解决掉。",
  ]),
  renewal_quote: beat("mail", "finance", null, "发续约报价", "邮件：{customer}续约报价", [
    "{fin}您好，{product}将于{deadline}到期，续约报价{amount}（{scope}），{cut}。一次签两年可锁价。请安排预算。",
    "续约方案两档：原样续{amount}；加{module}另议。随信附全年使用报告，{metric}。",
  ]),
  renewal_price: beat("call", "finance", [8, 20], "谈续约价", "续约价格：{fin}", [
    "{fin}问为什么续约没有更便宜，说[别家报价低三成|总部要求降本一成]。我讲了全年[两次大版本|四十多张工单]的服务，提出两年约换{cut}。",
    "{fin}想把付款从年付改[半年付|季付]，价格可以不动。报{manager}，同意半年付。",
  ]),
  expand_need: beat("visit", "business", [50, 100], "聊扩容", "扩容需求：{customer}", [
    "{business}说[新厂|新仓|新事业部]{deadline}启用，要加{scope}，顺带看{module}。{boss}支持，因为一期{metric}。预算{budget}。",
    "到{place}看了现场，{pain2}正好是{module}管的。{business}想先拿一个点试，{fin}问能不能按老折扣。",
  ]),
  low_usage: beat("call", "user", [6, 18], "看使用情况", "使用率下滑：{customer}", [
    "{user}坦白：[换了班组长以后又记本子|系统里的数没人看]，登录的人从[四十|三十二]个掉到[十一|九]个。{business}换岗，没人管。使用率这么低，续约悬。",
    "看后台{customer}连续六周下滑，使用率不到四成。问{user}，说{topicCare}一直没改，大家懒得用。",
  ]),
} as const;
