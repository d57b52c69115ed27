import type { Operation } from "./operation.ts";
import { parametersOf, pathParamsOf, ref } from "./parameters.ts";
import { type Components, schemaOf, withoutParts } from "./schemas.ts";

type Json = Record<string, unknown>;

const limits = {
  "RateLimit-Limit": ref("headers", "RateLimitLimit"),
  "RateLimit-Remaining": ref("headers", "RateLimitRemaining"),
  "RateLimit-Reset": ref("headers", "RateLimitReset"),
};
const bytes = { "application/octet-stream": { schema: { type: "string", format: "binary" } } };

function bodyOf({ method, file, example }: Operation, schema: Json | undefined) {
  if (file) return { requestBody: { required: true, content: bytes } };
  if (!schema) return {};
  const required = method !== "delete" && Array.isArray(schema.required);
  const content = { "application/json": { schema, ...(example !== undefined && { example }) } };
  return { requestBody: { required, content } };
}

function answerOf({ answer }: Operation, components: Components) {
  const content = answer && { "application/json": { schema: schemaOf(answer, "output", components) } };
  return { description: "Done", headers: limits, ...(content && { content }) };
}

/** One operation as OpenAPI says it. */
export function describeOperation(operation: Operation, components: Components): Json {
  const { id, path, summary, right, status = 200 } = operation;
  const body =
    operation.body && withoutParts(schemaOf(operation.body, "input", components), pathParamsOf(path));
  return {
    operationId: id,
    tags: [path.split("/")[1]],
    summary,
    ...(right && { description: `Needs the right \`${right}\`.`, "x-right": right }),
    parameters: parametersOf(operation, body, components),
    ...bodyOf(operation, body),
    responses: { [status]: answerOf(operation, components), default: ref("responses", "Problem") },
  };
}
