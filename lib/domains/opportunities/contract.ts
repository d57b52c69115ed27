export const stageKinds = ["open", "won", "lost"] as const;
export type StageKind = (typeof stageKinds)[number];

/** Follows from the kind of the stage that an opportunity is in. */
export const outcomes = stageKinds;
export type Outcome = StageKind;

export const opportunityTypes = ["new", "upsell", "cross_sell", "renewal"] as const;
export type OpportunityType = (typeof opportunityTypes)[number];

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
export type Stance = (typeof stances)[number];

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
export type RiskStatus = (typeof riskStatuses)[number];

/** How strong a competitor stands in one deal. */
export const threats = ["low", "medium", "high"] as const;
export type Threat = (typeof threats)[number];

/** What must hold before a stage is entered or left: the words for people and the condition, a filter tree over the opportunity. */
export type Criterion = { key: string; text: string; filter: unknown };
