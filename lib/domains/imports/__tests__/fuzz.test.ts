import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AppError } from "#lib/platform/errors.ts";
import { randomFrom } from "#tests/harness/random-from.ts";
import { readAll } from "./read-all.ts";

const SAMPLES = new URL("../../../../tests/imports/samples/", import.meta.url).pathname;
const files = readdirSync(SAMPLES).filter((name) => !name.endsWith(".json"));

/** Whether the bytes are read or refused; anything else is thrown on. */
async function outcome(bytes: Buffer): Promise<"read" | "refused"> {
  try {
    await readAll(bytes);
    return "read";
  } catch (error) {
    if (error instanceof AppError && error.options.reason?.startsWith("import_")) return "refused";
    throw error;
  }
}

describe("whatever is uploaded is read or refused with a reason", () => {
  it("random bytes", async () => {
    const random = randomFrom(20_260_305);
    const starts = ["", "504b0304", "fffe", "feff", "efbbbf", "3c7461626c653e", "3c3f786d6c"];
    const seen = new Set<string>();
    for (let round = 0; round < 400; round += 1) {
      const noise = Buffer.from(Array.from({ length: random.below(2000) }, () => random.below(256)));
      seen.add(await outcome(Buffer.concat([Buffer.from(random.pick(starts), "hex"), noise])));
    }
    expect([...seen].sort()).toEqual(["read", "refused"]);
  });

  it.each(files)("%s with bytes changed, lost and cut", async (name) => {
    const random = randomFrom(name.length * 7919);
    const whole = readFileSync(`${SAMPLES}${name}`);
    let done = 0;
    for (let round = 0; round < 60; round += 1) {
      let bytes = Buffer.from(whole);
      for (let change = random.below(8); change >= 0; change -= 1)
        bytes[random.below(bytes.length)] = random.below(256);
      const at = random.below(bytes.length);
      if (round % 3 === 1) bytes = bytes.subarray(0, at);
      if (round % 3 === 2)
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.below(40))]);
      await outcome(bytes);
      done += 1;
    }
    expect(done).toBe(60);
  });
});
