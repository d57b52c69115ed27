import { expect, test } from "vitest";
import { expandPattern, seededRandom } from "./expand-pattern.ts";

const pools = { company: ["海川", "恒达"] };

test("one of the parts is taken, and a word of the pool", () => {
  const random = seededRandom(1);
  const made = new Set(
    Array.from({ length: 200 }, () => expandPattern("(查|看(一下|))({company}|客户)", pools, random)),
  );
  expect(made).toEqual(
    new Set(["查", "看", "看一下"].flatMap((verb) => ["海川", "恒达", "客户"].map((name) => verb + name))),
  );
});

test("what is optional is left out at times", () => {
  const random = seededRandom(2);
  const made = new Set(Array.from({ length: 50 }, () => expandPattern("好(的)?", pools, random)));
  expect(made).toEqual(new Set(["好", "好的"]));
});

test("the same seed gives the same numbers", () => {
  const [one, other] = [seededRandom(3), seededRandom(3)];
  expect(Array.from({ length: 5 }, one)).toEqual(Array.from({ length: 5 }, other));
});

test("a pool that does not exist is an error", () => {
  expect(() => expandPattern("{nobody}", pools, seededRandom(1))).toThrow("nobody");
});
