import type { Endpoint } from "#server/api/endpoint.ts";
import { aFile, aTable } from "./makers.ts";
import { type Cell, prepare, prepares, refine } from "./prepare.ts";
import type { Answer, Sent } from "./use-api.ts";

/** What a parameter of a path stands for; `id` for what the path is about. */
const kindOfParam: Record<string, string> = {
  product: "product",
  priceList: "price_list",
  pipeline: "pipeline",
  pool: "pool",
  chunkId: "passage",
};
const kindOfPath: [prefix: string, kind: string][] = [
  ["/customers", "customer"],
  ["/contacts", "contact"],
  ["/leads", "lead"],
  ["/products/files", "file"],
  ["/products", "product"],
  ["/price-lists", "price_list"],
  ["/relations/graph", "contact"],
  ["/relations", "relation"],
  ["/opportunities", "opportunity"],
  ["/pipelines", "pipeline"],
  ["/stages", "stage"],
  ["/close-reasons", "close_reason"],
  ["/competitors", "competitor"],
  ["/owner-changes", "customer"],
  ["/pools", "pool"],
  ["/activities", "activity"],
  ["/calendar", "activity"],
  ["/tasks", "task"],
  ["/assignment-rules", "assignment_rule"],
  ["/score-weights", "score_weights"],
  ["/meta", "meta"],
  ["/imports", "import"],
  ["/exports", "export"],
  ["/notifications", "notification"],
  ["/knowledge/feedback", "knowledge_feedback"],
  ["/knowledge/gaps", "knowledge_gap"],
  ["/knowledge", "document"],
];
/** Words of paths that are no things. */
const wordOfParam: Record<string, string> = { type: "contact", object: "customer", versionNo: "1" };
/** Examples name the plain kind where only some of it will do. */
const kindWithin: Record<string, Record<string, string>> = {
  "pool.claim": { customer: "pooled_customer" },
  "pool.assign": { customer: "pooled_customer" },
};
/** Colleagues and teams are known to all. */
const known = new Set(["user", "team"]);
const placeholder = /^([a-z_]+)_([12])$/;

export const kindOf = ({ path }: Pick<Endpoint, "path">): string => {
  const found = kindOfPath.find(([prefix]) => path.startsWith(prefix));
  if (!found) throw new Error(`nobody knows what ${path} is about`);
  return found[1];
};

function textsIn(given: unknown): string[] {
  if (typeof given === "string") return [given];
  return typeof given === "object" && given !== null ? Object.values(given).flatMap(textsIn) : [];
}

const paramsOf = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");

/** The kinds of things that a request to the endpoint is about. */
export function subjectsOf(endpoint: Endpoint): string[] {
  const inPath = paramsOf(endpoint.path).flatMap((name) =>
    wordOfParam[name]
      ? []
      : name === "id" || name === "mergeId"
        ? [kindOf(endpoint)]
        : (kindOfParam[name] ?? []),
  );
  const inBody = textsIn(endpoint.example).flatMap((text) => {
    const [, kind, which] = placeholder.exec(text) ?? [];
    return kind && !known.has(kind) && which === "1" ? [kindWithin[endpoint.id]?.[kind] ?? kind] : [];
  });
  return [...new Set([...inPath, ...inBody])];
}

/** The example with real ids: those numbered 1 are what it is about, the rest is the caller's own. No versions. */
async function fill(
  given: unknown,
  idOf: (kind: string, which: string) => Promise<string>,
): Promise<unknown> {
  if (typeof given === "string") {
    const [, kind, which] = placeholder.exec(given) ?? [];
    return kind && which ? idOf(kind, which) : given;
  }
  if (Array.isArray(given)) return Promise.all(given.map((each) => fill(each, idOf)));
  if (typeof given !== "object" || given === null) return given;
  const parts = Object.entries(given).filter(([name]) => name !== "version");
  return Object.fromEntries(
    await Promise.all(parts.map(async ([name, value]) => [name, await fill(value, idOf)] as const)),
  );
}

/** Sends the endpoint's example as the caller, about things of the subject. */
export async function requestFor(cell: Cell): Promise<Answer> {
  const { api, endpoint, caller, subject } = cell;
  const by = cell.fresh || prepares(endpoint.id) ? "make" : "kept";
  const ids = new Map<string, Promise<string>>();
  const subjectId = (kind: string) => {
    const id = ids.get(kind) ?? subject.stage[by](kind, subject.person);
    ids.set(kind, id);
    return id;
  };
  const idOf = async (named: string, which: string) => {
    const kind = kindWithin[endpoint.id]?.[named] ?? named;
    if (kind === "user") return caller.stage.company.mate.userId;
    if (kind === "team") return caller.stage.company.teams.root.id;
    return which === "1" ? subjectId(kind) : caller.stage[by](kind, caller.person);
  };
  let path = endpoint.path;
  for (const name of paramsOf(endpoint.path)) {
    const kind = kindOfParam[name] ?? kindOf(endpoint);
    const value = wordOfParam[name] ?? (await prepare(cell, kind, await subjectId(kind)));
    path = path.replace(`{${name}}`, value);
  }
  const example = await refine(cell, await fill(endpoint.example ?? {}, idOf), subjectId);
  if (endpoint.method === "get")
    return api.send(caller.person, "GET", `${path}?${new URLSearchParams(example)}`);
  const isTable = path === "/imports" || path === "/knowledge/files";
  const sent: Sent = endpoint.file ? { bytes: isTable ? aTable : aFile } : { body: example };
  const asked = new URLSearchParams(isTable ? example : { name: "a.pdf" });
  const address = endpoint.file ? `${path}?${asked}` : path;
  return api.send(caller.person, endpoint.method.toUpperCase(), address, sent);
}
