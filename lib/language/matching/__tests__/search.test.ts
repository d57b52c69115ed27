import { describe, expect, it } from "vitest";
import { randomFrom } from "#tests/harness/random-from.ts";
import type { SearchTexts } from "../contract.ts";
import { queryTokens } from "../query-tokens.ts";
import { rankMatch } from "../rank-match.ts";
import { searchTokens } from "../search-tokens.ts";

const record: SearchTexts = {
  names: ["上海华星科技（集团）有限公司"],
  people: ["单建国"],
  phones: ["138 0000 1234", "021-58881234转8"],
  emails: ["Shan.JG@huaxing.com.cn"],
  codes: ["9144030071526726XG"],
  texts: ["在张江拜访了王总，谈了3M的WMS仓储系统和4S店"],
};

const finds = (query: string, texts: SearchTexts): boolean => {
  const tokens = new Set(searchTokens(texts));
  const { must } = queryTokens(query);
  return must.length > 0 && must.every((group) => group.some((token) => tokens.has(token)));
};

const nearlyFinds = (query: string, texts: SearchTexts): boolean => {
  const tokens = new Set(searchTokens(texts));
  const { any, least, sounds } = queryTokens(query).fuzzy;
  return (
    sounds.some((token) => tokens.has(token)) || any.filter((token) => tokens.has(token)).length >= least
  );
};

describe("queryTokens find what searchTokens keep", () => {
  it.each([
    "华星",
    "星科",
    "上海",
    "華星",
    "华星科技",
    "华星科技有限公司",
    "上海华星科技有限公司",
    "华",
    "单",
    "hx",
    "HX",
    "hxkj",
    "shhx",
    "xk",
    "huaxing",
    "huaxin",
    "huaxingkeji",
    "hua xing",
    "keji",
    "shanghaihuaxing",
    "shanjianguo",
    "danjianguo",
    "sjg",
    "djg",
    "jianguo",
    "建国",
    "单总",
    "单经理",
    "王总",
    "1234",
    "001234",
    "13800001234",
    "138 0000 1234",
    "+86 13800001234",
    "＋８６１３８００００１２３４",
    "58881234",
    "021-58881234",
    "138",
    "shan@huaxing.com",
    "huaxing.com.cn",
    "shan.jg@huaxing.com.cn",
    "9144030071526726XG",
    "26XG",
    "9144",
    "华星 1234",
    "华星单总",
    "华星的单总 1234",
    "hx 单总",
    "wms",
    "WMS系统",
    "3M",
    "张江",
    "4S店",
    "仓储系统",
  ])("%s", (query) => {
    expect(finds(query, record)).toBe(true);
  });

  it.each([
    "海尔",
    "科星",
    "hk",
    "5678",
    "李总",
    "华星 5678",
    "海尔单总",
    "nobody@huaxing.com",
    "91440300715267260G",
  ])("not %s", (query) => {
    expect(finds(query, record)).toBe(false);
  });

  it.each(["", " ", "🙂", "，。！", "\u200b", "a", "\ud83d"])("nothing for %j", (query) => {
    expect(queryTokens(query).must).toEqual([]);
    expect(nearlyFinds(query, record)).toBe(false);
  });

  it("any two neighbours of a name", () => {
    const name = "江苏恒力化纤新材料股份有限公司";
    const characters = [...name];
    for (let at = 0; at + 2 <= characters.length; at += 1) {
      const pair = characters.slice(at, at + 2).join("");
      expect(finds(pair, { names: [name] }), pair).toBe(true);
    }
  });

  it.each([
    ["华兴科技", "上海华星科技有限公司"],
    ["华鑫", "华星科技"],
    ["大强创新", "深圳市大疆创新科技有限公司"],
    ["海康视威", "海康威视数字技术股份有限公司"],
    ["huaxin keji", "华星科技"],
  ])("nearly: %s for %s", (query, name) => {
    expect(nearlyFinds(query, { names: [name] })).toBe(true);
    expect(nearlyFinds(query, { names: ["远东电缆"] })).toBe(false);
  });

  it("a name of three and more with one character wrong, missing or swapped", () => {
    const random = randomFrom(11);
    const letters = [..."张王李赵建国明伟芳娜敏静丽强磊军洋勇艳杰娟涛"];
    for (let count = 0; count < 2_000; count += 1) {
      const name = Array.from({ length: 3 + random.below(4) }, () => random.pick(letters));
      const typed = [...name];
      const at = random.below(name.length - 1);
      const edit = random.below(name.length > 3 ? 3 : 2);
      if (edit === 0) typed[random.below(name.length)] = random.pick(letters);
      else if (edit === 1) [typed[at], typed[at + 1]] = [name[at + 1] ?? "", name[at] ?? ""];
      else typed.splice(at, 1);
      const [query, text] = [typed.join(""), name.join("")];
      expect(
        finds(query, { people: [text] }) || nearlyFinds(query, { people: [text] }),
        `${query} ${text}`,
      ).toBe(true);
    }
  });

  it("every phone by its tail of four to eight and its beginning", () => {
    const random = randomFrom(5);
    for (let count = 0; count < 300; count += 1) {
      const phone = `1${3 + random.below(7)}${String(random.below(1_000_000_000)).padStart(9, "0")}`;
      for (let length = 4; length <= 8; length += 1)
        expect(finds(phone.slice(-length), { phones: [phone] })).toBe(true);
      for (let length = 3; length <= 11; length += 1)
        expect(finds(phone.slice(0, length), { phones: [phone] })).toBe(true);
    }
  });
});

