import { DrizzleQueryError } from "drizzle-orm/errors";
import { describe, expect, it } from "vitest";
import { withoutValues } from "./without-values.ts";

describe("withoutValues", () => {
  it("tells of a failed statement what failed, and of its values nothing", () => {
    const failed = new DrizzleQueryError(
      "select * from leads where phone = $1",
      ["13912345678"],
      new Error("broken"),
    );
    const told = withoutValues(failed) as Error;
    expect(`${told.message}\n${told.stack}`).toContain("select * from leads where phone = $1 (broken)");
    expect(`${told.message}\n${told.stack}`).not.toContain("13912345678");
  });

  it("leaves other errors as they are", () => {
    const error = new Error("other");
    expect(withoutValues(error)).toBe(error);
    expect(withoutValues("text")).toBe("text");
  });
});
