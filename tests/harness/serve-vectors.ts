import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

type Payload = Record<string, unknown>;
type Match = { value?: string; any?: string[] };
type Filter = { key?: string; match?: Match; must?: Filter[]; should?: Filter[] };
type Point = { id: string; vector: { dense?: number[] }; payload: Payload };
type Part = "embeddings" | "qdrant" | "reranker";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function matches(payload: Payload, { key, match, must, should }: Filter): boolean {
  if (must) return must.every((each) => matches(payload, each));
  if (should) return should.some((each) => matches(payload, each));
  const held = [payload[key ?? ""]].flat();
  return held.some((each) => each === match?.value || (match?.any ?? []).includes(String(each)));
}

const dot = (one: number[], other: number[]) =>
  one.reduce((sum, each, at) => sum + each * (other[at] ?? 0), 0);
const likeness = (one: number[], other: number[]) =>
  dot(one, other) / Math.max(Math.sqrt(dot(one, one) * dot(other, other)), Number.MIN_VALUE);

async function bodyOf(request: IncomingMessage) {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString("utf8");
  return (text === "" ? {} : JSON.parse(text)) as Record<string, never>;
}

/** A collection that refuses what Qdrant would refuse. */
class Collections {
  readonly points = new Map<string, Map<string, Point>>();
  #sizes = new Map<string, number>();

  answer(method: string, path: string, body: Record<string, unknown>): unknown {
    const [, name = "", rest = ""] = /^\/collections\/([^/?]+)(\/[^?]*)?/.exec(path) ?? [];
    const points = this.points.get(name);
    if (method === "GET" && rest === "/exists") return { exists: points !== undefined };
    if (method === "PUT" && rest === "") return this.#make(name, body);
    if (!points) return undefined;
    if (method === "PUT" && rest === "/index") return "field_name" in body ? {} : undefined;
    if (method === "PUT" && rest === "/points") return this.#write(name, body.points as Point[]);
    if (rest === "/points/delete") {
      for (const { id, payload } of [...points.values()]) {
        if (matches(payload, body.filter as Filter)) points.delete(id);
      }
      return {};
    }
    if (rest === "/points/query") return { points: this.#near(name, body) };
    return points.get(rest.replace("/points/", ""));
  }

  #make(name: string, body: Record<string, unknown>) {
    const { dense } = body.vectors as { dense: { size: number; distance: string } };
    if (dense.distance !== "Cosine") return undefined;
    this.#sizes.set(name, dense.size);
    this.points.set(name, new Map());
    return {};
  }

  #write(name: string, given: Point[]) {
    for (const point of given) {
      const { dense } = point.vector;
      if (!UUID.test(point.id) || (dense && dense.length !== this.#sizes.get(name))) return undefined;
      this.points.get(name)?.set(point.id, point);
    }
    return {};
  }

  #near(name: string, body: Record<string, unknown>) {
    const { query, using, filter, limit } = body as {
      query: number[];
      using: string;
      filter: Filter;
      limit: number;
    };
    if (using !== "dense" || query.length !== this.#sizes.get(name)) return undefined;
    return [...(this.points.get(name)?.values() ?? [])]
      .flatMap(({ vector, payload }) =>
        vector.dense && matches(payload, filter) ? [{ score: likeness(vector.dense, query), payload }] : [],
      )
      .sort((one, other) => other.score - one.score)
      .slice(0, limit);
  }
}

export type VectorServer = {
  url: string;
  away: Set<Part>;
  /** Everything that the store was asked. */
  asked: { path: string; body: Record<string, unknown> }[];
  empty(): void;
  close(): Promise<void>;
};

/**
 * An embedding model, a vector store and a reranker on one address. Texts are near when they hold words of the same
 * group; the reranker likes `liked`.
 */
export async function serveVectors(groups: string[][], liked: string): Promise<VectorServer> {
  const away = new Set<Part>();
  const asked: VectorServer["asked"] = [];
  let collections = new Collections();
  const embed = (text: string) => [
    ...groups.map((words) => Number(words.some((word) => text.includes(word)))),
    0.05,
  ];
  const answer = (part: Part, method: string, path: string, body: Record<string, unknown>): unknown => {
    if (part === "embeddings") {
      const data = (body.input as string[]).map((text, index) => ({ index, embedding: embed(text) }));
      return { object: "list", model: body.model, data, usage: { prompt_tokens: 1, total_tokens: 1 } };
    }
    if (part === "reranker") {
      const texts = body.texts as string[];
      return texts
        .map((text, index) => ({ index, score: text.includes(liked) ? 3 : -3 }))
        .sort((one, other) => other.score - one.score);
    }
    asked.push({ path, body });
    const result = collections.answer(method, path, body);
    return result === undefined ? undefined : { result, status: "ok", time: 0 };
  };
  const server: Server = createServer(async (request, response) => {
    const path = request.url ?? "";
    const part: Part = path.startsWith("/v1") ? "embeddings" : path === "/rerank" ? "reranker" : "qdrant";
    const body = await bodyOf(request);
    const said = away.has(part) ? undefined : answer(part, request.method ?? "", path, body);
    const status = away.has(part) ? 503 : said === undefined ? 404 : 200;
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(said ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    away,
    asked,
    empty: () => {
      collections = new Collections();
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
