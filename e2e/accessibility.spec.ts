import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { makeDeal, makeRecord } from "#e2e/fixtures/make-record.ts";
import { say, webForm } from "#e2e/fixtures/say.ts";
import { expect, test } from "#e2e/fixtures/test.ts";

/** What a page must not have: serious findings, a sideways scroll, words in the console. */
async function look(page: Page, path: string): Promise<void> {
  const errors: string[] = [];
  const listen = (message: { type(): string; text(): string }) =>
    void (message.type() === "error" && errors.push(message.text()));
  page.on("console", listen);
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    path,
  ).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
  expect(errors, path).toEqual([]);
  page.off("console", listen);
}

// One scheme for each size: the other halves differ in nothing but their colours and their width.
const scheme = (project: string) => (project === "phone" ? "dark" : "light");

const pages = [
  "/customers",
  "/contacts",
  "/leads",
  "/opportunities",
  "/opportunities/list",
  "/products",
  "/today",
  "/calendar",
  "/knowledge",
  "/knowledge/search?q=价格",
  "/knowledge/gaps",
  "/knowledge/upload",
  "/notifications",
  "/imports",
  "/duplicates",
  "/customers/deleted",
  "/pools/customer",
  "/pools/lead",
  "/settings",
  "/settings/people",
  "/settings/teams",
  "/settings/roles",
  "/settings/pipelines",
  "/settings/close-reasons",
  "/settings/pools",
  "/settings/fields",
  "/settings/tags",
  "/settings/prices",
  "/settings/company",
  "/settings/audit",
  "/agents",
  "/agents/sales",
];

for (const path of pages) {
  test(`no serious accessibility finding: ${path}`, async ({ openAs }, { project }) => {
    const page = await openAs("admin", "about:blank");
    await page.emulateMedia({ colorScheme: scheme(project.name) });
    await look(page, path);
  });
}

test("no serious accessibility finding: a talk", async ({ openAs, company }, { project }) => {
  const page = await openAs("manager");
  await page.emulateMedia({ colorScheme: scheme(project.name) });
  await say(page, webForm(company));
  await look(page, page.url());
});

test("no serious accessibility finding: a document", async ({ openAs }, { project }) => {
  const page = await openAs("admin", "/knowledge");
  await page.emulateMedia({ colorScheme: scheme(project.name) });
  const [document] = await page.getByRole("main").getByRole("listitem").getByRole("link").all();
  const path = (await document?.getAttribute("href")) ?? "";
  expect(path).toMatch(/^\/knowledge\/./);
  await look(page, path);
});

test("no serious accessibility finding: records", async ({ openAs, company }, { project }) => {
  test.slow();
  const page = await openAs("manager", "/me");
  await page.emulateMedia({ colorScheme: scheme(project.name) });
  const customer = await makeRecord(page, "customers", { name: `${company}有限公司`, industry: "机械" });
  await look(page, `/customers/${customer}`);
  await look(page, `/leads/${await makeRecord(page, "leads", { companyName: company })}`);
  await look(page, `/opportunities/${await makeDeal(page, company)}`);
});
