import { describe, expect, it } from "vitest";
import { translate } from "./translate.ts";

describe("translate", () => {
  it("has sentences, and no folders of them", () => {
    const t = translate("zh-CN");
    expect(t.has("fields.customer.name")).toBe(true);
    expect(t.has("fields.customer.profile")).toBe(false);
    expect(t.has("fields.customer.nothing")).toBe(false);
  });
});
