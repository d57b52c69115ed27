import { describe, expect, it } from "vitest";
import { listSamples, readSample } from "./read-sample.ts";

const folder = new URL("./samples/", import.meta.url).pathname;

describe("files made elsewhere", () => {
  const samples = listSamples(folder);

  it("are all there", () => expect(samples).toHaveLength(41));

  it.each(samples)("$name is read and mapped", async ({ name, expected }) => {
    expect(await readSample(folder, name, expected)).toEqual(expected);
  });
});
