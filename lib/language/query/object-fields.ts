import type { RecordName } from "./reading.ts";

type Names = Partial<Record<RecordName, readonly string[]>>;

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
  opportunity: ["probability", "daysInStage", "winRate"],
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

/** Fields that choices and words are asked of, by kind of entity. */
export const TERM_FIELDS = {
  industry: { lead: "industry", customer: "industry" },
  source: { lead: "source", customer: "source", contact: "source", opportunity: "source" },
  size: { lead: "companySize", customer: "size" },
  region: { lead: "region", customer: "region" },
} satisfies Record<string, Partial<Record<RecordName, string>>>;

/** Where a record of one kind keeps the record of another. */
export const RECORD_FIELDS: Partial<Record<RecordName, Partial<Record<RecordName, string>>>> = {
  opportunity: { customer: "customer", contact: "contact", lead: "lead" },
  contact: { customer: "customer" },
  activity: { customer: "customer", contact: "contact", opportunity: "opportunity", lead: "lead" },
  task: { customer: "customer", contact: "contact", opportunity: "opportunity", lead: "lead" },
};

/** The lists that hang on a record, by the kind of record in them. */
export const RELATIONS: Partial<Record<RecordName, Partial<Record<RecordName, string>>>> = {
  customer: {
    contact: "contacts",
    opportunity: "opportunities",
    activity: "activities",
    task: "tasks",
    lead: "leads",
  },
  contact: { customer: "customers", opportunity: "opportunities", activity: "activities", task: "tasks" },
  opportunity: { contact: "contacts", activity: "activities", task: "tasks", product: "items" },
  lead: { activity: "activities", task: "tasks", opportunity: "opportunities" },
  product: { opportunity: "opportunities" },
};
