import { expect, it } from "vitest";
import { likeSaid, namedIn } from "./read-account.ts";

it.each([
  ["给市场部新来的周小雨开账号，跟苏晴一样的权限", "苏晴"],
  ["给小周开个账号，权限和林珊的一样", "林珊"],
  ["新来的王五要账号，照陈静的权限", "陈静"],
  ["an account for Ivy Lau like Ray", "Ray"],
  ["给张三和李四开账号", null],
  ["给李四开通CRM权限，销售代表", null],
])("%s: whose rights are the pattern", (text, name) => expect(likeSaid(text)).toBe(name));

it.each([
  ["给新来的市场专员韩雪开个账号", "韩雪开", "韩雪"],
  ["给贾开申请账号", "贾开", "贾开"],
  ["韩梅要个账号，跟苏晴一样的权限", "韩梅", "韩梅"],
])("%s: whose account it is", (text, heard, name) => {
  const at = text.indexOf(heard);
  const span = { start: at, end: at + heard.length, text: heard };
  const value = { name: heard, surname: heard.slice(0, 1) };
  expect(namedIn({ text, entities: [{ ...span, type: "person", value }] })).toBe(name);
});
