import { endpoints } from "../endpoints.ts";
import { turnEndpoints } from "../turn-endpoints.ts";
import { describeOperation } from "./describe-operation.ts";
import type { Operation } from "./operation.ts";
import { problemSchema } from "./problem-schema.ts";
import { type Components, schemaOf } from "./schemas.ts";

/** Everything that stands below `/api/v1`. */
export const operations: readonly Operation[] = [
  ...endpoints,
  ...turnEndpoints,
  { method: "get", path: "/openapi.json", id: "openapi", summary: "This document" },
];

const header = (description: string) => ({ description, schema: { type: "integer" } });
const parameter = (name: string, description: string) => ({
  name,
  in: "header",
  required: false,
  description,
  schema: { type: "string", maxLength: 255 },
});
const staleProblem = {
  type: "urn:huike:error:edited_since",
  title: "conflict",
  status: 409,
  detail: "这条记录刚被别人改过，请看过差异后再保存。",
  code: "conflict",
  reason: "edited_since",
  diff: [{ field: "level", before: "b", after: "a" }],
  requestId: "request_1",
};

function components(schemas: Components) {
  const schema = schemaOf(problemSchema, "output", schemas);
  return {
    schemas: { ...Object.fromEntries(schemas), Problem: schema },
    securitySchemes: {
      key: { type: "http", scheme: "bearer", description: "npm run api-key -- --email USER prints one" },
      session: { type: "apiKey", in: "cookie", name: "huike.session" },
    },
    parameters: {
      IdempotencyKey: parameter("Idempotency-Key", "A repeated key gets the first answer and writes nothing"),
      IfMatch: parameter("If-Match", "The version that the change was made against, as the ETag gave it"),
    },
    headers: {
      RateLimitLimit: header("Requests a minute"),
      RateLimitRemaining: header("Requests left"),
      RateLimitReset: header("Seconds until the count begins anew"),
    },
    responses: {
      Problem: {
        description: "Problem details (RFC 9457)",
        content: {
          "application/problem+json": {
            schema: { $ref: "#/components/schemas/Problem" },
            example: staleProblem,
          },
        },
      },
    },
  };
}

/** The OpenAPI 3.1 document of the API, made from the contracts that the handlers parse with. */
export function openapiDocument(serverUrl: string) {
  const schemas: Components = new Map();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: describeOperation(operation, schemas),
    };
  }
  return {
    openapi: "3.1.0",
    info: { title: "会客 Huike", version: "1" },
    servers: [{ url: `${serverUrl}/api/v1` }],
    security: [{ key: [] }, { session: [] }],
    paths,
    components: components(schemas),
  };
}
