import { say } from "#e2e/fixtures/say.ts";
import { expect, test } from "#e2e/fixtures/test.ts";

test("a message over the limit is refused with its length, and the text stays", async ({ openAs }) => {
  const page = await openAs("marketing");
  const box = page.getByRole("textbox", { name: "消息" });
  await box.fill("长".repeat(20_000));
  await expect(page.getByText(/20,000/).first()).toBeVisible();
  await box.press("Enter");
  await expect(box).toHaveValue("长".repeat(20_000));
});

test("an empty message is not sent", async ({ openAs }) => {
  const page = await openAs("marketing");
  await page.getByRole("textbox", { name: "消息" }).fill("   \n ");
  await page.getByRole("textbox", { name: "消息" }).press("Enter");
  await expect(page).toHaveURL(/\/chat$/);
});

test("an unknown command says which there are", async ({ openAs }) => {
  const page = await openAs("marketing");
  await page.getByRole("textbox", { name: "消息" }).fill("/frobnicate");
  await page.getByRole("textbox", { name: "消息" }).press("Enter");
  await expect(page.getByText("没有 /frobnicate 这个命令")).toBeVisible();
});

test("a negative budget is explained and can be mended with one tap", async ({ openAs, company }) => {
  const page = await openAs("marketing");
  const refused = await say(page, `网站表单：李经理，${company}，需要财务软件，预算-50万`);
  await expect(refused).toContainText("负数");
  await refused.getByRole("button", { name: /按 50万 登记/ }).click();
  await expect(page.getByText("已登记").last()).toBeVisible();
});

test("an ended session asks to log in and keeps the draft", async ({ openAs }) => {
  // Someone that no other test is logged in as: all their sessions end here.
  const page = await openAs("director");
  const box = page.getByRole("textbox", { name: "消息" });
  await box.fill("刚写到一半的话");
  const revoked = await page.request.post("/api/v1/session/revoke-all", {
    headers: { origin: new URL(page.url()).origin },
  });
  expect(revoked.ok()).toBe(true);
  await expect(page.getByText("请重新登录").first()).toBeVisible();
  await expect(page.locator("textarea")).toHaveValue("刚写到一半的话");
});
