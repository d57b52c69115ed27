import { expect, test } from "#e2e/fixtures/test.ts";

test("a change made meanwhile is shown as a difference before it is overwritten", async ({
  openAs,
  company,
}) => {
  const page = await openAs("marketing", "/leads");
  const origin = new URL(page.url()).origin;
  const created = await page.request.post("/api/v1/leads", {
    headers: { origin },
    data: { companyName: company, contactName: "李经理" },
  });
  const { id } = (await created.json()) as { id: string };
  await page.goto(`/leads/${id}`);
  await expect(page.getByText(company).first()).toBeVisible();
  const changed = await page.request.patch(`/api/v1/leads/${id}`, {
    headers: { origin },
    data: { set: { need: "CRM系统" } },
  });
  expect(changed.ok()).toBe(true);
  await page.getByRole("button", { name: /修改需求/ }).click();
  await page.getByRole("textbox", { name: /需求/ }).fill("财务软件");
  await page.getByRole("textbox", { name: /需求/ }).press("Enter");
  await expect(page.getByText(/刚才有人改过|财务软件/).first()).toBeVisible();
});

test("the list filters, keeps the filter in the address, and has an honest empty state", async ({
  openAs,
}) => {
  const page = await openAs("marketing", "/leads?minScore=60");
  await expect(page.getByText(/条$/).first()).toBeVisible();
  await page.goto("/leads?q=绝不存在的公司名字");
  await expect(page.getByText("没有符合条件的线索")).toBeVisible();
});

test("someone without the right to leads is told so", async ({ openAs }) => {
  const page = await openAs("csm", "/leads");
  await expect(page.getByText(/权限|看不到/).first()).toBeVisible();
});
