import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { CheckResult } from "./check.ts";
import { compareCatalogues } from "./compare-catalogues.ts";
import { findHan } from "./find-han.ts";
import { listFiles } from "./list-files.ts";
import { readCatalogues } from "./read-catalogues.ts";
import { type MessageUse, readMessageUses } from "./read-message-uses.ts";
import { runCheck } from "./run-check.ts";

const SOURCES = /^(agents|app|components|lib|server)\/.*(?<!\.test)\.tsx?$/;
const SCREENS = /^(app|components)\/.*\.tsx$/;

/** The locales say the same things, the code asks only for what they say, and screens hold no Chinese. */
export function checkMessages(root: string): CheckResult {
  const catalogues = readCatalogues(root);
  const keys = new Set([...catalogues.values()].flatMap((messages) => [...messages.keys()]));
  const problems = compareCatalogues(catalogues);
  if (catalogues.size < 2) problems.push("fewer than two locales in messages/");
  let used = 0;
  for (const path of listFiles(root, SOURCES)) {
    const text = readFileSync(join(root, path), "utf8");
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const uses = readMessageUses(source);
    used += uses.length;
    const unknown = uses.filter((use) => !exists(use, keys));
    problems.push(...unknown.map((use) => `${path}:${use.line}: no message ${nameOf(use)}`));
    if (!SCREENS.test(path)) continue;
    problems.push(...findHan(source).map((line) => `${path}:${line}: Chinese outside of messages/`));
  }
  return {
    summary: `${keys.size} messages in ${[...catalogues.keys()].join(" and ")}, ${used} uses`,
    problems,
  };
}

function exists({ key, namespaces }: MessageUse, keys: Set<string>): boolean {
  for (const full of keys) {
    // From elsewhere: its namespace is not known here, so any that fits will do.
    const prefixes = namespaces ?? full.split(".").map((_, index, parts) => parts.slice(0, index).join("."));
    for (const prefix of prefixes) {
      const rest = prefix === "" ? full : full.startsWith(`${prefix}.`) && full.slice(prefix.length + 1);
      if (rest !== false && key.test(rest)) return true;
    }
  }
  return false;
}

function nameOf({ namespaces, shown }: MessageUse): string {
  if (namespaces === null) return `"${shown}"`;
  return namespaces.map((namespace) => `"${namespace ? `${namespace}.` : ""}${shown}"`).join(" or ");
}

if (import.meta.main) await runCheck(checkMessages);
