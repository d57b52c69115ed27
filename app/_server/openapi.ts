import "server-only";
import { z } from "zod";
import {
  decideProposalInput,
  listConversationsInput,
  sendMessageInput,
} from "#lib/domains/conversations/contract.ts";
import {
  captureLeadInput,
  leadDto,
  leadPage,
  listLeadsInput,
  updateLeadInput,
} from "#lib/domains/leads/contract.ts";

type Operation = {
  method: "get" | "post" | "patch" | "delete";
  path: string;
  summary: string;
  query?: z.ZodType;
  body?: z.ZodType;
  answer?: z.ZodType;
  status?: number;
};

const any = z.record(z.string(), z.unknown());
const withId = z.object({ id: z.string() });
const runAnswer = z.object({
  runId: z.string(),
  conversationId: z.string(),
  status: z.enum(["done", "waiting", "failed", "running"]),
  engine: any.nullable(),
  understanding: z.object({ intents: z.array(any), entities: z.array(any) }),
  agents: z.array(z.string()),
  steps: z.array(any),
  reply: z.object({
    text: z.string(),
    citations: z.array(any),
    artifacts: z.array(any),
    suggestions: z.array(any),
    notices: z.array(any),
  }),
  proposals: z.array(any),
  error: z.string().nullable(),
});

const operations: Operation[] = [
  {
    method: "get",
    path: "/leads",
    summary: "List leads in your scope",
    query: listLeadsInput,
    answer: leadPage,
  },
  {
    method: "post",
    path: "/leads",
    summary: "Take in a lead",
    body: captureLeadInput,
    answer: leadDto,
    status: 201,
  },
  { method: "get", path: "/leads/{id}", summary: "Read a lead", answer: leadDto },
  {
    method: "patch",
    path: "/leads/{id}",
    summary: "Change a lead",
    body: updateLeadInput.omit({ id: true }),
    answer: leadDto,
  },
  { method: "delete", path: "/leads/{id}", summary: "Put a lead away", answer: withId },
  { method: "get", path: "/leads/{id}/history", summary: "Every value a lead had, with its source" },
  { method: "get", path: "/conversations", summary: "Your conversations", query: listConversationsInput },
  { method: "post", path: "/conversations", summary: "Open a conversation", answer: withId, status: 201 },
  { method: "get", path: "/conversations/{id}", summary: "A conversation with its messages" },
  { method: "delete", path: "/conversations/{id}", summary: "Put a conversation away", answer: withId },
  {
    method: "post",
    path: "/conversations/{id}/messages",
    summary: "Say something; answers when the run is done or waits, or streams frames as text/event-stream",
    body: sendMessageInput.omit({ conversationId: true }),
    answer: runAnswer,
  },
  { method: "get", path: "/runs/{id}", summary: "A run and its reply", answer: runAnswer },
  { method: "post", path: "/runs/{id}/undo", summary: "Take back all that a run wrote" },
  {
    method: "post",
    path: "/proposals/{id}",
    summary: "Answer a proposal; answers when its run has gone on",
    body: decideProposalInput.omit({ proposalId: true }),
    answer: runAnswer,
  },
  { method: "post", path: "/language/understand", summary: "What a sentence says, without acting on it" },
  { method: "post", path: "/session/revoke-all", summary: "End all your sessions everywhere" },
];

const json = (schema: z.ZodType, io: "input" | "output") => ({
  "application/json": { schema: z.toJSONSchema(schema, { io, unrepresentable: "any" }) },
});

function parametersOf({ path, query }: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const shape = query
    ? (z.toJSONSchema(query, { io: "input", unrepresentable: "any" }).properties ?? {})
    : {};
  const inQuery = Object.entries(shape).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema,
  }));
  return [...inPath, ...inQuery];
}

function describe(operation: Operation) {
  const problem = { $ref: "#/components/responses/Problem" };
  const ok = { description: "Done", ...(operation.answer && { content: json(operation.answer, "output") }) };
  return {
    summary: operation.summary,
    parameters: parametersOf(operation),
    ...(operation.body && { requestBody: { required: true, content: json(operation.body, "input") } }),
    responses: { [operation.status ?? 200]: ok, default: problem },
  };
}

/** The OpenAPI 3.1 document of the API, made from the contracts that the handlers parse with. */
export function openapiDocument(serverUrl: string): unknown {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "会客 Huike", version: "1" },
    servers: [{ url: `${serverUrl}/api/v1` }],
    security: [{ key: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: "npm run api-key -- --email USER prints one" },
        session: { type: "apiKey", in: "cookie", name: "huike.session" },
      },
      responses: {
        Problem: {
          description: "Problem details (RFC 9457)",
          content: { "application/problem+json": { schema: { type: "object" } } },
        },
      },
    },
  };
}
