import type { Turn } from "#agents/runtime/turn.ts";
import type { QueryReading } from "#lib/language/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { conditionWords } from "./condition-words.ts";
import { periodWords } from "./period-words.ts";
import { seenScope } from "./seen-scope.ts";

type Leaf = Extract<Filter, { field: string }>;
export type QueryWords = {
  /** Whose they are: 你, 你们组, 周远; empty for all that the person may see. */
  whose: string;
  /** The period of what happened: 本月（11月）; empty where none bounds it. */
  when: string;
  /** What they are: 在谈的商机, 新增的线索. */
  what: string;
  /** Nothing but the kind of record is said of them. */
  plain: boolean;
};

const HAPPENED: ReadonlySet<string> = new Set(["closedAt", "createdAt", "at", "doneAt", "convertedAt"]);
const isLeaf = (filter: Filter): filter is Leaf => "field" in filter;
export const partsOf = (filter: Filter | undefined): Filter[] =>
  filter === undefined ? [] : "all" in filter ? filter.all : [filter];

function whoseOf(parts: readonly Filter[], { t }: Turn): { text: string; parts: Filter[] } {
  const own = parts.filter((each): each is Leaf => isLeaf(each) && /^(?:owner|team)$/.test(each.field));
  const told = own.flatMap(({ op, value }) => {
    if (op === "ne" || op === "not_in" || op.startsWith("is_")) return [];
    if (typeof value === "object" && "me" in value) return [t("figures.you")];
    if (typeof value === "object" && "team" in value)
      return [value.team === "mine" ? t("insight.scope.team") : ""];
    const names = (Array.isArray(value) ? value : [value]).map((each) =>
      typeof each === "object" ? t("figures.you") : String(each),
    );
    return [names.join(t("figures.or"))];
  });
  const taken = told.length === own.length ? own : [];
  return {
    text: taken.length > 0 ? told.join("") : "",
    parts: parts.filter((each) => !taken.includes(each as Leaf)),
  };
}

function whenOf(
  parts: readonly Filter[],
  today: string,
  { t }: Turn,
): { text: string; at: Leaf | undefined } {
  const at = parts
    .filter(isLeaf)
    .find(({ field, op }) => HAPPENED.has(field) && (op === "within" || op === "between"));
  return { text: at ? periodWords(at.value, today, t) : "", at };
}

/** A question for records in the words of its answer, whatever words it was asked in. */
export function queryWords({ object, filter }: QueryReading, turn: Turn): QueryWords {
  const { t } = turn;
  const today = dayOf(turn.now);
  const { text: whose, parts } = whoseOf(partsOf(filter), turn);
  const when = whenOf(parts, today, turn);
  const rest = parts.filter((each) => each !== when.at);
  const outcome = rest.find((each): each is Leaf => isLeaf(each) && each.field === "outcome");
  const came =
    when.at && !outcome && t.has(`figures.came.${when.at.field}`) ? t(`figures.came.${when.at.field}`) : "";
  const such = rest.map((each) => conditionWords(each, { object, today, t })).join("");
  const seen = `figures.seen.${seenScope(object, turn)}`;
  const unowned = JSON.stringify(filter ?? {}).includes('"owner"');
  const scope = whose === "" && !unowned && t.has(seen) ? t(seen) : whose;
  return {
    whose: scope,
    when: when.text,
    what: `${came}${such}${t(`objects.${object}`)}`,
    plain: came + such === "",
  };
}

/** 你本月（11月）赢的商机: whose, when and what in one phrase. */
export const phraseOf = ({ whose, when, what, plain }: QueryWords, { t }: Turn): string =>
  t(plain && when === "" && whose !== "" ? "figures.plain" : "figures.phrase", { whose, when, what }).trim();
