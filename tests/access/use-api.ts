import { Readable } from "node:stream";
import { createApiKey } from "#lib/domains/identity/index.ts";
import type { Answer as ApiAnswer } from "#server/api/answer.ts";
import type { ApiRequest } from "#server/api/api-request.ts";
import type { Person } from "#tests/factories/company.ts";

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

function requestOf(method: string, address: string, { body, bytes, headers = {} }: Sent): ApiRequest {
  const [path = "", query = ""] = address.split("?");
  const content = bytes ?? (body === undefined ? undefined : JSON.stringify(body));
  return {
    method: method.toLowerCase(),
    path,
    query: new URLSearchParams(query),
    header: (name) => headers[name],
    chunks: Readable.from(content === undefined ? [] : [Buffer.from(content)]),
    signal: new AbortController().signal,
  };
}

async function textOf(body: ApiAnswer["body"]): Promise<string> {
  if (typeof body === "string") return body;
  const parts: Buffer[] = [];
  for await (const part of Readable.from(body)) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString();
}

async function request(method: string, address: string, sent: Sent): Promise<Answer> {
  const { answerRequest } = await import("#server/api/answer-request.ts");
  const { status, body, headers } = await answerRequest(requestOf(method, address, sent));
  const text = await textOf(body);
  const told = headers["content-type"]?.includes("json") ? JSON.parse(text) : { detail: text };
  return { status, body: told as Body, headers: new Headers(headers) };
}

/** The API as the server calls it, without a socket between. */
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
