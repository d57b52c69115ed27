import { describe, expect, it } from "vitest";
import { readBehindName } from "../cells/read-behind-name.ts";

describe("what stands behind a person's name", () => {
  it.each([
    ["13800001234 采购经理", { phone: "13800001234", title: "采购经理" }],
    ["财务）13911112222", { phone: "13911112222", title: "财务" }],
    ["13933334444/副总", { phone: "13933334444", title: "副总" }],
    ["微信同号13922223333", { phone: "13922223333", wechat: "13922223333" }],
    ["0571-86961234", { phone: "0571-86961234" }],
    ["+86 139 1111 2222，CEO", { phone: "13911112222", title: "CEO" }],
    ["采购经理", { title: "采购经理" }],
    ["已离职", { rest: "已离职" }],
    ["13800001234 采购经理 老客户", { phone: "13800001234", title: "采购经理", rest: "老客户" }],
    ["13800001234、13800005678", { phone: "13800001234", rest: "13800005678" }],
    ["微信同号", { rest: "微信同号" }],
    ["赵工", { rest: "赵工" }],
  ])("%s", (text, told) => expect(readBehindName(text)).toEqual(told));
});
