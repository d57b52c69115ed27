/** What a form can ask for. */
export type FieldKind =
  | "contact"
  | "title"
  | "company"
  | "phone"
  | "need"
  | "budget"
  | "source"
  | "size"
  | "industry"
  | "region"
  | "timeline"
  | "email"
  | "wechat";

const WORDS: Record<FieldKind, string> = {
  contact: "联系人姓名 客户姓名 姓名 联系人 称呼 对接人 name contact contact\\ name",
  title: "职位 职务 岗位 title position",
  company: "公司名称 企业名称 客户名称 单位名称 公司 企业 单位 客户 company company\\ name organization",
  phone: "联系电话 手机号码 手机号 手机 电话号码 电话 联系方式 phone tel mobile",
  need: "需求描述 具体需求 需求 意向产品 意向 产品 need needs requirement product",
  budget: "预算金额 项目预算 预算 金额 budget",
  source: "线索来源 客户来源 来源渠道 来源 渠道 source channel",
  size: "公司规模 企业规模 员工规模 规模 人数 员工数 员工 size company\\ size employees",
  industry: "所属行业 行业 industry",
  region: "所在地区 所在城市 所在地 地区 城市 地址 区域 region city location",
  timeline: "上线时间 预计时间 计划时间 期望时间 时间 周期 timeline when",
  email: "电子邮箱 电子邮件 邮箱 邮件 email e-mail mail",
  wechat: "微信号 微信 wechat",
};
const KIND_OF = new Map<string, FieldKind>();
for (const [kind, words] of Object.entries(WORDS)) {
  for (const word of words.split(/(?<!\\) /)) KIND_OF.set(word.replace("\\", ""), kind as FieldKind);
}
/** Every label, the longer ones first, as needed in a pattern. */
export const LABELS = [...KIND_OF.keys()].sort((a, b) => b.length - a.length);

/** Returns what a form label (称呼, 预算) announces; undefined for any other word. */
export function kindOfLabel(word: string): FieldKind | undefined {
  return KIND_OF.get(word.toLowerCase());
}
