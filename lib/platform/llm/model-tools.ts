import { asSchema } from "ai";
import type { z } from "zod";
import type { AskOptions } from "./model-part.ts";

export type ModelTool = { name: string; description: string; input: z.ZodType };
export type ModelCall = { id: string; tool: string; input: Record<string, unknown> };
type Described = NonNullable<AskOptions["tools"]>[number];

const described = new WeakMap<z.ZodType, Described>();

/** A tool as a model is told of it, without `execute`: the model only proposes, the graph decides and acts. */
export async function describeTool({ name, description, input }: ModelTool): Promise<Described> {
  const known = described.get(input);
  if (known?.name === name) return known;
  const made: Described = {
    type: "function",
    name,
    description,
    inputSchema: await asSchema(input).jsonSchema,
  };
  described.set(input, made);
  return made;
}

/** What a model says is stored, and the database cannot hold NUL characters. */
const withoutNul = (_key: string, value: unknown) =>
  typeof value === "string" ? value.replaceAll("\0", "") : value;

/** A call as it may be run. Throws for a tool that was not offered and for input that does not fit it. */
export function readCall(tools: ModelTool[], part: { id: string; tool: string; input: string }): ModelCall {
  const tool = tools.find(({ name }) => name === part.tool);
  if (!tool) throw new Error(`the model called ${part.tool}, which it was not offered`);
  const given: unknown = JSON.parse(part.input.trim() === "" ? "{}" : part.input, withoutNul);
  const input = tool.input.parse(given) as Record<string, unknown>;
  return { id: part.id, tool: part.tool, input };
}
