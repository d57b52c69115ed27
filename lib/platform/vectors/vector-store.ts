import { createHash } from "node:crypto";
import { z } from "zod";
import { callJson, type Service } from "./call-json.ts";

/** A passage as the store has it. Empty lists are for everybody. */
export type VectorPoint = {
  chunk: string;
  document: string;
  owner: string;
  roles: string[];
  paths: string[];
  vector: number[];
};
export type Near = { chunk: string; score: number };
/** Who asks: of which role, and the paths of their team and of those above it. */
export type VectorSeeker = { userId: string; role: string; paths: string[]; seesAll: boolean };

const WRITE_MS = 30_000;
const READ_MS = 1_500;
const EVERYBODY = "*";
const found = z.object({
  result: z.object({
    points: z.array(z.object({ score: z.number(), payload: z.object({ chunk: z.string() }) })),
  }),
});
const marker = z.object({ result: z.object({ payload: z.object({ position: z.number() }) }) });
const exists = z.object({ result: z.object({ exists: z.boolean() }) });

/** Qdrant takes numbers and UUIDs as ids: one that follows from the name, so that writing again replaces. */
function idOf(...parts: string[]): string {
  const hex = createHash("sha256").update(parts.join("\n")).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}

const is = (key: string, value: string) => ({ key, match: { value } });
const any = (key: string, values: string[]) => ({ key, match: { any: values } });

/** The tenant's passages that are meant for the person, asked in the same query as the likeness. */
function filterOf(tenantId: string, { userId, role, paths, seesAll }: VectorSeeker) {
  const tenant = is("tenant", tenantId);
  if (seesAll) return { must: [tenant] };
  const meant = { must: [any("roles", [EVERYBODY, role]), any("paths", [EVERYBODY, ...paths])] };
  return { must: [tenant, { should: [is("owner", userId), meant] }] };
}

const orEverybody = (list: string[]) => (list.length === 0 ? [EVERYBODY] : list);

/** One collection of Qdrant, which is a generation: vectors of one model and size. */
export class VectorStore {
  readonly #service: Service;
  readonly #path: string;
  readonly #size: number;

  constructor(service: Service, { name, size }: { name: string; size: number }) {
    this.#service = service;
    this.#path = `/collections/${name}`;
    this.#size = size;
  }

  /** Makes the collection unless it is there. */
  async prepare(): Promise<void> {
    const known = await this.#call("GET", "/exists", undefined, READ_MS);
    if (exists.safeParse(known).data?.result.exists) return;
    const vectors = { dense: { size: this.#size, distance: "Cosine" } };
    await this.#call("PUT", "", { vectors, on_disk_payload: true });
    const tenant = { field_name: "tenant", field_schema: { type: "keyword", is_tenant: true } };
    await this.#call("PUT", "/index?wait=true", tenant);
    await this.#call("PUT", "/index?wait=true", { field_name: "document", field_schema: "keyword" });
  }

  /** How far the tenant's passages follow its changes; it stands in the store, so that an emptied one is filled anew. */
  async position(tenantId: string): Promise<number> {
    const known = await this.#call("GET", `/points/${idOf(tenantId, "position")}`, undefined, READ_MS);
    return marker.safeParse(known).data?.result.payload.position ?? 0;
  }

  /** Replaces the passages of documents, and then says how far the tenant is: a write that broke off is done again. */
  async write(
    tenantId: string,
    given: { documents: string[]; points: VectorPoint[]; position: number },
  ): Promise<void> {
    const { documents, points, position } = given;
    if (documents.length > 0) {
      const filter = { must: [is("tenant", tenantId), any("document", documents)] };
      await this.#change("POST", "/points/delete?wait=true", { filter });
    }
    if (points.length > 0) {
      const rows = points.map(({ vector, roles, paths, ...facts }) => ({
        id: idOf(tenantId, facts.chunk),
        vector: { dense: vector },
        payload: { tenant: tenantId, ...facts, roles: orEverybody(roles), paths: orEverybody(paths) },
      }));
      await this.#change("PUT", "/points?wait=true", { points: rows });
    }
    const mark = { id: idOf(tenantId, "position"), vector: {}, payload: { tenant: tenantId, position } };
    await this.#change("PUT", "/points?wait=true", { points: [mark] });
  }

  /** The passages nearest to a vector that the person may find, best first. */
  async near(tenantId: string, vector: number[], seeker: VectorSeeker, limit: number): Promise<Near[]> {
    const filter = filterOf(tenantId, seeker);
    const asked = { query: vector, using: "dense", filter, limit, with_payload: ["chunk"] };
    const answer = await this.#call("POST", "/points/query", asked, READ_MS);
    return found.parse(answer).result.points.map(({ score, payload }) => ({ chunk: payload.chunk, score }));
  }

  /** A collection that went away under us is no place that was written to. */
  async #change(method: "PUT" | "POST", path: string, body: unknown): Promise<void> {
    const answer = await this.#call(method, path, body);
    if (answer === undefined) throw new Error("the vector store has lost the collection");
  }

  #call(method: "GET" | "PUT" | "POST", path: string, body?: unknown, ms = WRITE_MS): Promise<unknown> {
    return callJson(this.#service, { method, path: this.#path + path, body, ms });
  }
}
