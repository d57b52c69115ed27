import { describe, expect, it } from "vitest";
import { randomFrom } from "#tests/harness/random-from.ts";
import { chanceOf, type EndedLead } from "./chance-of.ts";

/** Leads of which those with a good first factor convert mostly. */
function history(count: number): EndedLead[] {
  const random = randomFrom(7);
  return Array.from({ length: count }, () => {
    const factors = Array.from({ length: 5 }, () => random.below(101));
    const [first = 0] = factors;
    return { factors, score: first, converted: random.next() < first / 100 };
  });
}
const lead = (value: number) => ({ factors: [value, 50, 50, 50, 50], score: value });

describe("chanceOf", () => {
  it("learns from how leads ended, and says how well it foretells", () => {
    const ended = history(600);
    const [good, bad] = [chanceOf(lead(95), ended), chanceOf(lead(5), ended)];
    expect(good).toMatchObject({ source: "model", outcomes: 600 });
    expect(good.probability).toBeGreaterThan(0.75);
    expect(bad.probability).toBeLessThan(0.25);
    expect(good.calibrationError).toBeLessThan(0.1);
  });

  it("takes the rate among similar scores where few have ended", () => {
    const ended = history(60);
    const chance = chanceOf(lead(90), ended);
    expect(chance.source).toBe("history");
    expect(chance.probability).toBeGreaterThan(chanceOf(lead(10), ended).probability);
  });

  it("says that it is only the score where hardly any has, or all ended the same way", () => {
    expect(chanceOf(lead(70), [])).toMatchObject({ source: "score", probability: 0.7, outcomes: 0 });
    const lost = history(300).map((each) => ({ ...each, converted: false }));
    expect(chanceOf(lead(70), lost)).toMatchObject({ source: "score", converted: 0 });
  });
});
