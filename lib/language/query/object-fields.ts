import type { SpanOf } from "../model/span.ts";
import type { RecordName } from "./reading.ts";

type Names = Partial<Record<RecordName, readonly string[]>>;
type ByObject<T> = Partial<Record<RecordName, T>>;

/** The fields that hold money, the one that is meant when none is named first. */
export const MONEY_FIELDS: Names = {
  opportunity: ["amount", "weightedAmount"],
  lead: ["budgetAmount"],
  customer: ["annualRevenue", "profile.budget"],
};

/** The fields that hold plain numbers and percents. */
export const NUMBER_FIELDS: Names = {
  lead: ["score", "employees", "competitorCount"],
  customer: ["employees"],
  opportunity: ["winRate", "daysInStage", "cycleDays"],
  activity: ["minutes"],
};

export const DATE_FIELDS: Names = {
  lead: ["createdAt", "lastActivityAt", "nextActivityAt", "timelineTo", "convertedAt", "updatedAt"],
  customer: ["createdAt", "lastActivityAt", "nextActivityAt", "customerSince", "foundedOn", "updatedAt"],
  contact: ["createdAt", "lastActivityAt", "nextActivityAt", "birthday", "updatedAt"],
  opportunity: [
    "expectedCloseOn",
    "createdAt",
    "closedAt",
    "stageEnteredAt",
    "nextStepOn",
    "lastActivityAt",
    "nextActivityAt",
    "updatedAt",
  ],
  activity: ["at", "createdAt"],
  task: ["dueAt", "startsAt", "doneAt", "createdAt"],
  product: ["createdAt", "updatedAt"],
};

/** What lists can be ordered by besides: words in the order of their alphabet, choices in their own. */
export const ORDERED_FIELDS: Names = {
  lead: ["status"],
  customer: ["level", "status", "name"],
  contact: ["name"],
  opportunity: ["name"],
  product: ["name", "category", "status", "kind"],
};

/** Fields that choices and words are asked of, by kind of entity. */
export const TERM_FIELDS = {
  industry: { lead: "industry", customer: "industry" },
  source: { lead: "source", customer: "source", contact: "source", opportunity: "source" },
  size: { lead: "companySize", customer: "size" },
  region: { lead: "region", customer: "region" },
} satisfies Record<string, ByObject<string>>;

/** Where a record of one kind keeps the record of another. */
export const RECORD_FIELDS: ByObject<ByObject<string>> = {
  opportunity: { customer: "customer", contact: "contact", lead: "lead" },
  contact: { customer: "customer" },
  activity: { customer: "customer", contact: "contact", opportunity: "opportunity", lead: "lead" },
  task: { customer: "customer", contact: "contact", opportunity: "opportunity", lead: "lead" },
};

/** The lists that hang on a record, by the kind of record in them. */
export const RELATIONS: ByObject<ByObject<string>> = {
  customer: {
    contact: "contacts",
    opportunity: "opportunities",
    activity: "activities",
    task: "tasks",
    lead: "leads",
  },
  contact: { opportunity: "opportunities", activity: "activities", task: "tasks" },
  opportunity: { activity: "activities", task: "tasks", product: "items" },
  lead: { activity: "activities", task: "tasks", opportunity: "opportunities" },
};

/** The record that one belongs to, whose traits are said of it: 制造业客户的商机, 华东的拜访记录. */
export const BELONGS: ByObject<ByObject<string>> = {
  opportunity: { customer: "customer" },
  contact: { customer: "customers", opportunity: "opportunities" },
  activity: { customer: "customer", contact: "contact", opportunity: "opportunity", lead: "lead" },
  task: { customer: "customer", contact: "contact", opportunity: "opportunity", lead: "lead" },
  customer: { opportunity: "opportunities", contact: "contacts", lead: "leads" },
};

/** The one record that others belong to: what is said of it in several places is said of the same. */
export const SINGLE: ReadonlySet<string> = new Set(
  Object.entries(BELONGS).flatMap(([object, on]) =>
    object === "customer"
      ? []
      : Object.entries(on ?? {}).flatMap(([kind, name]) => (kind === name ? [name] : [])),
  ),
);

/** What a word means when records are asked for: the chance that counts, not the one written by hand. */
const ASKED: ByObject<Readonly<Record<string, string>>> = {
  opportunity: { probability: "winRate", weighted: "weightedAmount" },
};
const ABSENT: Names = {
  contact: ["status"],
  product: ["collaborators"],
  activity: ["status", "collaborators"],
  task: ["collaborators"],
};

/** The field of such a record that a word names, if it has one. */
export function fieldNamed(object: RecordName, { value }: SpanOf<"field">): string | undefined {
  const name = value.on[object];
  if (name === undefined || ABSENT[object]?.includes(name)) return undefined;
  return ASKED[object]?.[name] ?? name;
}
