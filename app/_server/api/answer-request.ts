import "server-only";
import { handle } from "#app/_server/handle.ts";
import { askedLocale, problem } from "#app/_server/problem.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { Method } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { pathFinder } from "./find-endpoint.ts";

const base = "/api/v1";
const find = pathFinder(endpoints);

/** Answers a request below `/api/v1` with the endpoint that stands there, or with a problem that says none does. */
export async function answerRequest(request: Request): Promise<Response> {
  const found = find(new URL(request.url).pathname.slice(base.length));
  if (!found) {
    const unknown = new AppError("not_found", "no such address", { reason: "route_not_found" });
    return problem(unknown, request, askedLocale(request));
  }
  const endpoint = found.methods.get(request.method.toLowerCase() as Method);
  if (!endpoint) {
    const allow = [...found.methods.keys()].map((method) => method.toUpperCase()).join(", ");
    const refused = new AppError("invalid", "no such method", { reason: "method_not_allowed" });
    return problem(refused, request, askedLocale(request), { allow });
  }
  const answer = handle(endpoint.run, { status: endpoint.status ?? 200 });
  return answer(request, { params: Promise.resolve(found.params) });
}
