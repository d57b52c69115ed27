import { z } from "zod";
import { documentTypes } from "#lib/domains/knowledge/contract.ts";
import { saveDocuments } from "#lib/domains/knowledge/index.ts";
import { defineTool, noResult } from "../tool.ts";

const input = z.object({
  title: z.string().min(1).max(120),
  kind: z.enum(documentTypes).optional().describe("best_practice when absent"),
  text: z.string().min(1).max(20_000).describe("Markdown; only what the person said and records hold"),
  domain: z.string().max(60).optional(),
  tags: z.array(z.string().min(1).max(40)).max(10).optional(),
});

export const documentDraft = defineTool({
  name: "document_draft",
  description:
    "Keep an experience as a draft of the knowledge library: what worked in a deal, how something is done. Nobody finds it before somebody with the right has reviewed and published it.",
  risk: "write",
  right: "knowledge.write",
  input,
  card: "passage",
  async run({ title, kind = "best_practice", text, domain, tags = [] }, env) {
    const document = { title, type: kind, text, tags, status: "draft" as const, ...(domain && { domain }) };
    const { items } = await env.once((context) => saveDocuments(context, { documents: [document] }));
    const [saved] = items;
    const id = saved?.id ?? "";
    const href = `/knowledge/${id}`;
    return {
      ...noResult,
      output: { id, title, href },
      records: [{ type: "document", id, op: "create" }],
      artifacts: [
        { kind: "passage", data: { title, href, text, highlights: [], note: env.t("expert.draft.note") } },
      ],
    };
  },
});
