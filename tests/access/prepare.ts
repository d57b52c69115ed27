import type { Endpoint } from "#server/api/endpoint.ts";
import type { Person } from "#tests/factories/company.ts";
import type { Stage } from "./makers.ts";
import { servePage } from "./serve-page.ts";
import type { Api } from "./use-api.ts";

export type Cell = {
  api: Api;
  endpoint: Endpoint;
  caller: { stage: Stage; person: Person };
  /** Whose the things are that the request is about, and in which company. */
  subject: { stage: Stage; person: Person };
  /** Whether the things may be changed by it, so that nobody else can be asked about the same. */
  fresh: boolean;
};

type Before = (cell: Cell, kind: string, id: string) => Promise<string>;
const collectionOf = ({ path }: Endpoint) => `/${path.split("/")[1]}`;
const asAdmin = ({ api, subject }: Cell, method: string, path: string, body?: unknown) =>
  api.send(subject.stage.company.admin, method, path, body === undefined ? {} : { body });

/** An import as its worker would have left it. */
function atStatus(status: string): Before {
  return async ({ subject }, _kind, id) => {
    await subject.stage.sql`update import_jobs set status = ${status} where id = ${id}`;
    return id;
  };
}

/** Who restores needs something put away, who undoes a merge something merged. */
const befores: [ending: string, before: Before][] = [
  [
    ".restore",
    async (cell, _kind, id) => {
      await asAdmin(cell, "DELETE", `${collectionOf(cell.endpoint)}/${id}`);
      return id;
    },
  ],
  [
    ".undo_merge",
    async (cell, kind, id) => {
      const merge = { id: await cell.subject.stage.make(kind, cell.subject.person) };
      const { body } = await asAdmin(cell, "POST", `${collectionOf(cell.endpoint)}/merge`, {
        keep: { id },
        merge,
      });
      return body.mergeId;
    },
  ],
  [
    "opportunity.reopen",
    async (cell, _kind, id) => {
      await asAdmin(cell, "POST", `/opportunities/${id}/lost`, { reason: "price" });
      return id;
    },
  ],
  [
    "lead.convert",
    async ({ subject }, _kind, id) => {
      await subject.stage
        .sql`update leads set company_name = '宏远机械', contact_name = '王建国' where id = ${id}`;
      return id;
    },
  ],
  ["import.set_mapping", atStatus("draft")],
  ["import.decide_duplicates", atStatus("checked")],
  ["import.cancel", atStatus("running")],
  ["import.resume", atStatus("failed")],
  ["import.undo", atStatus("done")],
  [
    "task.reopen",
    async (cell, _kind, id) => {
      await asAdmin(cell, "POST", `/tasks/${id}/complete`, {});
      return id;
    },
  ],
];

const beforeOf = (id: string) => befores.find(([ending]) => id.endsWith(ending))?.[1];

/** Whether the endpoint needs something to have happened before. */
export const prepares = (id: string): boolean => beforeOf(id) !== undefined;

/** Makes it happen; gives the id for the path. */
export async function prepare(cell: Cell, kind: string, id: string): Promise<string> {
  return (await beforeOf(cell.endpoint.id)?.(cell, kind, id)) ?? id;
}

const idsAt = async (cell: Cell, path: string): Promise<string[]> =>
  (await asAdmin(cell, "GET", path)).body.items.map(({ id }) => id);

/** What an example cannot know: an order names all that there is, a team is the caller's. */
type SubjectId = (kind: string) => Promise<string>;
const refinements: Record<string, (cell: Cell, idOf: SubjectId) => Promise<Record<string, unknown>>> = {
  "assignment_rule.order": async (cell) => ({ ids: await idsAt(cell, "/assignment-rules") }),
  "document.import": async () => ({ url: await servePage() }),
  "pipeline.reorder": async (cell) => ({ pipelines: await idsAt(cell, "/pipelines") }),
  "stage.reorder": async (cell, idOf) => {
    const { body } = await asAdmin(cell, "GET", "/pipelines");
    const pipeline = await idOf("pipeline");
    const stages = body.items.find(({ id }) => id === pipeline)?.stages as unknown as { id: string }[];
    return { stages: stages.map(({ id }) => id) };
  },
};

/** The example with what it cannot know. */
export async function refine(cell: Cell, example: unknown, idOf: SubjectId): Promise<Record<string, string>> {
  const refined = await refinements[cell.endpoint.id]?.(cell, idOf);
  return { ...(example as Record<string, string>), ...(refined as Record<string, string> | undefined) };
}
