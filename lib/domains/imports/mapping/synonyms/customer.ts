import { firm, places, shared } from "./shared.ts";
import type { Synonym } from "./synonym.ts";

export const customer: readonly Synonym[] = [
  {
    fields: ["name", "companyName"],
    words:
      "客户名称|公司名称|企业名称|单位名称|客户全称|公司全称|企业全称|单位全称|全称|工商名称|注册名称|客户|公司|单位|企业|名称|客户公司|机构名称|公司名|客户单位|Account Name|Company Name|Company|Account|Customer|Customer Name|Organization|Organisation|Organization Name|Name|Business Name|商号|厂商名称|企业名|客户名|公司抬头|开票抬头|单位全名|公司全名|Company Legal Name|Legal Name|Client|Client Name|Firm|Organization - Name",
  },
  {
    fields: ["shortName", "alias", "nickname"],
    words: "简称|客户简称|公司简称|企业简称|Short Name|Alias|Abbreviation",
  },
  // Beside the whole name.
  { fields: ["shortName"], words: "名称|客户|公司|单位", weak: true },
  {
    fields: ["uscc", "creditCode", "unifiedSocialCreditCode", "unifiedCreditCode", "taxNumber"],
    words:
      "统一社会信用代码|社会信用代码|信用代码|统一信用代码|税号|纳税人识别号|纳税识别号|营业执照号|组织机构代码|Tax ID|Tax Number|VAT Number|Registration Number|Unified Social Credit Code|统一编号|统编|纳税登记号|纳税人识别码|税务登记号|税务登记证号|社会统一信用代码|统一社会信用代码/注册号|信用代码/税号|Credit Code|Tax No|Tax Registration Number",
  },
  {
    fields: ["phone", "contactPhone", "mobile"],
    words:
      "电话|公司电话|联系电话|客户电话|单位电话|总机|座机|固定电话|固话|办公电话|企业电话|电话号码|手机|手机号|手机号码|联系手机|联系方式|Phone|Phone Number|Main Phone|Company Phone|Telephone|Tel|Mobile",
  },
  { fields: ["fax"], words: "传真|传真号|Fax" },
  {
    fields: ["email", "contactEmail"],
    words: "邮箱|公司邮箱|电子邮箱|电子邮件|邮件|邮箱地址|Email|E-mail|Email Address|Company Email",
  },
  {
    fields: ["contactName", "primaryContactName", "primaryContact"],
    words:
      "联系人|联系人姓名|主要联系人|首要联系人|主联系人|姓名|Contact|Contact Name|Primary Contact|客户联系人|联系人名称|负责人姓名|窗口|Associated Contact|Contact Person",
  },
  {
    fields: ["status"],
    words:
      "状态|客户状态|成交状态|合作状态|客户阶段|跟进状态|合作情况|Status|Account Status|Lifecycle Stage|Customer Status",
  },
  {
    fields: ["type", "kind", "category", "status"],
    words:
      "类型|客户类型|客户类别|客户性质|客户分类|Type|Account Type|Customer Type|Relationship Type|Category",
    weak: true,
  },
  {
    fields: ["level", "rating", "grade", "tier"],
    words:
      "级别|客户级别|客户等级|等级|客户分级|重要程度|意向程度|意向度|意向等级|Rating|Tier|Level|Grade|Account Rating|意向程度|重要性|客户重要度|Priority|Account Tier|Customer Tier",
  },
  {
    fields: ["source"],
    words:
      "来源|客户来源|来源渠道|渠道|获客渠道|线索来源|Source|Lead Source|Account Source|Original Source|Original Traffic Source",
  },
  {
    fields: ["parentId", "parent", "parentCustomerId"],
    words: "上级客户|母公司|上级公司|上级单位|集团|所属集团|总公司|Parent Account|Parent Company|Parent",
  },
  { fields: ["registeredCapital"], words: "注册资本|注册资金|Registered Capital|实缴资本|注册资本(万元)" },
  {
    fields: ["foundedOn", "foundedAt", "establishedAt"],
    words:
      "成立日期|成立时间|Founded|Year Founded|Established|公司成立日期|注册日期|注册时间|Founded On|Date Founded|Incorporation Date|成立年份",
  },
  {
    fields: ["legalPerson", "legalRepresentative"],
    words: "法人|法定代表人|法人代表|企业法人|Legal Representative|公司负责人|代表人|法人姓名",
  },
  {
    fields: ["nextActivityAt", "nextFollowUpAt"],
    words:
      "下次联系时间|下次跟进时间|下次回访时间|Next Activity Date|Next Contact|下次跟进日期|下次联系日期|下次回访日期|下次拜访时间",
  },
  {
    fields: ["lastActivityAt", "lastContactedAt"],
    words:
      "最后跟进时间|最近跟进时间|最后联系时间|最近联系时间|最近活动记录时间|最后跟进日期|Last Activity|Last Activity Date|Last Activity Time|Last Contacted",
  },
  { fields: ["painPoints"], words: "痛点|客户痛点|Pain Points" },
  { fields: ["decisionStyle"], words: "决策风格|决策方式|Decision Style" },
  { fields: ["budget", "budgetAmount"], words: "预算|客户预算|Budget" },
  { fields: ["timeline"], words: "时间计划|采购时间|Timeline" },
  {
    fields: ["elsewhere"],
    words:
      "微信|微信号|WeChat|QQ|QQ号|下一步计划|下一步|Next Step|联系人职务|联系人职位|职务|职位|联系人部门|联系人微信|联系人邮箱|Contact Title|Job Title|客户编号|客户编码|客户代码|客户代号|公司编号|Account Number|Customer Number|Customer No|Customer Code",
  },
  ...shared,
  ...places,
  ...firm,
];
