import { expect, it } from "vitest";
import { complaintFollowUp } from "./complaint-follow-up.ts";

it.each([
  ["严重程度调到最高", "raise"],
  ["这个加急", "raise"],
  ["已经修好了，是数据库磁盘满了", "solve"],
  ["搞掂，师傅话换咗条搓纸轮，正常返", "solve"],
  ["投诉处理完了没", null],
  ["修好了没有", null],
  ["还没修好", null],
  ["昨天修好了，今天又坏了", null],
])("%s", (text, act) => expect(complaintFollowUp(text)).toBe(act));
