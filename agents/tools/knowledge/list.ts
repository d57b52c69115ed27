import { z } from "zod";
import { documentStatuses, documentTypes } from "#lib/domains/knowledge/contract.ts";
import { listDocuments } from "#lib/domains/knowledge/index.ts";
import { formatShortDay } from "#lib/platform/messages/format.ts";
import { defineTool, noResult } from "../tool.ts";

const input = z.object({
  q: z.string().max(100).optional(),
  kind: z.enum(documentTypes).optional(),
  status: z.enum(documentStatuses).optional(),
  needsWork: z.boolean().optional().describe("Only those that have expired, are poor or were complained of"),
  limit: z.number().int().min(1).max(50).optional(),
});
const columns = ["title", "kind", "status", "owner", "validUntil"];

export const documentList = defineTool({
  name: "document_list",
  description:
    "Documents of the knowledge library by words, kind and state; also those that somebody should look at.",
  risk: "read",
  right: "knowledge.read",
  input,
  card: "record_table",
  async run({ kind, limit = 20, ...asked }, { context, t }) {
    const { items } = await listDocuments(context, { ...asked, ...(kind && { type: kind }), limit });
    const rows = items.map(({ id, title, type, status, owner, validUntil }) => ({
      id,
      href: `/knowledge/${id}`,
      cells: [
        { text: title, href: `/knowledge/${id}` },
        { text: t(`expert.kind.${type}`) },
        { text: t(`expert.status.${status}`) },
        { text: owner.name || "—" },
        { text: validUntil ? formatShortDay(validUntil, t) : "—", sort: validUntil },
      ],
    }));
    const data = {
      ...{ title: t("expert.library"), object: "document", href: "/knowledge", total: items.length },
      columns: columns.map((key) => ({ key, label: t(`expert.column.${key}`) })),
      rows,
    };
    return {
      ...noResult,
      output: { documents: items },
      records: items.map(({ id }) => ({ type: "document", id, op: "read" as const })),
      artifacts: rows.length === 0 ? [] : [{ kind: "record_table", data }],
      untrusted: rows.length > 0,
    };
  },
});
