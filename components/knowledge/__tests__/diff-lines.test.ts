import { expect, it } from "vitest";
import { diffLines } from "#components/knowledge/diff-lines.ts";

const told = (before: string, after: string) =>
  diffLines(before, after).map(({ kind, text }) => `${{ same: " ", added: "+", removed: "-" }[kind]}${text}`);

it("tells what was taken away before what came for it, and leaves the rest", () => {
  expect(told("总则\n八五折找总监\n附则", "总则\n八折找总监\n七折找总经理\n附则")).toEqual([
    " 总则",
    "-八五折找总监",
    "+八折找总监",
    "+七折找总经理",
    " 附则",
  ]);
});

it("keeps lines that only moved apart together", () => {
  expect(told("a\nb\nc", "a\nx\nb\nc\ny")).toEqual([" a", "+x", " b", " c", "+y"]);
  expect(told("a\nb", "a\nb")).toEqual([" a", " b"]);
});

it("shows very long texts one after the other", () => {
  const long = Array.from({ length: 2_000 }, (_, line) => `${line}`).join("\n");
  expect(diffLines(long, `${long}\nx`).filter(({ kind }) => kind === "same")).toEqual([]);
});
