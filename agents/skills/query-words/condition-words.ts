import type { Translate } from "#lib/platform/messages/translate.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { periodWords } from "./period-words.ts";
import { isMoney, plainValue } from "./plain-value.ts";

type Leaf = Extract<Filter, { field: string }>;
export type Telling = { object: string; today: string; t: Translate };

/** Kinds of records that hang on another by the name of the relation. */
const RELATED: Readonly<Record<string, string>> = {
  customer: "customer",
  customers: "customer",
  opportunities: "opportunity",
  opportunity: "opportunity",
  contacts: "contact",
  contact: "contact",
  activities: "activity",
  tasks: "task",
  leads: "lead",
  lead: "lead",
};
const DATED = /(?:At|On|To|^at|Since)$/;

/** 决策人: whom a deal has or lacks. */
const roleWords = (filter: Filter | undefined, t: Translate): string => {
  if (filter === undefined || !("field" in filter) || filter.field !== "role") return "";
  const key = `choices.stakeholder.role.${String(filter.value)}`;
  return t.has(key) ? t(key) : "";
};

const listed = ({ value }: Leaf): unknown[] => (Array.isArray(value) ? value : [value]);

function valuesOf(leaf: Leaf, { object, t }: Telling): string {
  return listed(leaf)
    .map((each) => plainValue(object, leaf.field, each, t))
    .join(t("figures.or"));
}

function datedWords(leaf: Leaf, { object, today, t }: Telling): string | undefined {
  const { field, op, value } = leaf;
  if (!DATED.test(field) || (op !== "within" && op !== "between" && op !== "eq")) return undefined;
  const days = op === "eq" ? plainValue(object, field, value, t) : periodWords(value, today, t);
  const quiet = typeof value === "object" && "olderThan" in value;
  const key = `figures.dated.${quiet ? "quiet." : ""}${field}`;
  return t.has(key) ? t(key, { days }) : t("figures.dated.other", { field: labelOf(object, field, t), days });
}

const labelOf = (object: string, field: string, t: Translate): string => {
  const key = `fields.${object}.${field}`;
  return (t.has(key) ? t(key) : field).replace(/[（(].*$/, "");
};

function boundWords(leaf: Leaf, telling: Telling): string | undefined {
  const { field, op, value } = leaf;
  const { object, t } = telling;
  if (typeof value !== "number" && op !== "between") return undefined;
  const key = `figures.bound.${op}`;
  if (!t.has(key)) return undefined;
  const [from = "", to = ""] = listed(leaf).map((each) => plainValue(object, field, each, t));
  return t(key, {
    field: isMoney(field) ? t("figures.money") : labelOf(object, field, t),
    value: from,
    from,
    to,
  });
}

function leafWords(leaf: Leaf, telling: Telling): string {
  const { field, op, value } = leaf;
  const { object, t } = telling;
  const own = `figures.own.${object}.${field}.${op === "eq" ? String(value) : op}`;
  if (t.has(own)) return t(own);
  const passed = `figures.passed.${field}`;
  if (op === "lt" && value === telling.today && t.has(passed)) return t(passed);
  const told = datedWords(leaf, telling) ?? boundWords(leaf, telling);
  if (told) return told;
  const equal = op === "eq" || op === "in" || op === "contains" || op === "has_any";
  const key = `figures.equal.${field}`;
  if (equal && t.has(key)) return t(key, { value: valuesOf(leaf, telling) });
  const words = `records.filter.told.${DATED.test(field) && op === "lt" ? "before" : op}`;
  const text = t(t.has(words) ? words : "records.filter.told.eq", {
    field: labelOf(object, field, t),
    value: op.startsWith("is_") ? "" : valuesOf(leaf, telling),
    from: "",
    to: "",
  });
  return t("figures.such", { text });
}

function relatedWords(filter: Extract<Filter, { related: string }>, telling: Telling): string {
  const { related, where, count } = filter;
  const { object, today, t } = telling;
  if (related === "activities" && count?.op === "eq" && count.value === 0) {
    const at = where && "field" in where && where.field === "at" ? periodWords(where.value, today, t) : "";
    if (at || !where) return t(at ? "figures.quietFor" : "figures.neverTouched", { days: at });
  }
  const role = roleWords(where, t);
  if (related === "stakeholders" && role)
    return t(count?.value === 0 ? "figures.lacks" : "figures.has", { name: role });
  const inner = where ? conditionWords(where, { ...telling, object: RELATED[related] ?? related }) : "";
  const key = `relations.${object}.${related}`;
  // What is said of the one customer is said of the deal itself.
  if (!count && inner && RELATED[related] === related) return inner;
  const name = `${inner}${t.has(key) ? t(key) : related}`;
  if (!count) return t("figures.such", { text: t("records.filter.relatedSome", { name }) });
  if (count.op === "eq" && count.value === 0)
    return t("figures.such", { text: t("records.filter.relatedNone", { name }) });
  return t("figures.such", {
    text: t(`records.filter.relatedCount.${count.op}`, { name, count: count.value }),
  });
}

/** A condition as it stands before what it is said of: 在谈的, 金额 50万 以上的, 医药行业的. */
export function conditionWords(filter: Filter, telling: Telling): string {
  const { t } = telling;
  if ("all" in filter) return filter.all.map((each) => conditionWords(each, telling)).join("");
  if ("any" in filter) return filter.any.map((each) => conditionWords(each, telling)).join(t("figures.or"));
  if ("not" in filter) return t("figures.not", { text: conditionWords(filter.not, telling) });
  return "related" in filter ? relatedWords(filter, telling) : leafWords(filter, telling);
}
