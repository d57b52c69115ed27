import type { Understanding } from "../../../lib/language/index.ts";
import { readCorpus } from "./corpus/read-corpus.ts";
import { type PlayedTurn, playCase } from "./play-case.ts";
import { sameQuery } from "./same-query.ts";

type Share = { right: number; all: number };
export type TurnFigures = {
  intent: Share;
  rejection: Share;
  slots: Share;
  state: Share;
  query: Share;
  misses: string[];
};

/** Names of the corpus for slots that the language has under another name. */
const CALLED: Record<string, string[]> = {
  to: ["assignee"],
  with: ["with", "contact"],
  company: ["customer", "lead"],
  target: ["amount"],
  date: ["date", "period"],
  period: ["period", "date"],
  discount: ["percent"],
};

/** A value as the corpus writes it: a mention by its name, money by its amount, terms by their names, counts bare. */
function plain(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const parts = value as Record<string, unknown>;
  if (typeof parts.value === "number") return parts.value;
  for (const key of ["amount", "percent", "number", "address", "code", "name", "source", "kind"])
    if (key in parts && !("unit" in parts)) return parts[key];
  return value;
}

const DAYS: Record<string, number> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30,
  year: 360,
};

/** The length of a time in days, half a year being six months. */
function lengthOf(value: unknown): number | undefined {
  const { amount, unit } = (value ?? {}) as { amount?: number; unit?: string };
  const days = DAYS[unit ?? ""];
  return amount === undefined || days === undefined ? undefined : Math.round(amount * days * 1440);
}

function holds(wanted: unknown, value: unknown): boolean {
  if (typeof wanted !== "object" || wanted === null) return wanted === value;
  const length = lengthOf(wanted);
  if (length !== undefined) return length === lengthOf(value);
  const parts = (typeof value === "object" && value !== null ? value : { amount: value }) as Record<
    string,
    unknown
  >;
  return Object.entries(wanted).every(([key, part]) => holds(part, parts[key]));
}

/** Whether a slot of what was understood has the wanted value. */
function hasSlot({ clauses, lead }: Understanding, name: string, wanted: unknown): boolean {
  const facts = lead as Record<string, unknown>;
  const filled = clauses.flatMap(({ slots }) => {
    const said = slots as Record<string, unknown>;
    return (CALLED[name] ?? [name]).map((slot) => said[slot]);
  });
  return [...filled, facts[name]].some((value) => holds(wanted, value) || holds(wanted, plain(value)));
}

const namesOf = ({ said, whole }: PlayedTurn): (string | undefined)[] => [
  said.intents[0]?.name,
  whole.intents[0]?.name,
];

/** Whether the dialogue stands as it should; what must be asked next is the product's to say. */
function standsRight(turn: PlayedTurn): boolean {
  const { said, whole, next, before, expect } = turn;
  const { focus, refers = [], corrected = [], retracted, restored = [], slots = {} } = expect.state ?? {};
  const near = next.focus?.slice(0, 2) ?? [];
  const pointed = [...(said.refers ?? []), ...(whole.refers ?? []), ...near.slice(0, 1)];
  const corrections = said.corrections ?? [];
  const known = [whole, ...before.map((each) => each.whole)];
  return [
    !focus || near.some(({ type, label }) => type === focus.object && label === focus.name),
    refers.every(({ object, name }) => pointed.some(({ type, label }) => type === object && label === name)),
    // Where nothing was said before, there is nothing to put it right in.
    corrected.length === 0 ||
      ((whole !== said || before.length === 0) && corrections.some(({ kind }) => kind === "replace")),
    retracted === undefined || namesOf(turn).some((name) => name === "deny" || name === "undo"),
    restored.every((field) => corrections.some((each) => each.kind === "restore" && each.field === field)),
    Object.entries(slots).every(
      ([name, wanted]) =>
        known.some((each) => hasSlot(each, name, wanted)) ||
        (next.focus ?? []).some(({ type, label }) => type === name && label === wanted),
    ),
  ].every(Boolean);
}

/** Scores what is asked, slots, dialogue and queries on the corpus, the held or the open part. */
export function measureTurns(held: boolean): TurnFigures {
  const none = (): Share => ({ right: 0, all: 0 });
  const figures: TurnFigures = {
    intent: none(),
    rejection: none(),
    slots: none(),
    state: none(),
    query: none(),
    misses: [],
  };
  const count = (share: Share, right: boolean, miss: string) => {
    share.all += 1;
    if (right) share.right += 1;
    else figures.misses.push(miss);
  };
  const cases = [...readCorpus().values()].flat().filter((item) => item.held === held);
  for (const turn of cases.flatMap(playCase)) {
    const { id, text, expect, whole } = turn;
    const asked = namesOf(turn);
    const right = [expect.intent, ...(expect.or ?? [])].some((name) => asked.includes(name));
    count(figures.intent, right, `${id} ${text} → ${asked[1]}, expected ${expect.intent}`);
    if (expect.intent === "none") count(figures.rejection, right, `${id} ${text} → not rejected`);
    for (const [name, wanted] of Object.entries(expect.slots ?? {})) {
      const said = hasSlot(turn.said, name, wanted) || hasSlot(whole, name, wanted);
      count(figures.slots, said, `${id} ${text} → slot ${name}, expected ${JSON.stringify(wanted)}`);
    }
    if (expect.state) count(figures.state, standsRight(turn), `${id} ${text} → state`);
    if (expect.query)
      count(
        figures.query,
        sameQuery(expect.query, whole.query),
        `${id} ${text} → ${JSON.stringify(whole.query)}`,
      );
  }
  return figures;
}
