import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTurnstile, type Place } from "./turnstile.ts";

const settle = () => vi.advanceTimersByTimeAsync(0);

describe("a turnstile", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function three() {
    const turnstile = createTurnstile({ places: 1, patienceMs: 100 });
    const letIn: string[] = [];
    const places = new Map<string, Place>();
    const enter = (name: string, line: "begun" | "fresh") =>
      void turnstile.enter(line).then((place) => {
        letIn.push(name);
        places.set(name, place);
      });
    return { enter, letIn, leave: (name: string) => places.get(name)?.leave() };
  }

  it("lets in one after another, those that have begun first", async () => {
    const { enter, letIn, leave } = three();
    enter("a", "fresh");
    enter("b", "fresh");
    enter("c", "fresh");
    enter("d", "begun");
    await settle();
    expect(letIn).toEqual(["a"]);
    leave("a");
    await settle();
    expect(letIn).toEqual(["a", "d"]);
    leave("d");
    await settle();
    leave("b");
    await settle();
    expect(letIn).toEqual(["a", "d", "b", "c"]);
  });

  it("frees one place for one who leaves twice", async () => {
    const { enter, letIn, leave } = three();
    for (const name of ["a", "b", "c"]) enter(name, "fresh");
    await settle();
    leave("a");
    leave("a");
    await settle();
    expect(letIn).toEqual(["a", "b"]);
  });

  it("waits for nobody longer than its patience", async () => {
    const { enter, letIn, leave } = three();
    for (const name of ["a", "b", "c"]) enter(name, "fresh");
    await settle();
    await vi.advanceTimersByTimeAsync(99);
    expect(letIn).toEqual(["a"]);
    await vi.advanceTimersByTimeAsync(1);
    expect(letIn).toEqual(["a", "b"]);
    leave("a");
    await settle();
    expect(letIn).toEqual(["a", "b"]);
  });
});
