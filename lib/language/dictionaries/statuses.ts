import type { FieldTerm } from "./fields.ts";

/** What records can be in, by the words for it; `on` names the value of each kind of record. */
export const STATUSES: readonly FieldTerm[] = [
  { name: "new", words: "新线索 未处理 待跟进 待联系", on: { lead: "new" } },
  { name: "qualified", words: "已确认 意向客户 有效线索", on: { lead: "qualified", customer: "qualified" } },
  { name: "contacted", words: "已联系 联系过 联系过的", on: { lead: "contacted" } },
  { name: "converted", words: "已转化 转化了的", on: { lead: "converted" } },
  { name: "lost", words: "已流失 丢单 输单 丢了的 输了的 丢掉的", on: { lead: "lost", opportunity: "lost" } },
  { name: "won", words: "赢单 已赢单 赢下的 签下的", on: { opportunity: "won" } },
  { name: "open", words: "进行中 未关闭 在谈 在跟", on: { opportunity: "open", task: "doing" } },
  { name: "todo", words: "未完成 没完成 未办", on: { task: "open" } },
  { name: "done", words: "已完成 完成了的 办完的", on: { task: "done" } },
  { name: "cancelled", words: "已取消", on: { task: "cancelled" } },
  { name: "overdue", words: "逾期 已逾期 过期未办 超期", on: {} },
  { name: "stuck", words: "停滞 卡住 卡着 卡单 僵住", on: {} },
  { name: "customer", words: "成交客户 已成交 已成交客户 签约客户", on: { customer: "customer" } },
  { name: "inactive", words: "沉默客户 沉睡客户 不活跃", on: { customer: "inactive" } },
  { name: "churned", words: "流失客户 流失的客户", on: { customer: "churned" } },
  { name: "prospect", words: "未成交 未成交客户", on: { customer: "prospect" } },
  { name: "active", words: "在售", on: { product: "active" } },
  { name: "retired", words: "停售 已下架", on: { product: "retired" } },
];
