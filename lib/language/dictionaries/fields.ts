import type { OnObjects } from "../model/field.ts";

/** A field by its words; `name` is the same for all records, `on` what each one's catalogue calls it. */
export type FieldTerm = { name: string; words: string; on: OnObjects };

const all = (name: string): OnObjects => ({
  lead: name,
  customer: name,
  contact: name,
  opportunity: name,
  product: name,
  activity: name,
  task: name,
});

export const FIELDS: readonly FieldTerm[] = [
  {
    name: "amount",
    words: "金额 商机金额 合同额 合同金额 成交额 签约额 签约金额 销售额 业绩 amount deal_size deal_value",
    on: { opportunity: "amount" },
  },
  { name: "weighted", words: "加权金额", on: { opportunity: "weighted" } },
  { name: "budget", words: "预算 budget", on: { lead: "budgetAmount", customer: "profile.budget" } },
  {
    name: "stage",
    words: "阶段 销售阶段 商机阶段 stage",
    on: { opportunity: "stage" },
  },
  { name: "days_in_stage", words: "阶段天数 停留天数 停留时间", on: { opportunity: "daysInStage" } },
  {
    name: "cycle_days",
    words: "成交周期 销售周期 赢单周期 签单周期 签约周期",
    on: { opportunity: "cycleDays" },
  },
  { name: "probability", words: "赢率 成交概率 赢单率 概率 probability", on: { opportunity: "probability" } },
  {
    name: "expected_close",
    words:
      "预计成交时间 预计成交日期 预计成交 预计签约时间 成交日期 签约日期 签单时间 签单日期 签约时间 关单日期 关单时间 预计关单 预计签约 预计签单 预计签约日期 预计签单时间 预计签单日期 预计关单时间 预计关单日期 预计成单时间 预计结单时间 计划签约时间 close_date closing_date expected_close expected_close_date",
    on: { opportunity: "expectedCloseOn" },
  },
  { name: "close_reason", words: "赢丢原因 丢单原因 输单原因 赢单原因", on: { opportunity: "closeReason" } },
  { name: "next_step", words: "下一步 next_step", on: { opportunity: "nextStep" } },
  { name: "status", words: "状态", on: { ...all("status"), opportunity: "outcome" } },
  { name: "level", words: "客户级别 级别 客户等级 等级 level", on: { customer: "level" } },
  { name: "score", words: "评分 线索评分 得分 分数 score", on: { lead: "score" } },
  {
    name: "source",
    words: "来源 线索来源 客户来源 渠道来源",
    on: { lead: "source", customer: "source", contact: "source", opportunity: "source" },
  },
  { name: "industry", words: "行业 所属行业 industry", on: { lead: "industry", customer: "industry" } },
  {
    name: "region",
    words: "地区 区域 地域 所在地 所在地区",
    on: { lead: "region", customer: "region" },
  },
  { name: "city", words: "城市 所在城市", on: { lead: "city", customer: "city" } },
  {
    name: "address",
    words: "地址 address",
    on: { lead: "address", customer: "address", contact: "address" },
  },
  { name: "size", words: "规模 公司规模 企业规模", on: { lead: "companySize", customer: "size" } },
  { name: "employees", words: "人数 员工数 员工人数", on: { lead: "employees", customer: "employees" } },
  { name: "annual_revenue", words: "年营收 营收 年收入 营业额 年销售额", on: { customer: "annualRevenue" } },
  { name: "need", words: "需求", on: { lead: "need", opportunity: "need" } },
  {
    name: "phone",
    words: "电话 手机 手机号 电话号码 联系电话 联系方式 phone phone_number mobile cell",
    on: { lead: "contactPhone", customer: "phone", contact: "phone" },
  },
  { name: "landline", words: "座机", on: { contact: "landline" } },
  {
    name: "email",
    words: "邮箱 邮件地址 电子邮箱 email email_address",
    on: { lead: "contactEmail", customer: "email", contact: "email" },
  },
  { name: "wechat", words: "微信号", on: { lead: "contactWechat", contact: "wechat" } },
  { name: "title", words: "职务 职位 头衔 岗位 job_title", on: { lead: "contactTitle", contact: "title" } },
  { name: "department", words: "部门", on: { contact: "department" } },
  { name: "birthday", words: "生日", on: { contact: "birthday" } },
  { name: "owner", words: "负责人 归属人 所有人 归属", on: all("owner") },
  { name: "team", words: "所属团队 归属团队", on: all("team") },
  { name: "collaborators", words: "协作人", on: all("collaborators") },
  { name: "tags", words: "标签", on: all("tags") },
  { name: "note", words: "备注", on: { lead: "note", contact: "note" } },
  { name: "created_at", words: "创建时间 创建日期 录入时间 建档时间", on: all("createdAt") },
  { name: "updated_at", words: "更新时间 修改时间", on: all("updatedAt") },
  {
    name: "last_activity",
    words: "最近跟进 最近跟进时间 上次跟进 最后跟进 跟进时间 上次联系 最近联系",
    on: {
      lead: "lastActivityAt",
      customer: "lastActivityAt",
      contact: "lastActivityAt",
      opportunity: "lastActivityAt",
    },
  },
  {
    name: "next_activity",
    words: "下次跟进 下次联系",
    on: {
      lead: "nextActivityAt",
      customer: "nextActivityAt",
      contact: "nextActivityAt",
      opportunity: "nextActivityAt",
    },
  },
  {
    name: "credit_code",
    words: "统一社会信用代码 信用代码 税号",
    on: { customer: "uscc" },
  },
  { name: "decision_style", words: "决策风格", on: { customer: "profile.decisionStyle" } },
  { name: "pain_points", words: "痛点", on: { customer: "profile.painPoints" } },
  { name: "price", words: "价格 单价 报价 标价", on: {} },
  { name: "discount", words: "折扣", on: {} },
  { name: "due", words: "截止时间 截止日期 到期时间 到期日", on: { task: "dueAt" } },
  { name: "priority", words: "优先级", on: { task: "priority" } },
];
