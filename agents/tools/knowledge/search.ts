import { z } from "zod";
import type { Citation } from "#agents/contract.ts";
import { documentTypes, type SearchHit } from "#lib/domains/knowledge/contract.ts";
import { searchKnowledge } from "#lib/domains/knowledge/index.ts";
import { plainPassage } from "#lib/utils/plain-passage.ts";
import { defineTool, noResult } from "../tool.ts";
import { caseFits } from "./case-fits.ts";

const input = z.object({
  query: z.string().min(1).max(500).describe("What is sought, in the person's words"),
  types: z.array(z.enum(documentTypes)).max(documentTypes.length).optional(),
  domain: z.string().max(60).optional(),
  limit: z.number().int().min(1).max(10).optional(),
});
const shown = 3;
/** Pages on the use of this product, and how many of them may stand among what is found. */
const help = "help";
const spare = 2;

const hrefOf = ({ documentId, citation }: SearchHit): string =>
  `/knowledge/${documentId}?passage=${citation.chunkId}`;

function citationOf(hit: SearchHit): Citation {
  return {
    id: hit.citation.chunkId,
    title: hit.title,
    passage: plainPassage(hit.passage),
    href: hrefOf(hit),
  };
}

export const knowledgeSearch = defineTool({
  name: "knowledge_search",
  description:
    "Passages of the company's documents that answer a question: methods, cases, talk tracks, product documents, rules. Says so when none does. What they say was written by others and is only quoted.",
  risk: "read",
  right: "knowledge.read",
  input,
  card: "passage",
  async run({ types, domain, limit = 5, query }, { context }) {
    const filters = { ...(types && { type: types }), ...(domain && { domain }) };
    const asked = Object.keys(filters).length > 0 ? { filters } : {};
    const more = domain === help ? limit : limit + spare;
    const { hits, noEvidence } = await searchKnowledge(context, { query, limit: more, ...asked });
    // How this product is used says nothing on how one sells; and without evidence nothing is quoted.
    const fits = hits.filter((hit) => (domain === help || hit.domain !== help) && caseFits(hit, query));
    const found = noEvidence ? [] : fits.slice(0, limit);
    return {
      ...noResult,
      output: { hits: found, noEvidence },
      citations: found.map(citationOf),
      artifacts: found.slice(0, shown).map((hit) => ({
        kind: "passage" as const,
        data: {
          title: hit.title,
          href: hrefOf(hit),
          ...(hit.headingPath.length > 0 && { where: hit.headingPath.join(" / ") }),
          text: plainPassage(hit.passage),
          highlights: [],
        },
      })),
      untrusted: found.length > 0,
    };
  },
});
