import { describe, expect, it } from "vitest";
import type { Frame } from "#agents/contract.ts";
import { roster } from "#agents/roster/index.ts";
import { findTool, tools } from "#agents/tools/index.ts";
import { runBudget, usedUp } from "./budget.ts";
import { createEmitter } from "./emitter.ts";
import { proposalIdOf } from "./think.ts";
import { judgeWrite } from "./write-policy.ts";

const tool = (name: keyof typeof tools) => {
  const found = findTool(name);
  if (!found) throw new Error(`no tool ${name}`);
  return found;
};
const rules = { kind: "rules" } as const;
const model = { kind: "model", name: "m" } as const;

describe("judgeWrite", () => {
  const lead = { leadId: "lead_1" };
  const deal = { opportunity: "opp_1" };
  it.each([
    ["lead_delete", lead, rules, false, "delete"],
    ["lead_delete", lead, model, true, "delete"],
    ["opportunity_won", deal, rules, false, "won"],
    ["opportunity_lost", { ...deal, reason: "price" }, model, false, "lost"],
    ["lead_update", lead, rules, true, null],
    ["lead_update", lead, model, false, null],
    ["lead_update", lead, model, true, "untrusted"],
    ["lead_capture", { companyName: "德芙科技" }, model, true, "untrusted"],
    ["turn_undo", {}, model, true, "untrusted"],
    ["lead_list", {}, model, true, null],
  ] as const)("%s", (name, input, engine, tainted, reason) => {
    const verdict = judgeWrite(tool(name), input, { engine, tainted, unasked: false });
    expect(verdict).toEqual(reason ? { ask: true, reason } : { ask: false });
  });

  const run = { engine: rules, tainted: false, unasked: false };
  const records = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `r${index}` }));
  it.each([
    ["opportunity_update", { opportunity: "opp_1", set: { amount: 5_000_000 } }, null],
    ["opportunity_update", { opportunity: "opp_1", set: { amount: 5_000_001 } }, "amount"],
    ["opportunity_create", { name: "一期", customer: "customer_1", amount: 60_000_000 }, "amount"],
    ["stage_move", { opportunity: "opp_1", stage: "stage_1" }, null],
    ["stage_move", { opportunity: "opp_1", stage: "stage_1", overrideReason: "老板点头" }, "override"],
    ["record_transfer", { object: "customer", records: records(10), to: "user_1" }, null],
    ["record_transfer", { object: "customer", records: records(11), to: "user_1" }, "bulk"],
    ["tag_change", { object: "lead", ids: records(11).map(({ id }) => id), add: ["展会"] }, "bulk"],
  ] as const)("%s %j", (name, input, reason) => {
    expect(judgeWrite(tool(name), input, run)).toEqual(reason ? { ask: true, reason } : { ask: false });
  });

  it.each([
    ["lead_update", lead, "unasked"],
    ["lead_capture", { companyName: "德芙科技" }, "unasked"],
    ["lead_delete", lead, "delete"],
    ["lead_list", {}, null],
  ] as const)("%s of a run that nobody asked for", (name, input, reason) => {
    const verdict = judgeWrite(tool(name), input, { ...run, unasked: true });
    expect(verdict).toEqual(reason ? { ask: true, reason } : { ask: false });
  });

  it("leaves an input that the tool would refuse to the tool", () => {
    expect(judgeWrite(tool("opportunity_update"), { set: { amount: "many" } }, run)).toEqual({ ask: false });
    expect(judgeWrite(tool("opportunity_won"), {}, run)).toEqual({ ask: false });
  });
});

describe("usedUp", () => {
  const fresh = () => ({ steps: 0, startedAt: Date.now(), tokens: 0 });

  it("names the limit that is reached", () => {
    expect(usedUp(fresh())).toBeUndefined();
    expect(usedUp({ ...fresh(), steps: runBudget.steps })).toBe("steps");
    expect(usedUp({ ...fresh(), tokens: runBudget.tokens })).toBe("tokens");
    expect(usedUp({ ...fresh(), startedAt: Date.now() - runBudget.milliseconds })).toBe("milliseconds");
  });
});

