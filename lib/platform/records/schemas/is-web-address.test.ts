import { describe, expect, it } from "vitest";
import { isWebAddress } from "./contract.ts";

describe("isWebAddress", () => {
  it.each([
    "www.hai-na.com",
    "https://海纳.cn/关于",
    "HTTP://a.cn",
    "erp.hai-na.com:8080/login",
    "localhost:3000",
    "192.168.1.8:8080",
    "暂无",
    "微信公众号：海纳",
  ])("takes %s", (text) => expect(isWebAddress(text)).toBe(true));
  it.each([
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "java\tscript:alert(1)",
    "java\u200bscript:alert(1)",
    "data:text/html,<b>",
    "vbscript:x",
    "file:///etc/passwd",
    "javascript:1",
    "javascript:1+alert(1)",
  ])("refuses %s", (text) => expect(isWebAddress(text)).toBe(false));
});
