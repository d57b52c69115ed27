import { afterAll, expect, it } from "vitest";
import { readShipped, searchKnowledge, stopIndexThreads } from "#lib/domains/knowledge/index.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { seedKnowledge } from "./seed-knowledge.ts";

const suite = useSuite();
afterAll(stopIndexThreads);

const document = (name: string, text: string) =>
  readShipped(`${name}.md`, `---\ntitle: ${name}\nowner: product\ngold:\n  - 问题\n---\n${text}`);

it("gives the demo company what ships and it lacks, and leaves alone what is there", async () => {
  const { company, owner, ownerUrl } = suite;
  await owner`update tenants set demo = true where id = ${company.tenantId}`;
  await owner`update users set email = 'admin@demo.huike' where id = ${company.admin.userId}`;
  await owner`update users set email = 'product@demo.huike' where id = ${company.product.userId}`;
  const at = new Date("2026-11-30T00:00:00Z");
  const first = [document("拜访", "拜访前先看年报。")];
  expect(await seedKnowledge(ownerUrl, at, first)).toBe(1);
  expect(await seedKnowledge(ownerUrl, at, first)).toBe(0);
  expect(await seedKnowledge(ownerUrl, at, [...first, document("报价", "报价要写有效期。")])).toBe(1);
  const rows = await owner`select title, owner_id from knowledge_documents order by position`;
  expect(rows).toEqual([
    { title: "拜访", owner_id: company.product.userId },
    { title: "报价", owner_id: company.product.userId },
  ]);
  const { hits } = await searchKnowledge(company.rep.context, { query: "报价要写什么" });
  expect(hits[0]?.title).toBe("报价");
});
