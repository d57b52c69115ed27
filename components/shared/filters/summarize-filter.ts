import { describeValue } from "#components/shared/filters/describe-value.ts";
import {
  asGroup,
  type Condition,
  type GroupMode,
  type RelatedCondition,
} from "#components/shared/filters/filter-tree.ts";
import type { FilterWords } from "#components/shared/filters/filter-words.ts";
import { operatorKey } from "#components/shared/filters/operator-key.ts";
import type { Filter, ObjectSpec } from "#lib/platform/records/contract.ts";

function tellCondition(node: Condition, spec: ObjectSpec, words: FilterWords): string {
  const field = spec.fields.find((known) => known.name === node.field) ?? {
    name: node.field,
    type: "text" as const,
  };
  const label = words.field(spec.name, field);
  if (node.value === undefined) return words.text(`told.${node.op}`, { field: label, value: "" });
  if (node.op === "between" && Array.isArray(node.value)) {
    const [from = "", to = ""] = node.value.map((part) => describeValue(spec.name, field, part, words));
    return words.text("told.between", { field: label, from, to });
  }
  const value = describeValue(spec.name, field, node.value, words);
  return words.text(`told.${operatorKey(field.type, node.op)}`, { field: label, value });
}

function tellRelated(node: RelatedCondition, spec: ObjectSpec, words: FilterWords): string {
  const relation = spec.relations.find((known) => known.name === node.related);
  const name = words.relation(spec.name, relation ?? { name: node.related, object: node.related });
  const inner = relation && words.specOf(relation.object);
  const where = node.where && inner ? summarizeFilter(node.where, inner, words) : "";
  const whose = where ? words.text("whose", { name, where }) : name;
  const { op, value } = node.count ?? { op: "gte" as const, value: 1 };
  if (op === "eq" && value === 0) return words.text("relatedNone", { name: whose });
  if (op === "gte" && value === 1) return words.text("relatedSome", { name: whose });
  return words.text(`relatedCount.${op}`, { name: whose, count: value });
}

function tellGroup(mode: GroupMode, parts: string[], nested: boolean, words: FilterWords): string {
  const [only] = parts;
  if (parts.length === 0) return words.text("everything");
  const joined = parts.length === 1 && only ? only : parts.join(words.text(mode === "all" ? "and" : "or"));
  if (mode === "none") return words.text("not", { text: joined });
  return nested && parts.length > 1 ? words.text("nested", { text: joined }) : joined;
}

function tell(node: Filter, spec: ObjectSpec, words: FilterWords, nested: boolean): string {
  const group = asGroup(node);
  if (group) {
    const parts = group.items.map((item) => tell(item, spec, words, group.items.length > 1));
    return tellGroup(group.mode, parts, nested, words);
  }
  if ("related" in node) return tellRelated(node, spec, words);
  return "field" in node ? tellCondition(node, spec, words) : "";
}

/** A filter in one readable line. */
export function summarizeFilter(node: Filter, spec: ObjectSpec, words: FilterWords): string {
  return tell(node, spec, words, false);
}
