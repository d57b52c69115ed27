import { makeRecord } from "#e2e/fixtures/make-record.ts";
import { expect, test } from "#e2e/fixtures/test.ts";

test("the plain words of a link are the list's own conditions, and a list says when nothing fits", async ({
  openAs,
}) => {
  const page = await openAs("marketing", "/leads?minScore=60&source=website");
  await expect(page).toHaveURL(/filter=/);
  await expect(page.getByText(/评分.*60/).first()).toBeVisible();
  await page.goto("/leads?q=绝不存在的公司名字");
  await expect(page.getByText("没有符合条件")).toBeVisible();
});

test("someone without the right to leads is told so", async ({ openAs }) => {
  const page = await openAs("csm", "/leads");
  await expect(page.getByText(/权限|看不到/).first()).toBeVisible();
});

test("a lead that is there already is told of before a second one is made", async ({ openAs, company }) => {
  const page = await openAs("marketing", "/leads");
  await makeRecord(page, "leads", { companyName: company, contactName: "李经理" });
  await page.getByRole("button", { name: "新建线索" }).click();
  const dialog = page.getByRole("dialog", { name: "新建线索" });
  await dialog.getByLabel("公司", { exact: true }).fill(company);
  await dialog.getByRole("button", { name: "创建", exact: true }).click();
  await expect(dialog.getByRole("alert").getByText(company)).toBeVisible();
  await dialog.getByRole("button", { name: "不是同一个，仍然创建" }).click();
  await expect(page).toHaveURL(/\/leads\/lead_/);
});
