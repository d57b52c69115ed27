import { customerLevels } from "#lib/domains/customers/contract.ts";
import { companySizes, leadSources } from "#lib/domains/leads/contract.ts";
import { defineFields } from "#lib/platform/records/schemas/contract.ts";

export const stageKinds = ["open", "won", "lost"] as const;
export type StageKind = (typeof stageKinds)[number];

/** Follows from the kind of the stage that an opportunity is in. */
export const outcomes = ["open", "won", "lost"] as const satisfies readonly StageKind[];

export const opportunityTypes = ["new", "upsell", "cross_sell", "renewal"] as const;

export const forecastCategories = ["pipeline", "best_case", "commit", "omitted"] as const;
export type ForecastCategory = (typeof forecastCategories)[number];

/** Why an opportunity was won or lost. */
export const closeReasons = [
  "price",
  "product_fit",
  "relationship",
  "service",
  "brand",
  "delivery",
  "competitor",
  "budget",
  "timing",
  "no_decision",
  "no_contact",
  "other",
] as const;
export type CloseReason = (typeof closeReasons)[number];

/** The part that a contact plays in a deal. */
export const stakeholderRoles = [
  "decision_maker",
  "economic_buyer",
  "technical_buyer",
  "user_buyer",
  "influencer",
  "coach",
  "gatekeeper",
  "procurement",
] as const;
export type StakeholderRole = (typeof stakeholderRoles)[number];

export const stances = ["champion", "supporter", "neutral", "sceptic", "blocker", "unknown"] as const;

export const riskKinds = [
  "budget",
  "decision",
  "competition",
  "technical",
  "implementation",
  "timing",
  "relationship",
  "legal",
  "other",
] as const;
export type RiskKind = (typeof riskKinds)[number];
export const riskLevels = ["low", "medium", "high"] as const;
export type RiskLevel = (typeof riskLevels)[number];
export const riskStatuses = ["open", "mitigated", "accepted", "closed"] as const;

/** How strong a competitor stands in one deal. */
export const threats = ["low", "medium", "high"] as const;

/**
 * What should hold before a stage is entered or left: the words for people and the condition, a filter tree over the
 * opportunity. An advisory one is told and holds nobody back.
 */
export type Criterion = { key: string; text: string; filter: unknown; advisory?: boolean | undefined };

/** Stage, outcome and what belongs to an end are written by the verbs that move and close. */
export const opportunityFields = defineFields([
  { name: "name", type: "text", required: true, max: 120, sortable: true },
  { name: "customer", type: "record", object: "customer", required: true, groupable: true },
  // What deals are told by as often as by their own fields; follows the customer.
  { name: "customerIndustry", type: "text", readOnly: true, groupable: true },
  { name: "customerRegion", type: "text", readOnly: true, groupable: true },
  { name: "customerCity", type: "text", readOnly: true, groupable: true },
  { name: "customerSize", type: "choice", choices: companySizes, readOnly: true, groupable: true },
  { name: "customerLevel", type: "choice", choices: customerLevels, readOnly: true, groupable: true },
  { name: "contact", type: "record", object: "contact", groupable: true },
  { name: "lead", type: "record", object: "lead", readOnly: true },
  { name: "type", type: "choice", choices: opportunityTypes, groupable: true },
  { name: "source", type: "choice", choices: leadSources, groupable: true },
  { name: "need", type: "long_text", max: 5000 },
  { name: "pipeline", type: "record", object: "pipeline", readOnly: true, groupable: true },
  { name: "stage", type: "record", object: "stage", readOnly: true, groupable: true },
  { name: "stageEnteredAt", type: "datetime", readOnly: true, sortable: true },
  { name: "daysInStage", type: "number", readOnly: true, sortable: true },
  { name: "cycleDays", type: "number", readOnly: true, sortable: true },
  { name: "probability", type: "percent", integer: true, max: 100 },
  { name: "winRate", type: "percent", readOnly: true, sortable: true },
  { name: "forecastCategory", type: "choice", choices: forecastCategories, groupable: true },
  { name: "amount", type: "money", max: 1e12, sortable: true },
  { name: "weightedAmount", type: "money", readOnly: true, sortable: true },
  { name: "currency", type: "text", max: 3, readOnly: true },
  { name: "priceList", type: "record", object: "priceList" },
  { name: "expectedCloseOn", type: "date", sortable: true },
  { name: "outcome", type: "choice", choices: outcomes, readOnly: true, groupable: true },
  { name: "closedAt", type: "datetime", readOnly: true, sortable: true },
  { name: "closeReason", type: "choice", choices: closeReasons, readOnly: true, groupable: true },
  { name: "closeNote", type: "long_text", max: 2000, readOnly: true },
  { name: "competitor", type: "record", object: "competitor", readOnly: true, groupable: true },
  // What is sold, from its items: a deal counts once under each of its products.
  { name: "products", type: "record", object: "product", many: true, readOnly: true, groupable: true },
  { name: "nextStep", type: "text", max: 300 },
  { name: "nextStepOn", type: "date" },
  { name: "tags", type: "tags", groupable: true },
  { name: "owner", type: "user", readOnly: true, groupable: true },
  { name: "team", type: "team", readOnly: true, groupable: true },
  { name: "collaborators", type: "user", many: true, readOnly: true },
  { name: "lastActivityAt", type: "datetime", readOnly: true, sortable: true },
  { name: "nextActivityAt", type: "datetime", readOnly: true, sortable: true },
  { name: "createdBy", type: "user", readOnly: true, groupable: true },
  { name: "createdAt", type: "datetime", readOnly: true, sortable: true },
  { name: "updatedBy", type: "user", readOnly: true },
  { name: "updatedAt", type: "datetime", readOnly: true, sortable: true },
]);

/** What hangs on an opportunity, as filters and criteria ask for it. */
export const itemFields = defineFields([
  { name: "product", type: "record", object: "product" },
  { name: "name", type: "text" },
  { name: "quantity", type: "number" },
  { name: "price", type: "money" },
  { name: "discount", type: "percent" },
  { name: "total", type: "money" },
]);
export const stakeholderFields = defineFields([
  { name: "contact", type: "record", object: "contact" },
  { name: "role", type: "choice", choices: stakeholderRoles },
  { name: "stance", type: "choice", choices: stances },
  { name: "influence", type: "number" },
]);
export const rivalFields = defineFields([
  { name: "competitor", type: "record", object: "competitor" },
  { name: "threat", type: "choice", choices: threats },
  { name: "price", type: "money" },
]);
export const riskFields = defineFields([
  { name: "kind", type: "choice", choices: riskKinds },
  { name: "level", type: "choice", choices: riskLevels },
  { name: "status", type: "choice", choices: riskStatuses },
  { name: "title", type: "text" },
  { name: "owner", type: "user" },
  { name: "dueOn", type: "date" },
]);
export const stageChangeFields = defineFields([
  { name: "fromStage", type: "record", object: "stage" },
  { name: "toStage", type: "record", object: "stage" },
  { name: "at", type: "datetime" },
  { name: "daysSpent", type: "number" },
  { name: "overrideReason", type: "text" },
]);
