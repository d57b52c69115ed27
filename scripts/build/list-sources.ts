import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** What `next build` reads. Tests and evals never reach the browser or Next. */
const FOLDERS = ["app", "components", "lib", "agents", "db", "messages", "public", "i18n"];
const ROOT_FILES =
  /^(next|postcss|tailwind)\.config\.\w+$|^(tsconfig|package|package-lock)\.json$|^(proxy|middleware|instrumentation[\w-]*)\.ts$/;
const IGNORED = /\.(test|spec)\.tsx?$|^\.|\.tsbuildinfo$/;

export type Source = { path: string; size: number; mtimeMs: number };

/** The build's sources with what `stat` says of them, in a stable order. */
export async function listSources(root: string): Promise<Source[]> {
  const names = (await readdir(root)).filter((name) => ROOT_FILES.test(name));
  const folders = FOLDERS.map((folder) => walk(root, folder));
  const paths = [...names, ...(await Promise.all(folders)).flat()].sort();
  return Promise.all(
    paths.map(async (path) => {
      const { size, mtimeMs } = await stat(join(root, path));
      return { path, size, mtimeMs };
    }),
  );
}

async function walk(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const nested = entries
    .filter((entry) => !IGNORED.test(entry.name))
    .map((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? walk(root, path) : Promise.resolve([path]);
    });
  return (await Promise.all(nested)).flat();
}
