import { z } from "zod";

/** What a tool closes over and a model must never fill in: whose data, whose name, whose rights. */
const CLOSED_OVER = new Set([
  "tenantid",
  "ownerid",
  "userid",
  "role",
  "actor",
  "onbehalfof",
  "scope",
  "rights",
]);

export type ToolFacts = { name: string; card: string; input: z.ZodType };
export type Known = { cards: ReadonlySet<string>; evals: ReadonlySet<string> };

/** What is missing or too free about the tools: name, card, evaluation case, and arguments that decide who acts. */
export function findLooseTools(tools: Record<string, ToolFacts>, { cards, evals }: Known): string[] {
  return Object.entries(tools).flatMap(([key, tool]) => [
    ...(tool.name === key ? [] : [`${key}: calls itself ${tool.name}`]),
    ...(cards.has(tool.card) ? [] : [`${key}: there is no card ${tool.card}`]),
    ...(evals.has(key) ? [] : [`${key}: no case in tests/evals/agents`]),
    ...argumentNames(z.toJSONSchema(tool.input, { io: "input" }))
      .filter((name) => CLOSED_OVER.has(name.replaceAll("_", "").toLowerCase()))
      .map((name) => `${key}: takes ${name} as an argument`),
  ]);
}

/** Property names at any depth of a JSON schema. */
function argumentNames(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(argumentNames);
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === "properties"
      ? [...Object.keys(value as object), ...argumentNames(Object.values(value as object))]
      : argumentNames(value),
  );
}
