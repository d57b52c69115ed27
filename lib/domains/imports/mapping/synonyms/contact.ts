import { places, shared } from "./shared.ts";
import type { Synonym } from "./synonym.ts";

export const contact: readonly Synonym[] = [
  {
    fields: ["name", "fullName", "contactName"],
    words:
      "姓名|联系人姓名|联系人|联系人名称|名字|客户联系人|称呼|Full Name|Name|Contact Name|Contact|Contact Person|联系人名字|人员姓名|Contact Full Name|Person - Name",
  },
  // WeCom calls the person a customer, and the company a company.
  { fields: ["name", "fullName"], words: "客户名称|客户姓名|客户|客户昵称", weak: true },
  { fields: ["name", "fullName"], words: "Last Name|姓|姓氏|Surname|Family Name|Lastname", part: 1 },
  { fields: ["name", "fullName"], words: "First Name|名|Given Name|Firstname", part: 2 },
  {
    fields: ["mobile", "phone", "contactPhone"],
    words:
      "手机|手机号|手机号码|移动电话|联系手机|联系电话|联系方式|联系人手机|联系人电话|Mobile|Mobile Phone|Mobile Phone Number|Mobile Number|Cell|Cell Phone|Contact Number",
  },
  {
    fields: ["landline", "telephone", "officePhone", "workPhone", "phone", "mobile"],
    words:
      "电话|电话号码|座机|固定电话|固话|办公电话|公司电话|Phone|Phone Number|Tel|Telephone|Work Phone|Business Phone|Office Phone",
  },
  { fields: ["fax"], words: "传真|Fax" },
  {
    fields: ["email", "contactEmail"],
    words: "邮箱|电子邮箱|电子邮件|邮件|邮箱地址|联系邮箱|Email|E-mail|Email Address|Mail|Work Email",
  },
  { fields: ["wechat", "contactWechat"], words: "微信|微信号|微信ID|WeChat|WeChat ID|Weixin" },
  {
    fields: ["title", "jobTitle", "position", "contactTitle"],
    words:
      "职务|职位|岗位|头衔|职称|Title|Job Title|Position|Designation|Job Position|头衔/职位|担任职务|任职|Organization 1 - Title",
  },
  { fields: ["department"], words: "部门|所在部门|任职部门|Department" },
  {
    fields: ["customerId", "customer", "companyName", "companyId", "company"],
    words:
      "客户名称|公司名称|所属客户|公司|客户|单位|单位名称|企业名称|企业全称|公司全称|所在公司|所属公司|关联客户|Account Name|Account|Company|Company Name|Associated Company|Associated Company Name|Primary Company|Organization|Organisation|Organization Name|Customer|Employer|企业|所在单位|所属单位|任职公司|工作单位|服务单位|公司抬头|Account: Account Name|Person - Organization|Organization - Name|Organization 1 - Name",
  },
  {
    fields: ["role", "decisionRole"],
    words: "角色|决策角色|关键决策人|是否关键决策人|决策权|Role|Buying Role",
  },
  { fields: ["gender", "sex"], words: "性别|Gender|Sex|Salutation|称谓|称呼语|尊称" },
  { fields: ["birthday"], words: "生日|出生日期|Birthday|Birthdate|Birth Date|Date of Birth|DOB" },
  { fields: ["reportsToId", "reportsTo"], words: "直属上级|上级|汇报对象|Reports To" },
  { fields: ["qq"], words: "QQ|QQ号" },
  { fields: ["source"], words: "来源|联系人来源|Lead Source|Source|Original Source|Original Traffic Source" },
  { fields: ["status"], words: "状态|联系人状态|Status|Contact Status|Lifecycle Stage" },
  {
    fields: ["lastActivityAt", "lastContactedAt"],
    words: "最后跟进时间|最近联系时间|Last Activity|Last Activity Date|Last Contacted",
  },
  ...shared.filter(({ fields }) => !fields.includes("team")),
  ...places,
];
