import { describe, expect, it } from "vitest";
import { type Candidate, ownerWeights, weighCandidates } from "./weigh-candidates.ts";

const one = (name: string, more: Partial<Candidate> = {}): Candidate => ({
  user: { id: name, name, team: null },
  load: 5,
  capacity: null,
  won: 0,
  lost: 0,
  wonInIndustry: 0,
  declared: false,
  ties: 0,
  handed: 0,
  ...more,
});
const order = (...people: Candidate[]) => weighCandidates(people).map(({ user }) => user.name);

describe("weighCandidates", () => {
  it("has weights that add up to one", () => {
    expect(Object.values(ownerWeights).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
  });

  it.each<[string, Partial<Candidate>]>([
    ["deals won in the industry", { wonInIndustry: 3, won: 3 }],
    ["an industry of one's own", { declared: true }],
    ["less to do", { load: 1 }],
    ["a better rate", { won: 8, lost: 1 }],
    ["a tie to the company", { ties: 1 }],
    ["having been given such leads", { handed: 2 }],
  ])("%s speaks for somebody", (_what, more) => {
    expect(order(one("a"), one("b", more))[0]).toBe("b");
  });

  it("measures load by what somebody can take, where that is known", () => {
    const [first] = weighCandidates([
      one("full", { load: 5, capacity: 5 }),
      one("free", { load: 8, capacity: 40 }),
    ]);
    expect(first?.user.name).toBe("free");
  });

  it("takes nobody for full who holds a single lead", () => {
    const first = order(one("expert", { load: 1, declared: true, handed: 1 }), one("idle", { load: 0 }));
    expect(first[0]).toBe("expert");
  });

  it("is the same for the same people, and stays within 0 to 100", () => {
    const best = one("a", { load: 0, won: 9, wonInIndustry: 9, ties: 2, handed: 9, declared: true });
    const [top] = weighCandidates([best, one("b", { load: 90 })]);
    expect(top?.total).toBeGreaterThan(90);
    expect(top?.total).toBeLessThanOrEqual(100);
    expect(weighCandidates([])).toEqual([]);
  });
});
