/** What stands first about each kind of record, beside a talk. */
export const keyFields: Readonly<Record<string, readonly string[]>> = {
  customer: ["status", "level", "industry", "city", "annualRevenue", "owner", "lastActivityAt", "tags"],
  contact: ["customer", "title", "phone", "wechat", "email", "owner", "lastActivityAt"],
  lead: ["need", "budgetAmount", "timelineText", "score", "status", "contactPhone", "owner"],
  opportunity: ["customer", "stage", "amount", "expectedCloseOn", "nextStep", "nextStepOn", "owner"],
  product: ["code", "category", "status", "currentVersion", "description"],
};
