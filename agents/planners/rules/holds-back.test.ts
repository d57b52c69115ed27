import { describe, expect, it } from "vitest";
import type { Turn } from "#agents/runtime/turn.ts";
import { holdsBack } from "./holds-back.ts";

const turnOf = (intent: string, text: string, all = text) =>
  ({ clause: { intent, text }, understanding: { text: all } }) as unknown as Turn;

describe("holdsBack", () => {
  it.each([
    ["opportunity.won", "璟峤家居那单先不报赢单", "璟峤家居那单先不报赢单，等合同回来再说"],
    ["opportunity.lost", "这单暂时别标丢单", "这单暂时别标丢单"],
    ["opportunity.stage", "估计下周能进商务谈判", "估计下周能进商务谈判，现在还没到，别动阶段"],
    ["opportunity.stage", "那单大概下周进签约阶段", "那单大概下周进签约阶段，还没到先不改"],
    ["opportunity.stage", "他们可能要进方案了", "他们可能要进方案了，阶段先别动"],
  ])("%s in %s is not done", (intent, text, all) => expect(holdsBack(turnOf(intent, text, all))).toBe(true));

  it.each([
    ["opportunity.won", "璟峤家居那单签了，报赢单", "璟峤家居那单签了，报赢单"],
    ["opportunity.stage", "推进到签约阶段", "推进到签约阶段，金额先不改"],
    ["opportunity.stage", "先推到签约阶段", "钱还没到，先推到签约阶段"],
    ["opportunity.lost", "这单丢了", "这单丢了，别再跟了"],
    ["task.create", "先不改合同", "先不改合同"],
  ])("%s in %s is meant", (intent, text, all) => expect(holdsBack(turnOf(intent, text, all))).toBe(false));
});
