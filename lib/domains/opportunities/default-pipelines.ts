import type { Criterion, NewStage } from "./contract.ts";

type Filter = Criterion["filter"];
/** Words come from the messages: `opportunity.default.<pipeline>.<stage>` and `opportunity.criterion.<key>`. */
export type DefaultStage = Pick<NewStage, "key" | "kind"> & {
  probability: number;
  normalDays: number | null;
  requiredFields: string[];
  entry: string[];
  exit: string[];
};
export type DefaultPipeline = { key: string; stages: DefaultStage[] };

const withRole = (...roles: string[]): Filter => ({
  related: "stakeholders",
  where: { field: "role", op: "in", value: roles },
});

/** What the default stages ask for. */
export const defaultCriteria: Record<string, Filter> = {
  need_known: { field: "need", op: "is_not_empty" },
  has_amount: { field: "amount", op: "gt", value: 0 },
  met_customer: {
    related: "activities",
    where: { field: "kind", op: "in", value: ["visit", "meeting", "call"] },
  },
  met_decision_maker: withRole("decision_maker", "economic_buyer"),
  no_open_high_risk: {
    related: "risks",
    where: {
      all: [
        { field: "level", op: "eq", value: "high" },
        { field: "status", op: "eq", value: "open" },
      ],
    },
    count: { op: "eq", value: 0 },
  },
};

/** Told to those who move a deal on without them. The rest holds it back. */
export const advisoryCriteria: ReadonlySet<string> = new Set([
  "need_known",
  "has_amount",
  "met_customer",
  "met_decision_maker",
]);

const stage = (
  key: string,
  probability: number,
  normalDays: number,
  rules: Partial<Pick<DefaultStage, "requiredFields" | "entry" | "exit">> = {},
): DefaultStage => ({
  key,
  kind: "open",
  probability,
  normalDays,
  requiredFields: [],
  entry: [],
  exit: [],
  ...rules,
});
const end = (key: string, kind: "won" | "lost"): DefaultStage => ({
  ...stage(key, kind === "won" ? 100 : 0, 0),
  kind,
  normalDays: null,
});
const ends = [
  { ...end("won", "won"), requiredFields: ["amount"] },
  end("lost", "lost"),
  end("cancelled", "lost"),
];
const dated = ["amount", "expectedCloseOn"];

/** The ways that deals go in a company that has not said otherwise; the first one is the main one. */
export const defaultPipelines: readonly DefaultPipeline[] = [
  {
    key: "new_business",
    stages: [
      stage("qualification", 10, 14, { exit: ["need_known"] }),
      stage("needs_analysis", 25, 21, { exit: ["has_amount", "met_customer"] }),
      stage("proposal", 45, 30, { requiredFields: ["amount"], exit: ["met_decision_maker"] }),
      stage("negotiation", 70, 21, { requiredFields: ["amount"] }),
      stage("closing", 90, 14, { requiredFields: dated, entry: ["no_open_high_risk"] }),
      ...ends,
    ],
  },
  {
    key: "renewal",
    stages: [
      stage("usage_review", 40, 30),
      stage("renewal_quote", 60, 21, { requiredFields: ["amount"] }),
      stage("negotiation", 75, 14, { requiredFields: ["amount"] }),
      stage("closing", 92, 14, { requiredFields: dated }),
      ...ends,
    ],
  },
];
