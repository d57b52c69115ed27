import { describe, expect, it } from "vitest";
import { stagePath } from "../stage-path.ts";

const step = (id: string, position: number, kind: "open" | "won" | "lost" = "open", pipelineId = "p") => ({
  id,
  position,
  kind,
  pipelineId,
});
const [a, b, c, won, lost] = [
  step("a", 0),
  step("b", 1),
  step("c", 2),
  step("won", 3, "won"),
  step("lost", 4, "lost"),
];
// Not in their order, as nothing promises it.
const all = [won, c, a, lost, b];
const ids = (from: ReturnType<typeof step> | null, to: ReturnType<typeof step>) => {
  const { left, entered } = stagePath(all, from, to);
  return [left.map(({ id }) => id).join(), entered.map(({ id }) => id).join()];
};

describe("stagePath", () => {
  it("leaves one stage and enters the next", () => {
    expect(ids(a, b)).toEqual(["a", "b"]);
  });
  it("goes through the stages between: none is jumped over", () => {
    expect(ids(a, c)).toEqual(["a,b", "b,c"]);
  });
  it("begins a new deal before the first stage", () => {
    expect(ids(null, a)).toEqual(["", "a"]);
    expect(ids(null, c)).toEqual(["a,b", "a,b,c"]);
  });
  it("asks for nothing on the way back", () => {
    expect(ids(c, a)).toEqual(["", ""]);
  });
  it("only enters the end of a deal that is over", () => {
    expect(ids(b, lost)).toEqual(["", "lost"]);
    expect(ids(a, won)).toEqual(["", "won"]);
  });
  it("does not ask what another pipeline asked for", () => {
    const elsewhere = step("x", 0, "open", "q");
    expect(ids(elsewhere, b)).toEqual(["", "b"]);
  });
});
