import type { UpdateLeadInput } from "#lib/domains/leads/contract.ts";

type FactKey = Exclude<keyof UpdateLeadInput["set"], "contactSurname" | "budgetText" | "timelineFrom">;
type FactKind = "text" | "tel" | "email" | "long" | "money" | "count" | "day" | "size" | "status" | "source";
export type FactField = { key: FactKey; kind: FactKind };

/** The facts on the page, in the order people ask for them. */
export const factGroups: readonly { key: "who" | "what" | "where"; fields: readonly FactField[] }[] = [
  {
    key: "who",
    fields: [
      { key: "contactName", kind: "text" },
      { key: "contactTitle", kind: "text" },
      { key: "contactPhone", kind: "tel" },
      { key: "contactEmail", kind: "email" },
      { key: "contactWechat", kind: "text" },
    ],
  },
  {
    key: "what",
    fields: [
      { key: "need", kind: "long" },
      { key: "budgetAmount", kind: "money" },
      { key: "timelineText", kind: "text" },
      { key: "timelineTo", kind: "day" },
      { key: "status", kind: "status" },
      { key: "source", kind: "source" },
    ],
  },
  {
    key: "where",
    fields: [
      { key: "companyName", kind: "text" },
      { key: "companySize", kind: "size" },
      { key: "employees", kind: "count" },
      { key: "industry", kind: "text" },
      { key: "region", kind: "text" },
    ],
  },
];
