import { makeRecord } from "#e2e/fixtures/make-record.ts";
import { expect, test } from "#e2e/fixtures/test.ts";

test("one box leads to a command by initials and begins a talk with any question", async ({ openAs }) => {
  const page = await openAs("manager", "/customers");
  const box = page.getByRole("combobox", { name: "搜索记录和命令" });
  await page.getByRole("button", { name: /^搜索/ }).click();
  await box.fill("xjkh");
  await page.getByRole("option", { name: "新建客户" }).click();
  await expect(page.getByRole("dialog", { name: "新建客户" })).toBeVisible();
  await page.goto("/customers");
  await page.getByRole("button", { name: /^搜索/ }).click();
  await box.fill("你能做什么");
  await page.getByRole("option", { name: "在对话里问：你能做什么" }).click();
  await expect(page).toHaveURL(/\/chat\/conv_/);
  await expect(page.getByRole("log").getByText("你能做什么").first()).toBeVisible();
});

test("the end of a phone number leads to its customer", async ({ openAs, company }) => {
  const page = await openAs("manager", "/customers");
  const tail = String(Math.floor(Math.random() * 1e8)).padStart(8, "0");
  await makeRecord(page, "customers", { name: `${company}有限公司`, phone: `139${tail}` });
  await page.getByRole("button", { name: /^搜索/ }).click();
  const box = page.getByRole("combobox", { name: "搜索记录和命令" });
  await expect(async () => {
    await box.fill("");
    await box.fill(tail.slice(-6));
    await expect(page.getByRole("option", { name: new RegExp(company) })).toBeVisible({ timeout: 2000 });
  }).toPass();
});
