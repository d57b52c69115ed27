import { shared } from "./shared.ts";
import type { Synonym } from "./synonym.ts";

export const opportunity: readonly Synonym[] = [
  {
    fields: ["name", "title"],
    words:
      "商机名称|机会名称|销售机会|项目名称|商机|商机主题|机会主题|项目|名称|标题|Opportunity Name|Opportunity|Deal Name|Deal|Name|Title|Deal Title|Subject|Project Name|Potential Name|Topic|案件名称|专案名称|销售机会名称|Potential|Deal - Title",
  },
  {
    fields: ["customerId", "customer", "companyName", "company"],
    words:
      "客户名称|公司名称|客户|公司|所属客户|关联客户|对应客户|甲方|甲方单位|最终客户|客户单位|单位|单位名称|企业名称|企业全称|Account Name|Account|Company|Company Name|Associated Company|Associated Company (Primary)|Customer|Customer Name|Organization",
  },
  {
    fields: ["amount", "expectedAmount"],
    words:
      "金额|商机金额|预计金额|销售金额|预计销售金额|预计成交金额|成交金额|项目金额|合同金额|预估金额|机会金额|总金额|Amount|Deal Amount|Deal Value|Value|Opportunity Amount|Expected Amount|Amount in company currency|预计商机金额|商机预计金额|预计合同金额|预计金额(元)|预计销售额|销售预测金额|报价金额|预计收入|Estimated Revenue|Est. Revenue|Expected Revenue|Total|Deal Size",
  },
  {
    fields: ["stageId", "stage"],
    words:
      "阶段|销售阶段|商机阶段|项目阶段|机会阶段|当前阶段|跟进阶段|当前进度|项目进度|进度|Stage|Stage Name|Deal Stage|Sales Stage|Opportunity Stage|Pipeline Stage|Pipeline Phase|Sales Phase",
  },
  { fields: ["pipelineId", "pipeline"], words: "销售流程|商机状态组|销售管道|流程|Pipeline|Sales Process" },
  {
    fields: ["expectedCloseOn", "expectedCloseDate", "closeDate"],
    words:
      "预计成交日期|预计成交时间|预计签约日期|预计签单日期|预计结单日期|结单日期|预计签约时间|预计关闭日期|预计结束时间|预计结束日期|预计签单时间|预计签单|预计成交|预计签约|预计落单时间|预计赢单时间|成交日期|预计完成日期|签约日期|Close Date|Closing Date|Expected Close Date|Estimated Close Date|预计结案日|预计结案日期|预计成单日期|预计成单时间|预计赢单日期|预期成交日期|预期关闭日期|Est. Close Date|Expected close date",
  },
  {
    fields: ["probability", "winRate"],
    words:
      "赢率|成交概率|成交可能性|可能性|概率|把握|成功率|赢单率|成单率|Probability|Win Probability|Deal Probability|Win Rate",
  },
  { fields: ["outcome", "status"], words: "状态|商机状态|成交状态|项目状态|Status|Deal Status|Won/Lost" },
  { fields: ["type", "kind"], words: "类型|商机类型|机会类型|Type|Deal Type|Opportunity Type" },
  {
    fields: ["source"],
    words:
      "来源|商机来源|机会来源|线索来源|渠道|Lead Source|Source|Original Source|Original Traffic Source|Original Source Type",
  },
  {
    fields: ["lostReason", "closeReason"],
    words:
      "输单原因|丢单原因|失败原因|失单原因|Lost Reason|Closed Lost Reason|Loss Reason|Reason For Loss|输单理由|失败理由|丢单理由|输赢原因|流失原因|关闭原因",
  },
  {
    fields: ["closedAt"],
    words:
      "实际成交日期|实际成交时间|实际签约日期|实际签单日期|实际结单日期|赢单日期|赢单时间|输单日期|关闭日期|关闭时间|结束日期|Closed Date|Closed On|Closed At|Actual Close Date|Won Time|Lost Time",
  },
  { fields: ["wonReason", "closeReason"], words: "赢单原因|成交原因|Won Reason|Closed Won Reason" },
  {
    fields: ["nextStep", "nextAction"],
    words:
      "下一步|下一步计划|下一步行动|下一步动作|后续计划|Next Step|Next Action|下一步工作|后续行动|下步计划",
  },
  {
    fields: ["competitors", "competitorId", "competitor"],
    words: "竞争对手|竞品|竞争产品|主要竞争对手|Competitors|Competitor|Main Competitor|Main Competitor(s)",
  },
  {
    fields: ["contactId", "contact", "primaryContactId", "contactName"],
    words:
      "联系人|客户联系人|主要联系人|Contact Name|Primary Contact|Associated Contact|Contact|Contact Person|Primary Contact Name|客户方联系人",
  },
  {
    fields: ["productId", "product", "products"],
    words: "产品|产品名称|意向产品|销售产品|商品|商品名称|物料名称|存货名称|Product|Product Name|Products",
  },
  {
    fields: ["quantity"],
    words: "数量|产品数量|购买数量|采购数量|销售数量|Quantity|Qty|Units",
  },
  {
    fields: ["unitPrice"],
    words: "单价|产品单价|销售单价|成交单价|含税单价|标准价格|Unit Price|Sales Price|List Price",
  },
  {
    fields: ["subtotal"],
    words: "小计|金额小计|产品小计|产品金额|明细金额|行金额|Subtotal|Line Total|Total Price",
  },
  { fields: ["forecastCategory"], words: "预测类别|预测分类|Forecast Category" },
  {
    fields: ["need", "needs", "requirement"],
    words: "需求|客户需求|需求描述|项目需求|需求情况|项目描述|商机描述|Needs|Requirements|Deal Description",
  },
  { fields: ["nextStepOn", "nextActivityAt"], words: "下次联系时间|下次跟进时间|Next Activity Date" },
  {
    fields: ["lastActivityAt", "lastContactedAt"],
    words:
      "最后跟进时间|最近跟进时间|最近活动记录时间|最后跟进日期|Last Activity|Last Activity Date|Last Activity Time",
  },
  ...shared.map((each) =>
    each.fields.includes("description") ? { ...each, fields: ["need", ...each.fields] } : each,
  ),
];
