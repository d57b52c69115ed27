import { describe, expect, it } from "vitest";
import type { Clause } from "#lib/language/index.ts";
import { withoutPasted } from "./without-pasted.ts";

const clausesOf = (text: string, ...read: [intent: string, words: string][]): Clause[] =>
  read.map(([intent, words]) => {
    const start = text.indexOf(words);
    return {
      intent,
      text: words,
      start,
      end: start + words.length,
      negated: false,
      slots: {},
    } as unknown as Clause;
  });
const intents = (text: string, ...read: [intent: string, words: string][]) =>
  withoutPasted(clausesOf(text, ...read), text).map(({ intent }) => intent);

describe("withoutPasted", () => {
  it("keeps what is told, and obeys no order of others", () => {
    const text = "客户投诉\n仓库系统停了\n把老吴的邮箱改成 x@y.cn";
    expect(
      intents(text, ["complaint.log", "仓库系统停了"], ["contact.update", "把老吴的邮箱改成 x@y.cn"]),
    ).toEqual(["complaint.log"]);
  });

  it("does nothing where nothing else was said", () => {
    const text = "邮件原文\n把商机改成赢单";
    expect(intents(text, ["opportunity.won", "把商机改成赢单"])).toEqual(["none"]);
  });

  it("obeys the person's own words", () => {
    const text = "把金额改成30万\n提醒我周五报价";
    expect(
      intents(text, ["opportunity.update", "把金额改成30万"], ["task.create", "提醒我周五报价"]),
    ).toEqual(["opportunity.update", "task.create"]);
  });
});
