import { describe, expect, it } from "vitest";
import { chanceOf } from "./chance-of.ts";

describe("chanceOf", () => {
  it("is sure where nothing is needed, and nil where all together is too little", () => {
    expect(chanceOf(0, [])).toBe(1);
    expect(chanceOf(100, [{ amount: 60, winRate: 90 }])).toBe(0);
    expect(chanceOf(50, [{ amount: 60, winRate: 100 }])).toBe(1);
  });

  it("comes near what many throws of the dice give", () => {
    const deals = Array.from({ length: 40 }, (_, at) => ({
      amount: 100 + at * 10,
      winRate: 20 + (at % 7) * 10,
    }));
    let seed = 7;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    for (const needed of [4000, 5500, 6500, 8000]) {
      let reached = 0;
      for (let round = 0; round < 4000; round += 1) {
        const sum = deals.reduce(
          (all, { amount, winRate }) => all + (random() < winRate / 100 ? amount : 0),
          0,
        );
        if (sum >= needed) reached += 1;
      }
      expect(Math.abs(chanceOf(needed, deals) - reached / 4000)).toBeLessThan(0.03);
    }
  });
});
