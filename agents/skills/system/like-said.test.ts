import { expect, it } from "vitest";
import { likeSaid } from "./read-account.ts";

it.each([
  ["给市场部新来的周小雨开账号，跟苏晴一样的权限", "苏晴"],
  ["给小周开个账号，权限和林珊的一样", "林珊"],
  ["新来的王五要账号，照陈静的权限", "陈静"],
  ["an account for Ivy Lau like Ray", "Ray"],
  ["给张三和李四开账号", null],
  ["给李四开通CRM权限，销售代表", null],
])("%s: whose rights are the pattern", (text, name) => expect(likeSaid(text)).toBe(name));
