import { expect, test } from "#e2e/fixtures/test.ts";

test("a wrong password says so and keeps the address", async ({ page }) => {
  await page.goto("/login");
  await page.getByLabel("邮箱").fill("rep@demo.huike");
  await page.getByLabel("密码").fill("not the password");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "邮箱或密码不对" })).toBeVisible();
  await expect(page.getByLabel("邮箱")).toHaveValue("rep@demo.huike");
});

test("a demo login is one tap, and logging out ends the session", async ({ page }) => {
  await page.goto("/login");
  await page.getByRole("button", { name: /产品/ }).click();
  await expect(page).toHaveURL(/\/chat/);
  await page.goto("/settings");
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page).toHaveURL(/\/login/);
  await page.goto("/leads");
  await expect(page).toHaveURL(/\/login/);
});

test("English is one switch away", async ({ openAs }) => {
  const page = await openAs("csm", "/settings");
  await page.getByText("English", { exact: true }).first().click();
  await expect(page.getByText("Language").first()).toBeVisible();
  await page.getByText("中文", { exact: true }).first().click();
  await expect(page.getByText("语言").first()).toBeVisible();
});
