import { calendar, timeline, today } from "#lib/domains/activities/index.ts";
import {
  aggregateCustomers,
  findCustomerDuplicates,
  getCustomer,
  listContacts,
  listCustomers,
} from "#lib/domains/customers/index.ts";
import { aggregateOpportunities, forecast, funnel, listStuck } from "#lib/domains/opportunities/index.ts";
import { globalSearch } from "#lib/domains/records/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { randomFrom } from "#tests/harness/random-from.ts";

export type Known = { id: string; name: string; phone: string };
export type Case = { name: string; ask: (context: Context, turn: number) => Promise<unknown> };

/** Two neighbours of a name's brand: from the middle, away from the place in front and the legal form behind. */
const middle = (name: string): string => name.slice(3, 5);
const dayMs = 86_400_000;
const cities = ["上海", "杭州", "苏州", "南京", "深圳"];

/** The four weeks around the day, and one to four weeks earlier. */
function month(turn: number): { from: string; to: string } {
  const start = Date.now() - (14 + 7 * (turn % 5)) * dayMs;
  return { from: dayOf(new Date(start)), to: dayOf(new Date(start + 27 * dayMs)) };
}

type At = (turn: number) => Known;

const listCases = (at: At): Case[] => [
  {
    name: "list_filter_sort",
    ask: (context, turn) =>
      listCustomers(context, {
        filter: {
          all: [
            { field: "city", op: "eq", value: cities[turn % cities.length] ?? "" },
            { field: "employees", op: "gte", value: 500 },
          ],
        },
        sort: [{ field: "lastActivityAt", direction: "desc" }],
      }),
  },
  {
    name: "list_two_characters",
    ask: (context, turn) => listCustomers(context, { q: middle(at(turn).name) }),
  },
  {
    name: "list_phone_tail",
    ask: (context, turn) => listCustomers(context, { q: at(turn).phone.slice(-4) }),
  },
  { name: "list_common_words", ask: (context) => listContacts(context, { q: "经理" }) },
];

const sumCases: Case[] = [
  {
    name: "group_by_sums",
    ask: (context) =>
      aggregateOpportunities(context, {
        groupBy: [{ field: "stage" }],
        measures: [{ fn: "count" }, { fn: "sum", field: "amount" }],
      }),
  },
  {
    name: "group_customers",
    ask: (context) =>
      aggregateCustomers(context, {
        groupBy: [{ field: "industry" }],
        measures: [{ fn: "count" }, { fn: "sum", field: "annualRevenue" }],
      }),
  },
  {
    name: "group_customers_by_two",
    ask: (context) =>
      aggregateCustomers(context, {
        groupBy: [{ field: "industry" }, { field: "level" }],
        measures: [{ fn: "count" }, { fn: "sum", field: "annualRevenue" }],
      }),
  },
  {
    name: "group_customers_by_month",
    ask: (context) =>
      aggregateCustomers(context, {
        groupBy: [{ field: "createdAt", by: "month" }],
        measures: [{ fn: "count" }, { fn: "sum", field: "annualRevenue" }],
      }),
  },
  {
    name: "group_customers_of_city",
    ask: (context, turn) =>
      aggregateCustomers(context, {
        filter: { field: "city", op: "eq", value: cities[turn % cities.length] ?? "" },
        groupBy: [{ field: "status" }],
        measures: [{ fn: "count" }, { fn: "avg", field: "employees" }],
      }),
  },
  { name: "forecast", ask: (context) => forecast(context, { by: "owner" }) },
  { name: "stuck", ask: (context) => listStuck(context, {}) },
  { name: "funnel", ask: (context) => funnel(context, {}) },
  {
    name: "calendar_month",
    ask: (context, turn) => calendar(context, { ...month(turn), team: "mine" }),
  },
  { name: "today", ask: (context) => today(context, {}) },
];

const recordCases = (at: At): Case[] => [
  {
    name: "get_with_timeline",
    ask: async (context, turn) => {
      const { id } = at(turn);
      await getCustomer(context, { id });
      await timeline(context, { object: "customer", id });
    },
  },
];

const searchCases = (at: At): Case[] => [
  {
    name: "search_two_characters",
    ask: (context, turn) => globalSearch(context, { q: middle(at(turn).name) }),
  },
  {
    name: "search_initials",
    ask: (context, turn) => globalSearch(context, { q: ["hxkj", "szyy", "jsrj", "whjx"][turn % 4] ?? "" }),
  },
  {
    name: "search_phone_tail",
    ask: (context, turn) => globalSearch(context, { q: at(turn).phone.slice(-4) }),
  },
  {
    name: "search_common_word",
    ask: (context, turn) =>
      globalSearch(context, { q: ["有限公司", "科技", "经理", "公司"][turn % 4] ?? "" }),
  },
  {
    name: "search_typo",
    ask: (context, turn) => {
      const { name } = at(turn);
      return globalSearch(context, { q: `${name.slice(2, 4)}${name.slice(5, 9)}` });
    },
  },
  {
    name: "duplicate_check",
    ask: (context, turn) =>
      findCustomerDuplicates(context, { name: at(turn).name, phone: at(turn + 1).phone }),
  },
];

/** What people ask of many records, each time of others. */
export function benchCases(known: readonly Known[]): Case[] {
  const random = randomFrom(42);
  const order = Array.from({ length: 500 }, () => random.pick(known));
  const at = (turn: number): Known => order[turn % order.length] ?? { id: "", name: "", phone: "" };
  return [...listCases(at), ...sumCases, ...recordCases(at), ...searchCases(at)];
}
