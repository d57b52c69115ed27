import { z } from "zod";
import { AppError } from "#lib/platform/errors.ts";

type Shape = Record<string, { type?: unknown }>;
const shapes = new WeakMap<z.ZodType, Shape>();

/** What a schema's parts are called and of which type they are, as JSON Schema says it. */
export function shapeOf(schema: z.ZodType): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const { properties = {} } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  shapes.set(schema, properties as Shape);
  return properties as Shape;
}

function readJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid", `${name} is not JSON`, {
      reason: "api_parameter_json",
      params: { name },
      fields: [{ field: name, reason: "api_parameter_json" }],
    });
  }
}

function read(name: string, part: { type?: unknown } | undefined, text: string): unknown {
  const type = part?.type;
  if (type === "integer" || type === "number") return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (type === "boolean") return text === "true" || (text === "false" ? false : text);
  // A schema that takes text among others reads the text itself; the rest comes as JSON.
  const composed = part !== undefined && (type === "object" || type === "array" || "$ref" in part);
  return composed ? readJson(name, text) : text;
}

/** The parameters of an address as its schema wants them: numbers, yes and no, lists and trees as JSON. */
export function readQuery(schema: z.ZodType, params: URLSearchParams): Record<string, unknown> {
  const shape = shapeOf(schema);
  return Object.fromEntries(
    [...params].map(([name, text]) => [name, read(name, shape[name], text)] as const),
  );
}
