import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Scenario, scenarioSchema, type Thing, worldsSchema } from "./scenario.ts";

const dataDir = join(import.meta.dirname, "data");

/** All scenarios, by file and line. Throws with the file and the line of one that is not well formed. */
export function readScenarios(): Scenario[] {
  const files = readdirSync(dataDir).filter((name) => name.endsWith(".jsonl"));
  return files.toSorted().flatMap((file) => {
    const lines = readFileSync(join(dataDir, file), "utf8").split("\n");
    return lines.flatMap((line, index) =>
      line.trim() === "" ? [] : [readLine(line, `${file}:${index + 1}`)],
    );
  });
}

function readLine(line: string, at: string): Scenario {
  try {
    return scenarioSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`${at} is no scenario`, { cause });
  }
}

/** The records of a world, named sets opened. */
export function thingsOf(world: Scenario["world"]): Thing[] {
  const worlds = worldsSchema.parse(JSON.parse(readFileSync(join(dataDir, "worlds.json"), "utf8")));
  const open = (each: string | Thing): Thing[] => {
    if (typeof each !== "string") return [each];
    const set = worlds[each];
    if (!set) throw new Error(`no world ${each}`);
    return set.flatMap(open);
  };
  return world.flatMap(open);
}
