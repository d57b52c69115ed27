type Body = string | Uint8Array | AsyncIterable<Uint8Array | string>;

/** An answer of the API: its status, its headers, and its body as a whole or as it is made. */
export class Answer {
  readonly body: Body;
  readonly status: number;
  readonly headers: Record<string, string>;
  constructor(body: Body, headers: Record<string, string>, status = 200) {
    this.body = body;
    this.status = status;
    this.headers = headers;
  }
}

/** A value as JSON, not to be kept by anyone on its way. */
export function jsonAnswer(value: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  const own = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };
  return new Answer(JSON.stringify(value), { ...own, ...headers }, status);
}
