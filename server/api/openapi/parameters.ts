import type { Operation } from "./operation.ts";
import { type Components, schemaOf, withoutParts } from "./schemas.ts";

type Json = Record<string, unknown>;
type Parts = { properties?: Record<string, Json>; required?: string[] };

export const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });
export const pathParamsOf = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");

/** How a parameter is written: trees and lists as JSON. */
function inAddress(schema: Json): Json {
  const composed = "$ref" in schema || schema.type === "object" || schema.type === "array";
  return composed ? { content: { "application/json": { schema } } } : { schema };
}

/** What stands behind the question mark: a query's input, or what a file's contract asks for beside the bytes. */
function askedBy({ query, body, file }: Operation, components: Components): Json {
  if (query) return schemaOf(query, "input", components);
  return file && body ? withoutParts(schemaOf(body, "input", components), ["content"]) : {};
}

/** The parameters of an operation: of its path, its address and its headers. */
export function parametersOf(operation: Operation, body: Json | undefined, components: Components) {
  const { path, method, asks, example } = operation;
  const shown = (method === "get" ? example : {}) as Json | undefined;
  const inPath = pathParamsOf(path);
  const { properties = {}, required = [] } = askedBy(operation, components) as Parts;
  const asked = Object.entries(properties).filter(([name]) => !inPath.includes(name));
  const writes = method !== "get" && !asks;
  const versioned = writes && "version" in ((body?.properties ?? {}) as Json);
  return [
    ...inPath.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
    ...asked.map(([name, schema]) => ({
      name,
      in: "query",
      required: required.includes(name),
      ...inAddress(schema),
      ...(shown?.[name] !== undefined && { example: shown[name] }),
    })),
    ...(writes ? [ref("parameters", "IdempotencyKey")] : []),
    ...(versioned ? [ref("parameters", "IfMatch")] : []),
  ];
}
