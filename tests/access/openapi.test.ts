import { describe, expect, it } from "vitest";
import { endpoints } from "#server/api/endpoints.ts";
import { openapiDocument, operations } from "#server/api/openapi/index.ts";
import { turnEndpoints } from "#server/api/turn-endpoints.ts";

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
  it("tells of every route, and of none that is not there", () => {
    const routed = [...endpoints, ...turnEndpoints].map(({ method, path }) => `${method} ${path}`);
    expect(routed.length).toBeGreaterThan(100);
    expect(described.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(
      [...routed, "get /openapi.json"].toSorted(),
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
