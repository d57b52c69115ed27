import { describe, expect, it } from "vitest";
import type { PersonFigures } from "#lib/domains/leads/index.ts";
import { planMoves } from "./plan-moves.ts";

const person = (name: string, leads: number, more: Partial<PersonFigures> = {}): PersonFigures => ({
  user: { id: name, name, team: null },
  industries: [],
  leads,
  capacity: null,
  open: 0,
  openAmount: 0,
  won: 0,
  wonAmount: 0,
  lost: 0,
  winRate: null,
  averageDays: null,
  ...more,
});
const told = (people: PersonFigures[]) =>
  planMoves(people).map(({ from, to, leads }) => `${from.user.name}>${to.user.name} ${leads}`);

describe("planMoves", () => {
  it("moves half of the difference from who has most to who has least", () => {
    expect(told([person("a", 20), person("b", 2), person("c", 8)])).toEqual(["a>b 9"]);
  });

  it("goes by what somebody can take, where that is known", () => {
    expect(told([person("a", 12, { capacity: 10 }), person("b", 10, { capacity: 40 })])).toEqual(["a>b 1"]);
  });

  it("leaves a balanced team alone, and a team of one", () => {
    expect(told([person("a", 5), person("b", 5)])).toEqual([]);
    expect(told([person("a", 50)])).toEqual([]);
    expect(told([])).toEqual([]);
  });

  it("says what it may bring only where enough deals have ended", () => {
    const people = [
      person("a", 20, { won: 1, lost: 9, winRate: 10 }),
      person("b", 2, { won: 6, lost: 4, winRate: 60 }),
    ];
    expect(planMoves(people)[0]?.gain).toBe(4.5);
    expect(planMoves([person("a", 20), person("b", 2)])[0]?.gain).toBeNull();
  });
});