describe("createEmitter", () => {
  const run = { runId: "r", messageId: "m", conversationId: "c" };

  it("numbers a later attempt beyond every number of the one before", () => {
    const seen: Frame[] = [];
    const first = createEmitter({ ...run, attempt: 1 }, (frame) => seen.push(frame));
    for (let made = 0; made < 100; made += 1)
      first.emit({ type: "notice", code: "stopped", text: String(made) });
    const second = createEmitter({ ...run, attempt: 2, view: first.view() }, (frame) => seen.push(frame));
    second.emit({ type: "text", delta: "y" });
    const numbers = seen.map((frame) => frame.seq);
    expect([...numbers].sort((left, right) => left - right)).toEqual(numbers);
    expect(new Set(numbers).size).toBe(101);
  });

  it("lets streamed text out in gulps, in order, before anything else that is told", async () => {
    const seen: Frame[] = [];
    const emitter = createEmitter({ ...run, attempt: 1 }, (frame) => seen.push(frame));
    for (const delta of "abc") emitter.emit({ type: "text", delta });
    emitter.emit({ type: "notice", code: "stopped", text: "" });
    for (const delta of "de") emitter.emit({ type: "text", delta });
    expect(emitter.view().text).toBe("abcde");
    emitter.emit({ type: "text", delta: "f" });
    await expect.poll(() => emitter.take().length).toBe(0);
    await expect
      .poll(() => seen.map(({ part }) => (part.type === "text" ? part.delta : part.type)))
      .toEqual(["a", "bc", "notice", "de", "f"]);
  });

  it("hands each frame out once to be kept", () => {
    const emitter = createEmitter({ ...run, attempt: 1 }, () => undefined);
    emitter.emit({ type: "text", delta: "a" });
    expect(emitter.take()).toHaveLength(1);
    expect(emitter.take()).toEqual([]);
    expect(emitter.view().text).toBe("a");
  });
});

describe("proposalIdOf", () => {
  const call = { id: "c1", tool: "lead_delete", input: {} };

  it("is the same for the same call of a run, and another for any other", () => {
    expect(proposalIdOf("r1", call)).toBe(proposalIdOf("r1", { ...call }));
    const ids = [
      proposalIdOf("r1", call),
      proposalIdOf("r2", call),
      proposalIdOf("r1", { ...call, id: "c2" }),
    ];
    expect(new Set(ids).size).toBe(3);
  });
});

describe("the roster", () => {
  it("gives no agent a tool whose right its mandate lacks", () => {
    const beyond = Object.values(roster).flatMap((agent) =>
      agent.tools
        .filter((name) => !agent.rights.includes(tool(name).right))
        .map((name) => `${agent.id} ${name}`),
    );
    expect(beyond).toEqual([]);
  });

  it("lets the system agent alone change accounts, always after a yes, and read the audit; keys are nobody's", () => {
    const guarded = Object.values(tools).filter(({ right }) => /^(user|audit)\./.test(right));
    const names = new Set<string>(guarded.map(({ name }) => name));
    const holders = Object.values(roster).filter((agent) => agent.tools.some((name) => names.has(name)));
    expect(holders.map(({ id }) => id)).toEqual(["system"]);
    const changing = guarded.filter(({ right }) => right.startsWith("user."));
    expect(changing.map(({ risk }) => risk)).toEqual(changing.map(() => "danger"));
    expect(changing.length).toBeGreaterThan(0);
    const rights = Object.values(roster).flatMap((agent) => agent.rights);
    expect(rights.filter((right) => right.startsWith("apikey."))).toEqual([]);
  });

  it("names every tool and agent as its key", () => {
    expect(Object.entries(tools).filter(([name, each]) => each.name !== name)).toEqual([]);
    expect(Object.entries(roster).filter(([id, agent]) => agent.id !== id)).toEqual([]);
  });
});
