import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { listFiles } from "./list-files.ts";

type Tree = { [key: string]: string | Tree };
const treeSchema: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), treeSchema])));

/** The sentences of each locale by `namespace.key`; a namespace is a file. */
export type Catalogues = Map<string, Map<string, string>>;

export function readCatalogues(root: string): Catalogues {
  const catalogues: Catalogues = new Map();
  for (const path of listFiles(root, /^messages\/[^/]+\/[^/]+\.json$/)) {
    const [, locale = "", file = ""] = path.split("/");
    const known = catalogues.get(locale) ?? new Map<string, string>();
    catalogues.set(locale, known);
    const tree = treeSchema.parse(JSON.parse(readFileSync(join(root, path), "utf8")));
    flatten(tree, file.slice(0, -".json".length), known);
  }
  return catalogues;
}

function flatten(tree: Tree, prefix: string, into: Map<string, string>): void {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") into.set(`${prefix}.${key}`, value);
    else flatten(value, `${prefix}.${key}`, into);
  }
}
