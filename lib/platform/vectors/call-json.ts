export type Service = { url: string; headers: Record<string, string> };

/** The answer's JSON; undefined for 404. Throws for any other refusal and after `ms`. */
export async function callJson(
  service: Service,
  call: { method: "GET" | "PUT" | "POST"; path: string; body?: unknown; ms: number },
): Promise<unknown> {
  const { method, path, body, ms } = call;
  const response = await fetch(`${service.url.replace(/\/+$/, "")}${path}`, {
    method,
    headers: { "content-type": "application/json", ...service.headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(ms),
  });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
  return response.json();
}
