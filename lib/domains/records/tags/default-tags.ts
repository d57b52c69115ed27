import type { Filter } from "#lib/platform/records/contract.ts";
import type { RecordObject } from "../contract.ts";

export type DefaultTag = { key: string; object: RecordObject; color: string; rule: Filter };

const is = (field: string, ...value: string[]): Filter => ({ field, op: "in", value });
const olderThan = (field: string, days: number): Filter => ({
  field,
  op: "within",
  value: { olderThan: days, unit: "day" },
});

/** Smart tags that ship; a company switches on those it wants. Their names and reasons are `tag.defaults.<key>`. */
export const defaultTags: readonly DefaultTag[] = [
  { key: "fast", object: "customer", color: "green", rule: is("profile.decisionStyle", "fast", "top_down") },
  { key: "price", object: "customer", color: "amber", rule: is("profile.decisionStyle", "by_price") },
  {
    key: "silent",
    object: "customer",
    color: "red",
    rule: {
      all: [
        is("status", "prospect", "qualified", "customer"),
        {
          any: [
            olderThan("lastActivityAt", 30),
            { all: [{ field: "lastActivityAt", op: "is_empty" }, olderThan("createdAt", 30)] },
          ],
        },
      ],
    },
  },
  {
    key: "valuable",
    object: "customer",
    color: "violet",
    rule: {
      any: [
        is("level", "a"),
        { field: "annualRevenue", op: "gte", value: 1_000_000_000 },
        {
          related: "opportunities",
          where: { all: [is("outcome", "won"), { field: "amount", op: "gte", value: 500_000 }] },
        },
      ],
    },
  },
  {
    key: "fresh",
    object: "customer",
    color: "blue",
    rule: { field: "customerSince", op: "within", value: { last: 90, unit: "day" } },
  },
  { key: "large", object: "customer", color: "slate", rule: { field: "employees", op: "gte", value: 1000 } },
  { key: "hot", object: "lead", color: "red", rule: { field: "score", op: "gte", value: 80 } },
  {
    key: "waiting",
    object: "lead",
    color: "amber",
    rule: {
      all: [
        is("status", "new", "qualified", "contacted"),
        {
          any: [
            olderThan("lastActivityAt", 7),
            { all: [{ field: "lastActivityAt", op: "is_empty" }, olderThan("createdAt", 7)] },
          ],
        },
      ],
    },
  },
  {
    key: "big",
    object: "opportunity",
    color: "violet",
    rule: { all: [is("outcome", "open"), { field: "amount", op: "gte", value: 1_000_000 }] },
  },
  {
    key: "closing",
    object: "opportunity",
    color: "amber",
    rule: {
      all: [
        is("outcome", "open"),
        { field: "expectedCloseOn", op: "within", value: { next: 7, unit: "day" } },
      ],
    },
  },
];
