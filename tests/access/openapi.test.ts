import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { openapiDocument, operations } from "#app/_server/openapi/index.ts";
import { listFiles } from "#scripts/checks/list-files.ts";

vi.mock("server-only", () => ({}));

const root = join(import.meta.dirname, "..", "..");
const document = openapiDocument("https://crm.example");
type Operation = {
  operationId: string;
  parameters: { in?: string; name?: string; required?: boolean; schema?: object; content?: object }[];
  responses: Record<string, unknown>;
};
const paths = Object.entries(document.paths as Record<string, Record<string, Operation>>);
const described = paths.flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** The routes with a file of their own, as `get /conversations/{id}`. */
function routesByFile(): string[] {
  return listFiles(root, /^app\/api\/v1\/.*route\.ts$/).flatMap((file) => {
    const path = file.replace(/^app\/api\/v1|\/route\.ts$/g, "").replaceAll(/\[(\w+)\]/g, "{$1}");
    if (path.includes("[...")) return [];
    const source = readFileSync(join(root, file), "utf8");
    return [...source.matchAll(/export const (GET|POST|PUT|PATCH|DELETE)\b/g)].map(
      ([, method]) => `${method?.toLowerCase()} ${path}`,
    );
  });
}

function refsIn(given: unknown): string[] {
  if (Array.isArray(given)) return given.flatMap(refsIn);
  if (typeof given !== "object" || given === null) return [];
  return Object.entries(given).flatMap(([key, value]) =>
    key === "$ref" && typeof value === "string" ? [value] : refsIn(value),
  );
}

const lookUp = (ref: string): unknown =>
  ref
    .slice("#/".length)
    .split("/")
    .reduce<unknown>((place, key) => (place as Record<string, unknown> | undefined)?.[key], document);

describe("the document of the API", () => {
  it("tells of every route, and of none that is not there", async () => {
    const { endpoints } = await import("#app/_server/api/endpoints.ts");
    const routed = endpoints.map(({ method, path }) => `${method} ${path}`);
    const filed = routesByFile();
    expect(filed.length).toBeGreaterThan(8);
    expect(described.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(
      [...routed, ...filed].toSorted(),
    );
  });

  it("has an id of its own for every operation, and one address once", () => {
    const ids = operations.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const places = operations.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, "{}")}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  it("points only to what it holds", () => {
    const refs = refsIn(document);
    expect(refs.length).toBeGreaterThan(50);
    expect([...new Set(refs)].filter((ref) => lookUp(ref) === undefined)).toEqual([]);
    expect(Object.keys(document.components.schemas).filter((name) => name.startsWith("__"))).toEqual([]);
  });

  it("names every parameter of a path, and says of each where it stands and what it holds", () => {
    for (const { path, method, operation } of described) {
      const inPath = operation.parameters.filter((each) => each.in === "path");
      expect(
        inPath.map(({ name, required }) => [name, required]),
        `${method} ${path}`,
      ).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, true]));
      for (const each of operation.parameters)
        expect("$ref" in each || Boolean(each.schema) !== Boolean(each.content), each.name).toBe(true);
      expect(Object.keys(operation.responses)).toEqual([expect.stringMatching(/^20[01]$/), "default"]);
    }
  });

  it("shows bodies that the handlers take, in the words of the field", () => {
    const shown = operations.filter(({ example }) => example !== undefined);
    expect(shown.length).toBeGreaterThan(10);
    expect(JSON.stringify(shown.map(({ example }) => example))).toMatch(/\p{Script=Han}{6}/u);
    for (const { id, path, body, query, example } of shown) {
      const contract = body ?? query;
      const { shape = {} } = contract as { shape?: Record<string, unknown> };
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
      const inPath = Object.fromEntries(names.filter((name) => name in shape).map((name) => [name, "x"]));
      expect(contract?.safeParse({ ...(example as object), ...inPath }).error, id).toBeUndefined();
    }
  });

  it("shows an example for every body with something to say", () => {
    const bare = new Set(["id", "version", "mergeId"]);
    const silent = operations.filter(({ body, example, file }) => {
      const { shape = {} } = (body ?? {}) as { shape?: Record<string, unknown> };
      return example === undefined && !file && Object.keys(shape).some((name) => !bare.has(name));
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
