import { describe, expect, it } from "vitest";
import { Refusal } from "#scripts/console/refusal.ts";
import { readSeedOptions } from "./options.ts";

describe("readSeedOptions", () => {
  it("makes the demo company when nothing is said", () => {
    expect(readSeedOptions([])).toEqual({ scale: null, tenant: "demo", dataDir: null });
  });

  it("reads all of them", () => {
    const args = ["--scale", "100", "--tenant", "压测公司", "--data-dir", "/tmp/x"];
    expect(readSeedOptions(args)).toEqual({ scale: 100, tenant: "压测公司", dataDir: "/tmp/x" });
  });

  it.each([["0"], ["-1"], ["1.5"], ["abc"], ["201"], [""], ["1e9"]])("refuses a scale of %s", (scale) => {
    expect(() => readSeedOptions([`--scale=${scale}`])).toThrow(Refusal);
  });

  it.each([[["--tenant", " "]], [["--data-dir", ""]], [["--scael", "3"]], [["3"]]])("refuses %j", (args) => {
    expect(() => readSeedOptions(args)).toThrow(Refusal);
  });
});
