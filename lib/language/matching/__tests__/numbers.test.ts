import { describe, expect, it } from "vitest";
import { readCreditCode } from "../read-credit-code.ts";
import { readPhone } from "../read-phone.ts";

describe("readPhone", () => {
  it.each([
    ["13800001234", "13800001234", "mobile", undefined],
    ["＋８６ 138-0000-1234", "13800001234", "mobile", undefined],
    ["0086 13800001234", "13800001234", "mobile", undefined],
    ["86-13800001234", "13800001234", "mobile", undefined],
    ["tel: 138 0000 1234", "13800001234", "mobile", undefined],
    ["(021) 5888 1234 转 8", "02158881234", "landline", "8"],
    ["021-58881234-801", "02158881234", "landline", "801"],
    ["0512-6666777 ext.12", "05126666777", "landline", "12"],
    ["+86 21 58881234", "02158881234", "landline", undefined],
    ["86-010-12345678", "01012345678", "landline", undefined],
    ["400-800-1234", "4008001234", "service", undefined],
    ["8008101234", "8008101234", "service", undefined],
    ["+1 (415) 555-2671", "+14155552671", "other", undefined],
    ["+852 2345 6789", "+85223456789", "other", undefined],
    ["58881234", "58881234", "other", undefined],
    ["无", "", "other", undefined],
    ["", "", "other", undefined],
  ])("%s is %s, %s", (text, number, kind, extension) => {
    expect(readPhone(text)).toEqual({ number, kind, ...(extension ? { extension } : {}) });
  });

  it("reads 20,000 characters of anything", () => {
    for (const piece of ["1", "+", "-", "转", "(", "🙂"]) {
      expect(readPhone(piece.repeat(20_000)).number.length).toBeLessThan(300);
    }
  });
});

describe("readCreditCode", () => {
  it.each([
    "9144030071526726XG",
    "91110000600037341L",
    " ９１４４０３００７１５２６７２６ＸＧ ",
    "9144-0300-7152-6726-xg",
  ])("%s holds", (text) => {
    expect(readCreditCode(text).problem).toBeUndefined();
    expect(readCreditCode(text).code).toMatch(/^[0-9A-Z]{18}$/);
  });

  it.each([
    ["", "length"],
    ["914403007152672", "length"],
    ["9144030071526726XGG", "length"],
    ["9144030071526726IG", "characters"],
    ["9144030071526726中G", "characters"],
    ["9144030071526726XH", "check_digit"],
    ["9144030071526727XG", "check_digit"],
  ])("%s: %s", (text, problem) => {
    expect(readCreditCode(text).problem).toBe(problem);
  });

  it("notices each single wrong character and each swap of unequal neighbours", () => {
    const code = "9144030071526726XG";
    for (let at = 0; at < code.length; at += 1) {
      const wrong = code[at] === "2" ? "3" : "2";
      expect(readCreditCode(code.slice(0, at) + wrong + code.slice(at + 1)).problem).toBe("check_digit");
      const [left, right] = [code[at] ?? "", code[at + 1] ?? ""];
      if (right === "" || left === right) continue;
      expect(readCreditCode(code.slice(0, at) + right + left + code.slice(at + 2)).problem).toBe(
        "check_digit",
      );
    }
  });
});
