import type { ObjectName } from "../model/field.ts";

/** Kinds of records, in the words that people use. */
export const OBJECTS: Partial<Record<ObjectName, string>> = {
  lead: "线索 潜客 潜在客户 潜在线索 销售线索 lead leads",
  customer: "客户 老客户 新客户 大客户 customer customers",
  contact: "联系人 对接人 接口人 关键人 contact contacts",
  opportunity: "案子 opp opps 商机 单子 项目 销售机会 这单 那单 大单 deal deals opportunity opportunities",
  product: "产品 product products",
  activity: "跟进记录 拜访记录 通话记录 沟通记录 活动记录",
  task: "任务 待办 待办事项 日程 task tasks",
  quote: "报价单 报价",
  contract: "合同 协议",
  ticket: "工单 投诉单 投诉 售后单",
  competitor: "竞争对手 竞品 友商 对手",
  document: "资料 文档 案例 手册 白皮书 知识库文章",
  user: "销售员 业务员 销售代表 同事 下属",
  team: "团队 销售组 小组",
};
