import type { ChoiceWords } from "./words.ts";

/** The steps of a sale by the keys of the stages that ship, with what other systems call them; `won` and `lost` are ends. */
export const stageWords: ChoiceWords = {
  qualification:
    "Prospecting|Qualification|Qualified|Qualified To Buy|Appointment Scheduled|Lead In|Contact Made|New|Opportunity Identified|初步接洽|初步沟通|初步接触|线索确认|商机确认|立项|初期沟通|验证客户|机会识别|意向|潜在机会|新建|初访",
  needs_analysis:
    "Needs Analysis|Value Proposition|Id. Decision Makers|Identify Decision Makers|Perception Analysis|Presentation Scheduled|Discovery|Needs Defined|Demo Scheduled|需求确认|需求分析|需求沟通|需求调研|确认需求|需求挖掘|调研|产品演示|演示",
  proposal:
    "Proposal|Proposal/Price Quote|Proposal/Quote|Quote|Quotation|Proposal Made|Decision Maker Bought-In|Solution|Technical Evaluation|方案|方案报价|方案制定|方案确认|方案/报价|报价|技术交流|方案交流|投标|招投标|招标",
  negotiation:
    "Negotiation|Negotiation/Review|Negotiations Started|Review|Commercial Negotiation|商务谈判|谈判|谈判审核|合同谈判|商务洽谈|价格谈判|商务",
  closing:
    "Closing|Contract Sent|Contract|Verbal Commitment|Verbal|Commit|签约|合同签订|签订合同|合同审批|待签约|合同评审|口头承诺|合同",
  won: "Closed Won|Won|Closed - Won|Win|赢单|成交|已成交|已签约|签约成功|赢|中标|成功|回款|交付",
  lost: "Closed Lost|Lost|Closed - Lost|Loss|Closed|输单|丢单|失单|失败|战败|输|无效|已关闭|关闭|放弃",
  cancelled: "Cancelled|Canceled|取消|作废|终止",
};
