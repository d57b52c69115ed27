import { documentInput } from "../contract.ts";
import { readFrontMatter } from "./read-front-matter.ts";

/** A document that ships: as it is saved, who looks after it, and the questions that have to find it. */
export type Shipped = { document: ReturnType<typeof documentInput.parse>; owner: string; gold: string[] };

const listOf = (value: string | string[] | undefined): string[] => [value ?? []].flat();
const wordOf = (value: string | string[] | undefined): string | undefined => {
  const [first] = listOf(value);
  return first === "" ? undefined : first;
};

/**
 * Reads a shipped Markdown document. Stages, industry and the buyer's roles become tags of their own kind, so that they
 * can be filtered by: `阶段:`, `行业:`, `角色:`. What it is `asked` by are other ways to ask for it, which are searched; its
 * `gold` questions are not: they measure. Throws when the front matter is not what a document needs.
 */
export function readShipped(path: string, markdown: string): Shipped {
  const { values, text } = readFrontMatter(markdown);
  const tags = [
    ...listOf(values.tags),
    ...listOf(values.stages).map((stage) => `阶段:${stage}`),
    ...listOf(values.industry).map((industry) => `行业:${industry}`),
    ...listOf(values.roles).map((role) => `角色:${role}`),
    ...(wordOf(values.demo) === "true" ? ["演示"] : []),
  ];
  const parsed = documentInput.safeParse({
    externalId: `shipped:${path}`,
    title: wordOf(values.title),
    type: wordOf(values.type),
    domain: wordOf(values.domain),
    tags: [...new Set(tags)],
    status: "published",
    text,
    questions: listOf(values.asked),
    validUntil: wordOf(values.valid_until),
  });
  if (!parsed.success) throw new Error(`${path}: ${parsed.error.message}`);
  return { document: parsed.data, owner: wordOf(values.owner) ?? "crm_expert", gold: listOf(values.gold) };
}