describe("tokens", () => {
  it("are distinct, bounded and what PostgreSQL can keep", () => {
    for (const piece of ["上海华星", "a", "1", "🙂", "\u0000x", "\ud800", "é́", "ﷺ", "a@b.", "华 "]) {
      const text = piece.repeat(20_000);
      const tokens = searchTokens({
        names: [text],
        people: [text],
        phones: [text],
        emails: [text],
        codes: [text],
        texts: [text],
      });
      expect(new Set(tokens).size).toBe(tokens.length);
      expect(tokens.length).toBeLessThanOrEqual(1_000);
      expect(
        tokens.every((token) => !/\p{Cs}/u.test(token) && !token.includes("\u0000") && token.length <= 40),
      ).toBe(true);
      const query = queryTokens(text);
      expect(query.must.length).toBeLessThan(200);
      expect(rankMatch(text, { names: [text] })).toBeGreaterThanOrEqual(0);
    }
  });

  it("hold nothing for nothing", () => {
    expect(searchTokens({})).toEqual([]);
    expect(searchTokens({ names: ["", "🙂"], people: [""], phones: ["-"], texts: [" "] })).toEqual([]);
  });

  it("survive whatever is typed", () => {
    const random = randomFrom(99);
    for (let count = 0; count < 2_000; count += 1) {
      const text = Array.from({ length: random.below(30) }, () =>
        String.fromCharCode(random.below(0x10000)),
      ).join("");
      expect(
        searchTokens({ names: [text], people: [text], phones: [text] }).every(
          (token) => !/\p{Cs}/u.test(token),
        ),
      ).toBe(true);
      for (const group of queryTokens(text).must)
        expect(group.every((token) => !/\p{Cs}/u.test(token))).toBe(true);
    }
  });
});

describe("rankMatch", () => {
  const order = (query: string, names: string[]): string[] =>
    names
      .map((name) => ({ name, score: rankMatch(query, { names: [name] }) }))
      .sort((left, right) => right.score - left.score)
      .map(({ name }) => name);

  it.each([
    ["华星", ["华星", "华星科技有限公司", "上海新华星辰集团", "华鑫", "远东"]],
    ["hx", ["华星", "华星科技", "上海华星科技", "远东"]],
    ["大疆创新", ["大疆创新", "大疆创新科技有限公司", "深圳前海大疆创新谷有限公司", "大强创新", "远东"]],
  ])("%s orders", (query, names) => {
    expect(order(query, [...names].reverse())).toEqual(names);
  });

  it("prefers who meets all parts", () => {
    const both: SearchTexts = { names: ["华星科技"], people: ["王建国"], phones: ["13800001234"] };
    const one: SearchTexts = { names: ["华星科技"], people: ["李明"], phones: ["13900005678"] };
    expect(rankMatch("华星王总 1234", both)).toBeGreaterThan(rankMatch("华星王总 1234", one));
    expect(rankMatch("13800001234", both)).toBe(95);
    expect(rankMatch("zzz", both)).toBe(0);
  });

  it("prefers the record's own name to another's", () => {
    expect(rankMatch("华星", { names: ["华星"] })).toBeGreaterThan(
      rankMatch("华星", { names: ["远东", "华星"] }),
    );
  });
});
