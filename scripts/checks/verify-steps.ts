/** A check of `npm run verify`: a program with its arguments, run by this Node. */
export type Step = { name: string; file: string; args: string[] };

const own = (name: string): Step => ({ name, file: `scripts/checks/check-${name}.ts`, args: [] });

/** Slow ones first, so that two at a time end together. None needs a database. */
export const verifySteps: Step[] = [
  { name: "types", file: "node_modules/typescript/bin/tsc", args: ["--noEmit", "--pretty", "false"] },
  {
    name: "unit",
    file: "node_modules/vitest/vitest.mjs",
    args: ["run", "--project", "unit", "--reporter=dot"],
  },
  {
    name: "style",
    file: "node_modules/@biomejs/biome/bin/biome",
    args: ["check", "--error-on-warnings", "."],
  },
  own("boundaries"),
  { name: "dead-code", file: "node_modules/knip/bin/knip.js", args: ["--no-progress"] },
  own("messages"),
  own("sizes"),
  own("floors"),
  own("pins"),
  own("docs"),
];
