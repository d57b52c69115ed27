import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { listFiles } from "#scripts/checks/list-files.ts";
import { parse } from "./parse.ts";

export type Pattern = { where: string; pattern: RegExp };

/** The patterns written as literals in a source. */
export function patternsIn(path: string, text: string): Pattern[] {
  const source = parse(path, text);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      const pattern = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
      found.push({ where: `${path}:${line}`, pattern });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every literal pattern of the product below a folder. */
export function collectLiterals(root: string, folder: string): Pattern[] {
  return listFiles(root, new RegExp(`^${folder}/(?!.*\\.test\\.ts$).+\\.ts$`)).flatMap((path) =>
    patternsIn(path, readFileSync(join(root, path), "utf8")),
  );
}

/** Every pattern that is built with `new RegExp(…)` while `work` runs. */
export async function collectBuilt(work: () => Promise<unknown>): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, given: [string, string?]) {
      const pattern = new target(...given);
      found.push({ where: `built /${pattern.source.slice(0, 60)}/`, pattern });
      return pattern;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}
