import { env } from "#lib/platform/env.ts";
import { AppError } from "#lib/platform/errors.ts";
import { type Answer, jsonAnswer } from "./answer.ts";
import { answerCall } from "./answer-call.ts";
import type { ApiRequest } from "./api-request.ts";
import type { Method } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { pathFinder } from "./find-endpoint.ts";
import { openapiDocument } from "./openapi/index.ts";
import { askedLocale, problem } from "./problem.ts";
import { turnEndpoints } from "./turn-endpoints.ts";

const find = pathFinder([...endpoints, ...turnEndpoints]);

/** Answers a request below `/api/v1` with the endpoint that stands there, or with a problem that says none does. */
export async function answerRequest(request: ApiRequest): Promise<Answer> {
  // Anyone may read what the API is like.
  if (request.path === "/openapi.json" && request.method === "get") {
    return jsonAnswer(openapiDocument(env().APP_URL));
  }
  const found = find(request.path);
  if (!found) {
    const unknown = new AppError("not_found", "no such address", { reason: "route_not_found" });
    return problem(unknown, request, askedLocale(request));
  }
  const endpoint = found.methods.get(request.method as Method);
  if (endpoint) return answerCall(endpoint, request, found.params);
  const allow = [...found.methods.keys()].map((method) => method.toUpperCase()).join(", ");
  const refused = new AppError("invalid", "no such method", { reason: "method_not_allowed" });
  return problem(refused, request, askedLocale(request), { allow });
}
