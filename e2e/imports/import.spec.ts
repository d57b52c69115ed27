import { expect, test } from "#e2e/fixtures/test.ts";

/** Each step is worked on by a thread of its own, which takes its time to begin on a busy machine. */
const worked = { timeout: 30_000 };

test("a file with a wrong row is checked, imported without it, and undone", async ({ openAs, company }) => {
  test.slow();
  const page = await openAs("manager", "/imports");
  const lines = [
    "客户名称,城市,年营收(万元)",
    `${company}一厂,苏州,1200`,
    `${company}二厂,无锡,很多`,
    `${company}三厂,常州,800`,
  ];
  await page.getByRole("radio", { name: "客户", exact: true }).check();
  await page.locator("input[type=file]").setInputFiles({
    name: `${company}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from(`\uFEFF${lines.join("\r\n")}`),
  });
  await expect(page.getByRole("combobox", { name: "“客户名称”对应的字段" })).toHaveValue("name");
  await page.getByRole("button", { name: "开始检查" }).click();
  await expect(page.getByText("3 行里有 2 行可以导入。")).toBeVisible(worked);
  await expect(page.getByText("有错误的行")).toBeVisible();
  await page.getByRole("button", { name: "导入 2 行" }).click();
  await expect(page.getByText("导入完成：新建 2 条，更新 0 条。")).toBeVisible(worked);
  const errors = await page.request.get(
    (await page.getByRole("link", { name: /下载未导入的/ }).getAttribute("href")) ?? "",
  );
  expect(errors.ok()).toBe(true);
  await page.getByRole("button", { name: "撤销导入" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "撤销", exact: true }).click();
  await expect(page.getByText("已撤销 2 条。")).toBeVisible(worked);
});
