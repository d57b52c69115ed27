import http, { type IncomingMessage, type RequestOptions } from "node:http";
import https from "node:https";

const keepAlive = { keepAlive: true, maxFreeSockets: 64 };
/** Connections stay open between calls: a new one costs a model's first token a round trip or three. */
const agents = { "http:": new http.Agent(keepAlive), "https:": new https.Agent(keepAlive) };
const mostErrorBytes = 4_000;

async function refusal(response: IncomingMessage): Promise<Error> {
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) {
    text += chunk;
    if (text.length > mostErrorBytes) break;
  }
  return new Error(`the model answered ${response.statusCode}: ${text.slice(0, 300)}`);
}

type Posted = { url: URL; headers: Record<string, string>; body: Buffer; signal: AbortSignal };

function send({ url, headers, body, signal }: Posted): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const secure = url.protocol === "https:";
    const options: RequestOptions = {
      method: "POST",
      headers: { ...headers, "content-length": body.length },
      agent: agents[secure ? "https:" : "http:"],
      signal,
    };
    const request = (secure ? https : http).request(url, options, resolve);
    request.once("error", (error) => reject(Object.assign(error, { reused: request.reusedSocket })));
    request.end(body);
  });
}

/** A kept connection may have been closed by the other side at the very moment it was used again. */
const wasClosed = (error: unknown): boolean =>
  error instanceof Error &&
  "reused" in error &&
  error.reused === true &&
  "code" in error &&
  (error.code === "ECONNRESET" || error.code === "EPIPE");

/** Posts JSON and returns the answer as it begins to come. Throws for any status but 200, with what was said. */
export async function postStream(
  url: URL,
  headers: Record<string, string>,
  value: unknown,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const body = Buffer.from(JSON.stringify(value));
  const posted = { url, headers: { "content-type": "application/json", ...headers }, body, signal };
  const response = await send(posted).catch((error: unknown) => {
    if (wasClosed(error) && !signal.aborted) return send(posted);
    throw error;
  });
  if (response.statusCode !== 200) throw await refusal(response);
  return response;
}
