import { activityFields, taskFields } from "#lib/domains/activities/contract.ts";
import { contactFields, customerFields } from "#lib/domains/customers/contract.ts";
import { leadFields } from "#lib/domains/leads/contract.ts";
import {
  itemFields,
  opportunityFields,
  riskFields,
  rivalFields,
  stageChangeFields,
  stakeholderFields,
} from "#lib/domains/opportunities/contract.ts";
import { productFields } from "#lib/domains/products/contract.ts";
import { aggregateQuery, type FieldSpec, type Filter, operatorsFor } from "#lib/platform/records/contract.ts";

type Fields = readonly FieldSpec[];
const fieldsOf = new Map<string, Fields>([
  ["lead", leadFields],
  ["customer", customerFields],
  ["contact", contactFields],
  ["opportunity", opportunityFields],
  ["activity", activityFields],
  ["task", taskFields],
  ["product", productFields],
  ["items", itemFields],
  ["stakeholders", stakeholderFields],
  ["competitors", rivalFields],
  ["risks", riskFields],
  ["stageChanges", stageChangeFields],
]);
/** Relations are named after what they lead to, one or many. */
const relationObjects: Record<string, string> = {
  contacts: "contact",
  opportunities: "opportunity",
  activities: "activity",
  tasks: "task",
  leads: "lead",
  customers: "customer",
  children: "customer",
};

type Query = { object: string; filter?: Filter; groupBy?: { field: string }[] };

/** Says what in a query no object has: shapes, objects, fields, operators. Empty when all is right. */
export function findQueryFaults({ object, ...query }: Query): string[] {
  const fields = fieldsOf.get(object);
  if (!fields) return [`object ${object}`];
  const {
    period: _period,
    compareTo: _compareTo,
    unresolved: _names,
    ...tree
  } = query as Record<string, unknown>;
  const shape = aggregateQuery.safeParse(tree);
  const groups = (query.groupBy ?? []).filter(({ field }) => !fields.some(({ name }) => name === field));
  return [
    ...(shape.success ? [] : [shape.error.message]),
    ...groups.map(({ field }) => `group ${field}`),
    ...(query.filter ? filterFaults(object, fields, query.filter) : []),
  ];
}

function filterFaults(object: string, fields: Fields, filter: Filter): string[] {
  if ("all" in filter) return filter.all.flatMap((each) => filterFaults(object, fields, each));
  if ("any" in filter) return filter.any.flatMap((each) => filterFaults(object, fields, each));
  if ("not" in filter) return filterFaults(object, fields, filter.not);
  if ("related" in filter) {
    const related = fieldsOf.get(relationObjects[filter.related] ?? filter.related);
    if (!related) return [`relation ${filter.related} of ${object}`];
    return filter.where ? filterFaults(filter.related, related, filter.where) : [];
  }
  const spec = fields.find(({ name }) => name === filter.field);
  if (!spec) return [`field ${filter.field} of ${object}`];
  const known = ["is_empty", "is_not_empty", ...operatorsFor(spec)];
  if (!known.includes(filter.op)) return [`${filter.op} of ${filter.field}`];
  return choiceFaults(spec, filter.value);
}

function choiceFaults({ name, choices, type }: FieldSpec, value: unknown): string[] {
  if (!choices || type === "choices" || value === undefined) return [];
  const given = Array.isArray(value) ? value : [value];
  return given.filter((each) => !choices.includes(String(each))).map((each) => `choice ${name} ${each}`);
}
