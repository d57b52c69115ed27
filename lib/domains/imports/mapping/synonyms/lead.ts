import { firm, places, shared } from "./shared.ts";
import type { Synonym } from "./synonym.ts";

export const lead: readonly Synonym[] = [
  {
    fields: ["contactName", "name"],
    words:
      "姓名|联系人|联系人姓名|客户姓名|线索姓名|联系人名称|主联系人|首要联系人|称呼|名字|线索名称|Full Name|Name|Lead Name|Contact|Contact Name|Contact Person|Lead|客户联系人|咨询人|访客姓名|报名人|参会人|参会人姓名|Person|Prospect Name",
  },
  // Of people's own companies, what WeCom and shops call a customer is a person.
  { fields: ["contactName", "name"], words: "客户名称|客户姓名|客户|客户昵称", weak: true },
  { fields: ["contactName", "name"], words: "Last Name|姓|姓氏|Surname|Family Name|Lastname", part: 1 },
  { fields: ["contactName", "name"], words: "First Name|名|Given Name|Firstname", part: 2 },
  {
    fields: ["contactPhone", "phone", "mobile"],
    words:
      "手机|手机号|手机号码|移动电话|联系电话|电话|电话号码|联系方式|联系人电话|联系人手机|联系手机|联系号码|Mobile|Mobile Phone|Mobile Phone Number|Mobile Number|Cell|Cell Phone|Phone|Phone Number|Tel|Telephone|Contact Number|Work Phone|Business Phone|座机|固定电话|固话|办公电话",
  },
  {
    fields: ["contactEmail", "email"],
    words:
      "邮箱|电子邮箱|电子邮件|邮件|邮箱地址|邮件地址|联系邮箱|Email|E-mail|Email Address|Mail|Work Email",
  },
  { fields: ["contactWechat", "wechat"], words: "微信|微信号|微信ID|联系人微信|WeChat|WeChat ID|Weixin" },
  {
    fields: ["contactTitle", "title", "jobTitle"],
    words:
      "职务|职位|岗位|头衔|联系人职务|联系人职位|职称|Title|Job Title|Position|Role|Designation|Job Position",
  },
  {
    fields: ["contactDepartment", "department"],
    words: "所在部门|联系人部门|任职部门|Department",
  },
  {
    fields: ["companyName", "company"],
    words:
      "公司名称|公司|客户名称|企业名称|单位名称|单位|公司全称|企业全称|单位全称|客户|客户公司|所属公司|所在公司|客户全称|企业|机构名称|公司名|Company|Company Name|Company / Account|Account Name|Account|Organization|Organisation|Organization Name|Business Name|Employer|单位名|所在单位|所属单位|工作单位|参会单位|服务单位|Organisation Name",
  },
  {
    fields: ["need", "needs", "requirement"],
    words:
      "需求|客户需求|需求描述|需求说明|意向产品|意向|意向内容|需求简述|需求概述|主要需求|咨询产品|咨询内容|感兴趣的产品|产品需求|采购需求|线索详情|线索描述|Product Interest|Need|Needs|Requirements|Requirement|Interest|Interested In|Inquiry|感兴趣产品|意向产品/服务|想了解的产品|需要的产品|咨询的产品|关注的产品|想了解的内容|感兴趣的内容|您的需求|兴趣产品|关注产品|留言|留言内容|咨询问题|客户诉求|诉求|Comments/Questions|Products of Interest|Interests",
  },
  {
    fields: ["budgetAmount", "budget"],
    words:
      "预算|预算金额|客户预算|项目预算|采购预算|预计金额|预计预算|意向金额|Budget|Budget Amount|Estimated Budget|Estimated Value",
  },
  {
    fields: ["timelineText", "timeline", "timelineTo"],
    words:
      "采购时间|期望上线|预计上线|计划采购时间|预计采购时间|时间计划|上线时间|期望上线时间|预计上线时间|购买时间|项目时间|Timeline|Timeframe|Purchase Timeframe|Purchase Timeline",
  },
  {
    fields: ["source"],
    words:
      "来源|线索来源|客户来源|来源渠道|渠道|获客渠道|推广渠道|渠道来源|Lead Source|Source|Original Source|Original Traffic Source|Channel",
  },
  {
    fields: ["status"],
    words: "状态|线索状态|跟进状态|跟进阶段|客户状态|线索阶段|处理状态|Lead Status|Status|Lifecycle Stage",
  },
  {
    fields: ["level", "rating"],
    words:
      "级别|等级|线索级别|线索等级|客户级别|意向度|意向等级|Rating|Lead Rating|Priority|意向程度|线索评级|线索温度",
  },
  {
    fields: ["nextActivityAt", "nextFollowUpAt"],
    words:
      "下次联系时间|下次跟进时间|下次回访时间|Next Activity Date|Next Contact|Next Step Date|下次跟进日期|下次联系日期|下次回访日期|下次拜访时间",
  },
  {
    fields: ["lastActivityAt", "lastContactedAt", "lastContactAt"],
    words:
      "最后跟进时间|最近跟进时间|最后联系时间|最近联系时间|最近活动记录时间|最后跟进日期|Last Activity|Last Activity Date|Last Activity Time|Last Contacted",
  },
  {
    fields: ["lostReason"],
    words: "无效原因|关闭原因|失败原因|流失原因|Lost Reason|Unqualified Reason|Disqualified Reason",
  },
  { fields: ["competitorNames", "competitors"], words: "竞争对手|竞品|竞争产品|Competitors|Competitor" },
  { fields: ["nextStep"], words: "下一步计划|下一步|QQ|QQ号|Next Step" },
  ...shared,
  ...places,
  ...firm,
];
