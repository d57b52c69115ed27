/** The facts of a customer on its page, in the order people ask for them. */
export const factSections = [
  {
    key: "company",
    fields: [
      "name",
      "shortName",
      "uscc",
      "industry",
      "size",
      "employees",
      "annualRevenue",
      "foundedOn",
      "parent",
    ],
  },
  { key: "reach", fields: ["region", "city", "address", "phone", "email", "website"] },
  { key: "dealing", fields: ["status", "level", "source", "customerSince", "description"] },
] as const;

/** What is asked when a customer is made: little; the rest comes with time. */
export const newSections = [
  { key: "company", fields: ["name", "uscc", "industry", "size", "level", "source"] },
  { key: "reach", fields: ["phone", "city"] },
] as const;

export const listColumns = [
  "name",
  "status",
  "level",
  "industry",
  "city",
  "owner",
  "lastActivityAt",
  "annualRevenue",
  "tags",
];
