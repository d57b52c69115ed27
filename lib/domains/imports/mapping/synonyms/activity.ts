import { shared } from "./shared.ts";
import type { Synonym } from "./synonym.ts";

export const activity: readonly Synonym[] = [
  {
    fields: ["subject", "title", "name"],
    words:
      "主题|标题|活动主题|任务名称|任务主题|跟进主题|名称|Subject|Title|Task Name|Activity Name|Activity|Event Name|Task Title",
  },
  {
    fields: ["kind", "type"],
    words:
      "类型|活动类型|跟进方式|跟进类型|联系方式|拜访方式|沟通方式|跟进形式|记录类型|任务类型|Type|Activity Type|Task Type|Event Type|Task/Event Subtype|Call Type",
  },
  {
    fields: ["body", "content", "text", "summary", "note", "notes", "description"],
    words:
      "内容|跟进内容|跟进记录|销售记录内容|沟通内容|拜访内容|活动内容|记录内容|拜访纪要|会议纪要|详情|沟通记录|拜访记录|销售记录|跟进情况|描述|备注|说明|Content|Body|Notes|Note|Comments|Full Comments|Description|Details|Activity Details|Call Notes|Task Notes|谈话内容|交流内容|跟进详情|跟进描述|处理内容|工作内容|Meeting Notes|Call Summary|Email Body|Note Body",
  },
  {
    fields: ["at", "startsAt", "occurredAt", "dueAt"],
    words:
      "跟进时间|跟进日期|拜访时间|拜访日期|活动时间|活动日期|联系时间|沟通时间|发生时间|开始时间|日期|时间|记录时间|Date|Activity Date|Start|Start Date|Start Time|Start DateTime|Date Time|Call Date|Call Start Time|Meeting Start Time|创建时间|创建日期|录入时间|Created Date|Create Date|Created Time|Created At|Created On|发布时间|发布日期|提交日期",
  },
  {
    fields: ["dueAt", "dueOn", "dueDate"],
    words: "截止时间|截止日期|到期时间|到期日|计划完成时间|完成期限|Due Date|Due|Deadline|Due Time",
  },
  { fields: ["endsAt", "endAt", "endedAt"], words: "结束时间|结束日期|End|End Date|End Time|End DateTime" },
  {
    fields: ["minutes", "duration"],
    words: "时长|通话时长|持续时间|Duration|Call Duration|Duration (minutes)",
  },
  { fields: ["status", "state"], words: "状态|任务状态|完成状态|完成情况|Status|Task Status|Completed" },
  { fields: ["priority"], words: "优先级|紧急程度|重要程度|Priority" },
  {
    fields: ["customerId", "customer", "companyName", "recordId", "targetId"],
    words:
      "客户名称|公司名称|客户|公司|关联客户|所属客户|拜访客户|单位|企业名称|Account Name|Account|Company|Company / Account|Company Name|Associated Company|Related To|Customer",
  },
  {
    fields: ["contactId", "contact", "contactName"],
    words:
      "联系人|客户联系人|联系人姓名|拜访对象|沟通对象|Contact|Contact Name|Name|Associated Contact|拜访人员|客户参与人|被拜访人|受访人|关联联系人",
  },
  {
    fields: ["opportunityId", "opportunity"],
    words:
      "商机|商机名称|关联商机|机会名称|销售机会|项目名称|Opportunity|Opportunity Name|Deal|Deal Name|Associated Deal",
  },
  { fields: ["leadId", "lead"], words: "线索|线索名称|关联线索|Lead|Lead Name" },
  {
    fields: ["location", "place"],
    words: "地点|拜访地点|会议地点|签到地点|位置|Location|Venue|定位|签到位置|拜访地址",
  },
  {
    fields: ["nextActivityAt", "nextFollowUpAt"],
    words: "下次联系时间|下次跟进时间|Next Activity Date|Next Follow Up",
  },
  {
    fields: ["outcome", "result"],
    words: "结果|跟进结果|拜访结果|通话结果|Outcome|Call Result|Call Outcome|Result",
  },
  { fields: ["nextStep"], words: "下一步计划|下一步|下一步行动|后续计划|Next Step|Next Steps" },
  ...shared.filter(({ fields }) => !fields.includes("description") && !fields.includes("createdAt")),
  {
    fields: ["ownerId", "owner", "userId"],
    words:
      "跟进人|拜访人|记录人|Assigned|Assignee|Activity Assigned To|Host|创建人|录入人|提交人|Created By|拜访人员姓名|销售员|陪同人|发布人|记录者|发起人",
  },
];
