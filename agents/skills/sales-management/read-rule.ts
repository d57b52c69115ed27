import { z } from "zod";
import type { Turn } from "#agents/runtime/turn.ts";
import type { SubjectMention } from "#agents/tools/records/resolve-subjects.ts";
import type { Entity } from "#lib/language/index.ts";
import type { Filter } from "#lib/platform/records/contract.ts";

export const ruleShape = z.object({
  /** What it holds for; null: for all leads. */
  filter: z.custom<Filter>().nullable(),
  name: z.string(),
  /** Who gets them, as they were called; `me` when the speaker does. */
  people: z.array(z.string()),
  me: z.boolean(),
  inTurn: z.boolean(),
  /** 这类: what holds for the lead that is talked about holds for those like it. */
  alike: z.boolean(),
  /** The trade that is named with it. */
  industry: z.string().nullable(),
  /** Only how rules stand is asked. */
  asks: z.boolean(),
});
export type SaidRule = z.output<typeof ruleShape>;

const longestName = 60;
const turns = /轮流|轮着|轮|平均|依次|in turn|round.?robin/iu;
const asksHow = /怎么设|有哪些|是什么|是怎样|怎么样的|看看|查一下|现在的|目前的|what (?:are|is)|show/iu;
const alike = /(?:这|此|同|类似|像这)(?:一)?(?:类|种|样)|类似|同类/u;
const mine = /(?:归|给|由|让)我(?!们)/u;

type Money = Extract<Entity, { type: "money" }>["value"];
function budgetOf({ amount, max, bound }: Money): Filter {
  const field = "budgetAmount";
  if (max !== undefined) return { field, op: "between", value: [amount, max] };
  if (bound === "max") return { field, op: "lte", value: amount };
  return { field, op: bound === "equal" ? "eq" : "gte", value: amount };
}

/** What the words say of the leads that a rule holds for. */
function conditions({ understanding }: Turn): Filter[] {
  const industries = understanding.entities.flatMap((each) =>
    each.type === "industry" ? each.value.name : [],
  );
  const places = understanding.entities.flatMap((each) => (each.type === "region" ? each.value.name : []));
  const any = (field: string, names: string[]): Filter[] => {
    const all = names.map((name): Filter => ({ field, op: "contains", value: name }));
    return all.length > 1 ? [{ any: all }] : all;
  };
  const rest = understanding.entities.flatMap((each): Filter[] => {
    if (each.type === "money") return [budgetOf(each.value)];
    if (each.type === "source") return [{ field: "source", op: "eq", value: each.value.source }];
    if (each.type === "size" && each.value.employees === undefined)
      return [{ field: "companySize", op: "eq", value: each.value.band }];
    return [];
  });
  return [...any("industry", industries), ...any("region", places), ...rest];
}

/** The rule for new leads that a sentence states. */
export function readRule(turn: Turn): SaidRule {
  const { understanding } = turn;
  const all = conditions(turn);
  const people = understanding.entities.flatMap((each) => (each.type === "person" ? each.value.name : []));
  const [only] = all;
  return {
    filter: all.length > 1 ? { all } : (only ?? null),
    name: turn.text.trim().slice(0, longestName),
    people: [...new Set(people)],
    me: mine.test(turn.text),
    alike: alike.test(turn.clause.text),
    industry:
      understanding.entities.flatMap((each) => (each.type === "industry" ? each.value.name : []))[0] ?? null,
    inTurn: turns.test(turn.text),
    asks: asksHow.test(turn.text) && people.length === 0,
  };
}

/** Each name is looked up among colleagues, under a key of its own. */
export const peopleMentions = (people: readonly string[]): SubjectMention[] =>
  people.map((text, at) => ({ key: `assignee${at || ""}`, type: "colleague", text }));
