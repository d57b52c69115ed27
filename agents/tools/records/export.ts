import { z } from "zod";
import { importObjects } from "#lib/domains/imports/contract.ts";
import { requireRight } from "#lib/platform/access.ts";
import { filter } from "#lib/platform/records/contract.ts";
import { limits } from "../limits.ts";
import { defineTool, noResult, type ToolEnv } from "../tool.ts";
import { kindOf } from "./record-kinds.ts";
import { namesInFilter, resolveFilter } from "./resolve-filter.ts";

const input = z.object({
  object: z.enum(importObjects),
  filter: filter
    .optional()
    .describe("Condition tree over the object's fields; everything in sight when absent"),
  names: namesInFilter.optional(),
  /** As it was counted for the question; more than a handful leave the house only with a yes. */
  count: z.number().int().min(0).describe("How many records it takes out, from record_list"),
});
type Given = z.output<typeof input>;
const formats = ["xlsx", "csv"] as const;

/** What it takes out, as the person sees it now. Throws `forbidden` without the right to export. */
async function counted({ object, filter: asked, names = [] }: Given, { context }: ToolEnv) {
  requireRight(context, `${object}.export`);
  const resolved = await resolveFilter(context, asked, names);
  const page = await kindOf(object).list(context, { filter: resolved.filter, limit: 1, count: true });
  return { filter: resolved.filter, total: page.total ?? 0 };
}

export const recordExport = defineTool({
  name: "record_export",
  description:
    "A list as a file to download, within what the person may see. Gives the links; the file is written and the export audited when one is opened. Count with record_list first; more than ten records are asked about.",
  risk: "write",
  right: "conversation.use",
  input,
  card: "file",
  asks: ({ count }) => (count > limits.records ? "export" : null),
  async run(given, env) {
    const { t } = env;
    const { filter: meant, total } = await counted(given, env);
    const { object } = given;
    const query = { ...(meant && { filter: meant }) };
    const links = formats.map((format) => {
      const params = new URLSearchParams({ object, format, query: JSON.stringify(query) });
      return { label: t(`agents.export.${format}`), href: `/api/v1/exports?${params}` };
    });
    const title = t("agents.export.title", { object: t(`objects.${object}`), count: total });
    return {
      ...noResult,
      output: { object, total, links },
      artifacts: total === 0 ? [] : [{ kind: "file", data: { title, note: t("agents.export.note"), links } }],
    };
  },
  async propose(given, env) {
    const { t } = env;
    const { total } = await counted(given, env);
    const what = t(`objects.${given.object}`);
    return {
      title: t("agents.export.propose", { object: what, count: total }),
      sideEffects: [t("agents.export.masked"), t("agents.export.audited")],
      diff: [{ field: "count", label: t("agents.export.count"), before: null, after: total }],
      target: null,
    };
  },
});
