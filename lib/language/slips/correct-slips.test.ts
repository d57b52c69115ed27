import { describe, expect, it } from "vitest";
import { TRADE_WORDS } from "../dictionaries/trade-words.ts";
import { syllableOf } from "../matching/syllable-of.ts";
import { normalise } from "../text/normalise.ts";
import { segment } from "../text/segment.ts";
import { correctSlips } from "./correct-slips.ts";

const correct = (typed: string) => {
  const { mapped, slips } = correctSlips(typed, normalise(typed), [], {});
  return { text: mapped.text, slips };
};

describe("words of the trade typed wrong", () => {
  it.each([
    ["商及推进到抱价阶段", "商机推进到报价阶段", ["sound", "sound"]],
    ["这单的负责仁是谁", "这单的负责人是谁", ["sound"]],
    ["我想查线素", "我想查线索", ["shape"]],
    ["户客列表", "客户列表", ["order"]],
    ["看下xiansuo列表", "看下线索列表", ["pinyin"]],
    ["明天摆放海川的张总", "明天拜访海川的张总", ["context"]],
    ["催一下贷款", "催一下货款", ["context"]],
    ["向银行申请货款", "向银行申请贷款", ["context"]],
  ])("%s is meant as %s", (typed, meant, why) => {
    const { text, slips } = correct(typed);
    expect(text).toBe(meant);
    expect(slips.map((slip) => slip.why)).toEqual(why);
    for (const slip of slips) expect(typed.slice(slip.start, slip.end)).toBe(slip.text);
  });

  it.each([
    "经销商及代理商都来了",
    "尚机科技的李总",
    "他叫商及",
    "客商及时跟进",
    "工商银行的贷款利率",
    "把货摆放在仓库",
    "意象很美",
    "和同事一起去",
    "this is a kehu",
  ])("%s stays as it is", (typed) => {
    expect(correct(typed)).toEqual({ text: typed, slips: [] });
  });

  // Every homophone that can be made from the characters of the trade itself.
  it("finds homophones of all words, and only in what is no word", () => {
    const bySound = new Map<string, Set<string>>();
    for (const character of TRADE_WORDS.join("")) {
      const said = syllableOf(character);
      bySound.set(said, (bySound.get(said) ?? new Set()).add(character));
    }
    const known = new Set(TRADE_WORDS);
    const missed: string[] = [];
    let tried = 0;
    for (const word of TRADE_WORDS.filter(({ length }) => length <= 3)) {
      for (let at = 0; at < word.length; at += 1) {
        for (const other of bySound.get(syllableOf(word.charAt(at))) ?? []) {
          const typed = word.slice(0, at) + other + word.slice(at + 1);
          const sentence = `把${typed}。`;
          const whole = segment(sentence).every(
            ({ start, end }) => end - start > 1 || /[把。]/.test(sentence.slice(start, end)),
          );
          if (other === word[at] || known.has(typed) || whole) continue;
          tried += 1;
          if (correct(sentence).text !== `把${word}。`) missed.push(`${typed}→${word}`);
        }
      }
    }
    expect(tried).toBeGreaterThan(100);
    // What sounds like two words may be either; what is one word with its neighbour stays.
    expect(missed.length / tried).toBeLessThan(0.1);
  });
});
