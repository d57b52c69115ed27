import { formatMoney } from "#lib/platform/messages/format.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import type { Filter } from "#lib/platform/records/contract.ts";

function valueText(field: string, value: unknown, t: Translate): string {
  if (Array.isArray(value)) return value.map((each) => valueText(field, each, t)).join(" – ");
  if (field === "budgetAmount") return formatMoney(Number(value), t);
  const choice = field === "source" ? "lead.source" : field === "companySize" ? "lead.size" : null;
  return choice ? t(`${choice}.${String(value)}`) : String(value);
}

/** What leads a rule holds for, in words: 行业 医药，预算 不低于 50万. Conditions of other shapes are left to their name. */
export function ruleConditions(filter: Filter, t: Translate): string {
  if ("all" in filter) return filter.all.map((each) => ruleConditions(each, t)).join(t("lead.clauseComma"));
  if ("any" in filter) return filter.any.map((each) => ruleConditions(each, t)).join(t("lead.listComma"));
  if (!("field" in filter)) return "";
  const { field, op, value } = filter;
  const bound = op === "gte" || op === "lte" ? ` ${t(`agents.rule.bound.${op}`)}` : "";
  return `${t(`lead.field.${field}`)}${bound} ${valueText(field, value, t)}`;
}
