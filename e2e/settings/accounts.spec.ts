import { expect, test } from "#e2e/fixtures/test.ts";

test("a colleague gets an account, logs in with the password shown once, and is locked out", async ({
  openAs,
  company,
  browser,
}) => {
  const admin = await openAs("admin", "/settings/people");
  const email = `e2e-${Date.now()}-${Math.floor(Math.random() * 1e6)}@example.com`;
  await admin.getByRole("button", { name: "添加账号" }).click();
  const form = admin.getByRole("dialog", { name: "添加账号" });
  await form.getByLabel("姓名").fill(company);
  await form.getByLabel("登录邮箱").fill(email);
  await form.getByRole("button", { name: "保存" }).click();
  const shown = admin.getByRole("dialog", { name: new RegExp(`${company}.*初始密码`) });
  const password = (await shown.locator("code").textContent()) ?? "";
  await shown.getByRole("button", { name: "已记下" }).click();

  const context = await browser.newContext({ baseURL: new URL(admin.url()).origin });
  const page = await context.newPage();
  const enter = async () => {
    await page.goto("/login");
    await page.getByLabel("邮箱").fill(email);
    await page.getByLabel("密码", { exact: true }).fill(password);
    await page.getByRole("button", { name: "登录", exact: true }).click();
  };
  await enter();
  await expect(page).toHaveURL(/\/chat/);

  await admin.getByRole("searchbox", { name: "搜姓名、邮箱、团队" }).fill(email);
  await admin.getByRole("button", { name: `“${company}”的更多操作` }).click();
  await admin.getByRole("menuitem", { name: "停用账号" }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "停用账号" }).click();
  await expect(admin.getByText("已停用")).toBeVisible();
  await page.goto("/today");
  await expect(page).toHaveURL(/\/login/);
  await enter();
  await expect(page.getByRole("alert").filter({ hasText: "邮箱或密码不对" })).toBeVisible();
  await context.close();
});

test("someone without the right sees who has which role, and changes nothing", async ({ openAs }) => {
  const page = await openAs("rep", "/settings/people");
  await expect(page.getByText("rep@demo.huike")).toBeVisible();
  await expect(page.getByRole("button", { name: "添加账号" })).toBeHidden();
  await page.goto("/settings/pipelines");
  await expect(page.getByText(/权限/).first()).toBeVisible();
});
