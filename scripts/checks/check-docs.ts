import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CheckResult } from "./check.ts";
import { listFiles } from "./list-files.ts";
import { runCheck } from "./run-check.ts";

const DOCUMENTS = /(^|\/)(README[^/]*|AGENTS)\.md$|^docs\/.*\.md$/;
const FOLDERS =
  "agents|app|components|db|deploy|docs|e2e|knowledge|lib|messages|public|scripts|server|tests|\\.ci|\\.github";
const IN_REPOSITORY = new RegExp(`^(\\./)?(${FOLDERS})/\\S*$`);
const ROOT_FILE = /^[\w.-]+\.(ts|mjs|cjs|jsonc?|md|ya?ml)$/;

/** Each repository path that a document writes in backticks, and each relative link, leads to something. */
export function checkDocs(root: string): CheckResult {
  const documents = listFiles(root, DOCUMENTS);
  const named = documents.flatMap((document) => pathsOf(root, document));
  const problems = named
    .filter(({ document, path }) => !leadsSomewhere(root, document, path))
    .map(({ document, line, path }) => `${document}:${line}: ${path} does not exist`);
  return { summary: `${named.length} paths in ${documents.length} documents`, problems };
}

type Named = { document: string; line: number; path: string };

function pathsOf(root: string, document: string): Named[] {
  const lines = readFileSync(join(root, document), "utf8").split("\n");
  return lines.flatMap((text, index) => {
    const inCode = [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => (match[1] ?? "").split("#")[0] ?? "");
    const paths = [
      ...inCode.map((path) => path.trim()).filter((path) => IN_REPOSITORY.test(path) || ROOT_FILE.test(path)),
      ...links.filter((link) => link !== "" && !/^[a-z]+:|^\//.test(link)),
    ];
    return paths.map((path) => ({ document, line: index + 1, path }));
  });
}

function leadsSomewhere(root: string, document: string, path: string): boolean {
  // `path:12` names a line, `path#name` a part; `<domain>` and `{a,b}` stand for any name.
  const plain = path.replace(/[:#].*$/, "").replace(/<[^>]*>/g, "*");
  const places = [join(root, plain), join(root, dirname(document), plain)];
  if (/[*{]/.test(plain)) return globSync(plain, { cwd: root }).length > 0;
  if (places.some((place) => existsSync(place))) return true;
  // A bare name speaks of a kind of file, as `contract.ts` does.
  return ROOT_FILE.test(plain) && listFiles(root, /./).some((file) => file.endsWith(`/${plain}`));
}

if (import.meta.main) await runCheck(checkDocs);
