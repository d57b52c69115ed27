import { describe, expect, it } from "vitest";
import { causeAndFix } from "./cause-and-fix.ts";

describe("cause and fix", () => {
  it.each([
    ["已经修好了，是数据库磁盘满了，加了监控", "数据库磁盘满了", "加了监控"],
    ["修好了，是打印模板版本不兼容", "打印模板版本不兼容", null],
    ["搞掂，师傅话换咗条搓纸轮，正常返", null, "换咗条搓纸轮"],
    ["处理完了，换了路由器", null, "换了路由器"],
    ["因为证书过期了，今天换了新的，以后提前一个月提醒", "证书过期了", "今天换了新的，以后提前一个月提醒"],
    ["已经解决了", null, null],
  ])("%s", (text, cause, fix) => {
    expect(causeAndFix(text)).toEqual({ cause, fix });
  });
});
