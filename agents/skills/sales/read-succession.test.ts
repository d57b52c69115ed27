import { describe, expect, it } from "vitest";
import type { Turn } from "#agents/runtime/turn.ts";
import { understand } from "#lib/language/index.ts";
import { readSuccession } from "./read-succession.ts";

const now = new Date("2026-11-23T10:00:00+08:00");

function turnOf(text: string): Turn {
  const understanding = understand(text, { now, names: { contacts: ["姜经理", "王总"] } });
  return { text, understanding, clause: { ...understanding.clauses[0], text } } as unknown as Turn;
}

describe("readSuccession", () => {
  it.each(["姜经理下个月走了", "姜经理走了", "姜经理离职了", "姜经理月底要走了", "王总说姜经理上周走了"])(
    "%s tells who leaves",
    (text) => expect(readSuccession(turnOf(text))?.leaver).toBe("姜经理"),
  );

  it("tells who follows", () => {
    const told = readSuccession(turnOf("姜经理下个月走了，接手的叫邬海涛，也是仓储经理"));
    expect(told).toMatchObject({ leaver: "姜经理", when: "下个月走了", heir: { name: "邬海涛" } });
  });

  it.each([
    "陪姜经理走了一圈仓库，他觉得WMS不错",
    "姜经理说审批已经走了",
    "王总说合同流程走了一半",
    "陪姜经理走了",
    "姜经理走了谁接手？",
  ])("%s tells of nobody who leaves", (text) => expect(readSuccession(turnOf(text))).toBeNull());
});
