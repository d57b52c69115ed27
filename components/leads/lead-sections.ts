/** The facts of a lead on its page, in the order people ask for them. */
export const factSections = [
  {
    key: "who",
    fields: ["contactName", "contactTitle", "contactPhone", "contactWechat", "contactEmail"],
  },
  {
    key: "what",
    fields: [
      "need",
      "budgetAmount",
      "timelineText",
      "timelineTo",
      "competitorNames",
      "status",
      "source",
      "lostReason",
    ],
  },
  {
    key: "where",
    fields: ["companyName", "industry", "companySize", "employees", "region", "city", "address"],
  },
  { key: "more", fields: ["note", "convertedCustomer", "convertedContact", "convertedOpportunity"] },
] as const;

/** What is asked when a lead is written down by hand: little; the rest comes with time. */
export const newSections = [
  { key: "who", fields: ["companyName", "contactName", "contactTitle", "contactPhone"] },
  { key: "what", fields: ["need", "budgetAmount", "timelineText", "industry", "source"] },
] as const;

export const listColumns = [
  "companyName",
  "contactName",
  "need",
  "score",
  "budgetAmount",
  "status",
  "source",
  "owner",
  "createdAt",
];
