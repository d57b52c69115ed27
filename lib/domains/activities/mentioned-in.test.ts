import { describe, expect, it } from "vitest";
import { mentionedIn } from "./mentioned-in.ts";

const members = [
  { id: "1", name: "王伟" },
  { id: "2", name: "王伟东" },
  { id: "3", name: "李娜" },
  { id: "4", name: "张强" },
  { id: "5", name: "张强" },
];

describe("mentionedIn", () => {
  it.each([
    ["@李娜 请跟进", ["3"]],
    ["请@王伟东看看", ["2"]],
    ["请@王伟看看，@李娜也看看，@王伟", ["1", "3"]],
    ["发到 li@example.com", []],
    ["王伟 没有被提到", []],
    // Two people of that name: not guessed.
    ["@张强 看一下", []],
  ])("%s", (text, ids) => {
    expect(mentionedIn(text, members)).toEqual(ids);
  });
});
