import { expect, test } from "#e2e/fixtures/test.ts";

test("a filtered list is kept as a view and opened again", async ({ openAs, company }) => {
  const page = await openAs("manager", "/opportunities/list");
  await page.getByRole("button", { name: "进行中" }).first().click();
  await page.getByRole("button", { name: "视图操作" }).click();
  await page.getByRole("menuitem", { name: "另存为新视图" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "名称" }).fill(company);
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
  const tab = page.getByRole("navigation", { name: "视图" }).getByRole("button", { name: company });
  await expect(tab).toBeVisible();
  await page.goto("/opportunities/list");
  await tab.click();
  await expect(page.getByText("结果是进行中").first()).toBeVisible();
  await page.getByRole("button", { name: "视图操作" }).click();
  await page.getByRole("menuitem", { name: "删除视图" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "删除视图" }).click();
  await expect(tab).toBeHidden();
});
