import { makeRecord } from "#e2e/fixtures/make-record.ts";
import { expect, test } from "#e2e/fixtures/test.ts";

test("a company that is already there is told of before a second one is made", async ({
  openAs,
  company,
}) => {
  const page = await openAs("manager", "/customers");
  await makeRecord(page, "customers", { name: `上海${company}有限公司` });
  await page.getByRole("button", { name: "新建客户" }).click();
  const dialog = page.getByRole("dialog", { name: "新建客户" });
  await dialog.getByLabel("客户名称").fill(`${company}有限公司`);
  await dialog.getByRole("button", { name: "创建", exact: true }).click();
  await expect(dialog.getByRole("alert").getByText(`上海${company}有限公司`)).toBeVisible();
  await expect(dialog.getByRole("link", { name: "打开" })).toBeVisible();
  await dialog.getByRole("button", { name: "不是同一个，仍然创建" }).click();
  await expect(page).toHaveURL(/\/customers\/customer_/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${company}有限公司`);
});

test("a change made meanwhile is shown field by field before it is overwritten", async ({
  openAs,
  company,
}) => {
  const page = await openAs("manager", "/customers");
  const id = await makeRecord(page, "customers", { name: company, industry: "贸易" });
  await page.goto(`/customers/${id}`);
  await page.getByRole("button", { name: /修改行业/ }).click();
  await page.getByRole("textbox", { name: "行业" }).fill("制造");
  const changed = await page.request.patch(`/api/v1/customers/${id}`, {
    headers: { origin: new URL(page.url()).origin },
    data: { set: { industry: "物流" } },
  });
  expect(changed.ok()).toBe(true);
  await page.getByRole("textbox", { name: "行业" }).press("Enter");
  const conflict = page.getByRole("dialog", { name: "刚才有人改过" });
  await expect(conflict.getByText("物流")).toBeVisible();
  await conflict.getByRole("button", { name: "按所选保存" }).click();
  await expect(conflict).toBeHidden();
  await expect(page.getByText("制造", { exact: true })).toBeVisible();
});

test("two customers become one with the chosen values, and two again", async ({ openAs, company }) => {
  const page = await openAs("manager", "/customers");
  const kept = await makeRecord(page, "customers", { name: `${company}有限公司`, industry: "贸易" });
  await makeRecord(page, "customers", { name: `${company}股份有限公司`, industry: "物流", city: "宁波" });
  await page.goto(`/customers/${kept}`);
  await page.getByRole("button", { name: "更多操作" }).click();
  await page.getByRole("menuitem", { name: "合并" }).click();
  await page.getByRole("button", { name: new RegExp(`^${company}股份有限公司`) }).click();
  const merge = page.getByRole("dialog", { name: "合并两条记录" });
  await merge.getByRole("radio", { name: "行业：换成 物流" }).check();
  await merge.getByRole("button", { name: "合并", exact: true }).click();
  const done = page.getByRole("dialog", { name: "已合并" });
  await expect(done).toBeVisible();
  await done.getByRole("button", { name: "完成" }).click();
  await expect(page.getByText("宁波", { exact: true })).toBeVisible();
  await page.getByRole("tab", { name: "变更记录" }).click();
  await page.getByRole("button", { name: "撤销这次合并" }).click();
  await page.getByRole("tab", { name: "概况" }).click();
  await expect(page.getByText("宁波", { exact: true })).toBeHidden();
  await expect(page.getByText("贸易", { exact: true })).toBeVisible();
});

test("two characters from the middle of a name lead to the record", async ({ openAs, company }) => {
  const page = await openAs("manager", "/customers");
  await makeRecord(page, "customers", { name: `苏州${company}有限公司` });
  await page.getByRole("button", { name: /^搜索/ }).click();
  const box = page.getByRole("combobox", { name: "搜索记录和命令" });
  await expect(async () => {
    await box.fill("");
    await box.fill(company.slice(1, 4));
    await expect(page.getByRole("option", { name: new RegExp(company) })).toBeVisible({ timeout: 2000 });
  }).toPass();
  await page.getByRole("option", { name: new RegExp(company) }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(company);
});
