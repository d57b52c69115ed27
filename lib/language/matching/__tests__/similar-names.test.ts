import { describe, expect, it } from "vitest";
import { randomFrom } from "#tests/harness/random-from.ts";
import { candidateKeys } from "../candidate-keys.ts";
import { oneEditApart } from "../one-edit-apart.ts";
import { pinyinOf } from "../pinyin-of.ts";
import { sameSound } from "../same-sound.ts";
import { similarNames } from "../similar-names.ts";
import { takePlace } from "../take-place.ts";

describe("pinyinOf", () => {
  it.each([
    ["单雄信", "shanxiongxin", "sxx"],
    ["曾国藩", "zengguofan", "zgf"],
    ["仇和", "qiuhe", "qh"],
    ["解缙", "xiejin", "xj"],
    ["区志强", "ouzhiqiang", "ozq"],
    ["查良镛", "zhaliangyong", "zly"],
    ["尉迟恭", "yuchigong", "ycg"],
    ["呂布", "lvbu", "lb"],
    ["乐毅", "yueyi", "yy"],
  ])("of the person %s is %s, %s", (name, full, initials) => {
    expect(pinyinOf(name, "person")).toMatchObject({ full, initials });
  });

  it.each([
    ["重庆银行", "chongqingyinhang", "cqyh"],
    ["长虹", "changhong", "ch"],
    ["ABC科技3M", "abckeji3m", "abckj3m"],
    ["", "", ""],
    ["🙂", "", ""],
  ])("of the company %s is %s, %s", (name, full, initials) => {
    expect(pinyinOf(name)).toMatchObject({ full, initials });
  });

  it("has a syllable for each character", () => {
    expect(pinyinOf("华星 ABC").syllables).toEqual(["hua", "xing", "abc"]);
  });
});

describe("oneEditApart", () => {
  it.each([
    ["华智科技", "华志科技"],
    ["华智科技", "华科技"],
    ["华智科", "华智科技"],
    ["智华科技", "华智科技"],
    ["𠮷野家", "吉野家"],
    ["a", ""],
  ])("%s and %s are", (left, right) => {
    expect(oneEditApart(left, right)).toBe(true);
    expect(oneEditApart(right, left)).toBe(true);
  });

  it.each([
    ["华智科技", "华智科技"],
    ["华智科技", "科技华智"],
    ["华智", "华智科技"],
    ["华智科技", "化志科技"],
    ["", ""],
  ])("%s and %s are not", (left, right) => {
    expect(oneEditApart(left, right)).toBe(false);
  });
});

describe("sameSound", () => {
  it.each([
    ["华星", "华兴", "equal"],
    ["华星", "huaxing", "equal"],
    ["陈静", "程静", "near"],
    ["张山", "章三", "near"],
    ["刘兰", "牛男", "near"],
    ["胡军", "付军", "near"],
    ["林芳", "凌方", "near"],
    ["王伟", "李伟", "none"],
    ["🙂", "😀", "none"],
  ])("%s and %s: %s", (left, right, sound) => {
    expect(sameSound(left, right)).toBe(sound);
    expect(sameSound(right, left)).toBe(sound);
  });
});

describe("similarNames", () => {
  it.each([
    ["上海德芙科技有限公司", "德芙科技", "same"],
    ["上海德芙科技有限公司", "北京德芙科技有限公司", "loose"],
    ["德芙科技", "德芙信息技术", "loose"],
    ["华星科技", "华兴科技", "pinyin"],
    ["华星科技", "华新科技", "pinyin"],
    ["大疆创新", "大强创新", "typo"],
    ["大疆创新", "大创新", "typo"],
    ["海康威视", "海康威视数字技术", "contains"],
    ["中建一局", "中建二局", "none"],
    ["三一重工", "三二重工", "none"],
    ["上海电气", "天津电气", "none"],
    ["平安银行", "平安保险", "none"],
    ["科技", "华星科技", "none"],
    ["", "华星科技", "none"],
  ])("companies %s and %s: %s", (left, right, kind) => {
    expect(similarNames(left, right).kind).toBe(kind);
    expect(similarNames(right, left)).toEqual(similarNames(left, right));
  });

  it.each([
    ["王建国", " 王 建国", "same"],
    ["Wang Jianguo", "jianguo wang", "loose"],
    ["王建国", "Jianguo Wang", "pinyin"],
    ["单雄信", "shan xiongxin", "pinyin"],
    ["张晓明", "张小明", "pinyin"],
    ["张大明", "张小明", "none"],
    ["张伟明", "张卫国", "none"],
    ["欧阳静雯", "欧阳静文", "pinyin"],
    ["司马光宇", "司马光帝", "typo"],
    ["王建国", "建国", "contains"],
    ["王总", "王建国", "contains"],
    ["王总", "李建国", "none"],
    ["李娜", "李伟", "none"],
  ])("people %s and %s: %s", (left, right, kind) => {
    expect(similarNames(left, right, "person").kind).toBe(kind);
    expect(similarNames(right, left, "person")).toEqual(similarNames(left, right, "person"));
  });

  it("scores the better reason higher", () => {
    const scores = ["上海华星科技", "华星贸易", "华兴科技", "华星物联装备集成", "海尔"].map(
      (name) => similarNames("华星科技", name).score,
    );
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
    expect(scores.at(-1)).toBe(0);
  });
});

describe("candidateKeys", () => {
  const random = randomFrom(3);
  const letters = [..."华星智德恒力海岳鼎宏远瑞丰天泽鑫源嘉禾博雅信诚永泰安捷联创"];
  const word = (length: number) => Array.from({ length }, () => random.pick(letters));

  it("share one for every name with one character wrong, missing, added or swapped", () => {
    for (let count = 0; count < 2_000; count += 1) {
      const name = word(3 + random.below(6));
      const other = [...name];
      const at = random.below(name.length - 1);
      const edit = random.below(4);
      if (edit === 0) other[at] = random.pick(letters);
      else if (edit === 1) other.splice(at, 1);
      else if (edit === 2) other.splice(at, 0, random.pick(letters));
      else [other[at], other[at + 1]] = [name[at + 1] ?? "", name[at] ?? ""];
      // A brand that happens to begin like a place, 雅安华星, is another name once those two are swapped.
      if (takePlace(name.join("")) || takePlace(other.join(""))) continue;
      const keys = new Set(candidateKeys(name.join("")));
      expect(
        candidateKeys(other.join("")).some((key) => keys.has(key)),
        `${name.join("")} ${other.join("")}`,
      ).toBe(true);
    }
  });

  it("share one wherever names are the same, loosely the same or sound alike", () => {
    const names = [
      "上海华星科技有限公司",
      "华星科技",
      "华星贸易",
      "华兴科技",
      "华新科技股份有限公司",
      "华星",
    ];
    const keys = new Set(candidateKeys("华星科技"));
    for (const name of names)
      expect(
        candidateKeys(name).some((key) => keys.has(key)),
        name,
      ).toBe(true);
    expect(candidateKeys("海尔智家").some((key) => keys.has(key))).toBe(false);
  });

  it("are few and exist for every name", () => {
    for (const name of ["李", "🙂", "华".repeat(20_000), "Ltd"]) {
      const keys = candidateKeys(name);
      expect(keys.length).toBeGreaterThan(0);
      expect(keys.length).toBeLessThan(26);
    }
    expect(candidateKeys(" ")).toEqual([]);
  });
});
