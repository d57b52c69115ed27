import { vi } from "vitest";
import { createApiKey } from "#lib/domains/identity/index.ts";
import type { Person } from "#tests/factories/company.ts";

// Refuses to load outside Next; the edge itself needs nothing of Next.
vi.mock("server-only", () => ({}));

export type Sent = { body?: unknown; bytes?: string; headers?: Record<string, string> };
type Item = { id: string; name: string; version: number; field: string };
/** What the tests look at in answers: records, pages and problems. */
export type Body = Item & {
  items: (Item & Record<string, string | number | null>)[];
  total: number;
  nextCursor: string | null;
  level: string;
  mergeId: string;
  code: string;
  reason: string;
  detail: string;
  errors: { field: string; reason: string }[];
  diff: unknown[];
  hits: unknown[];
  criteria: unknown[];
};
export type Answer = { status: number; body: Body; headers: Headers };
export type Api = {
  /** Sends a request as the person, by an API key of theirs. */
  send(person: Person, method: string, path: string, sent?: Sent): Promise<Answer>;
  /** Sends a request as nobody. */
  sendUnknown(method: string, path: string, headers?: Record<string, string>): Promise<Answer>;
};

async function request(method: string, path: string, { body, bytes, headers = {} }: Sent): Promise<Answer> {
  const { answerRequest } = await import("#app/_server/api/answer-request.ts");
  const content = bytes ?? (body === undefined ? undefined : JSON.stringify(body));
  const given = { method, headers, ...(content !== undefined && { body: content }) };
  const answer = await answerRequest(new Request(`http://localhost/api/v1${path}`, given));
  const isJson = answer.headers.get("content-type")?.includes("json");
  const told = isJson ? await answer.json() : { detail: await answer.text() };
  return { status: answer.status, body: told as Body, headers: answer.headers };
}

/** The API as Next calls it, without a socket between. */
export function useApi(): Api {
  const keys = new Map<string, Promise<string>>();
  const keyOf = (person: Person): Promise<string> => {
    const made = () => createApiKey(person.context, { name: "test" }).then(({ key }) => key);
    const key = keys.get(person.userId) ?? made();
    keys.set(person.userId, key);
    return key;
  };
  return {
    send: async (person, method, path, { headers, ...sent } = {}) => {
      const authorization = `Bearer ${await keyOf(person)}`;
      return request(method, path, { ...sent, headers: { authorization, ...headers } });
    },
    sendUnknown: (method, path, headers = {}) => request(method, path, { headers }),
  };
}
