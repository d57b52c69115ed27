import { makeRecord } from "#e2e/fixtures/make-record.ts";
import { expect, test } from "#e2e/fixtures/test.ts";

test("a talk beside a record's page is about that record", async ({ openAs, company }, info) => {
  const page = await openAs("marketing", "/leads");
  const id = await makeRecord(page, "leads", { companyName: company, contactName: "李经理" });
  await page.goto(`/leads/${id}`);
  await page.getByRole("link", { name: "在对话中处理" }).click();
  if (info.project.name === "phone") {
    await expect(page).toHaveURL(new RegExp(`focus=lead:${id}`));
    await expect(page.getByText(company).first()).toBeVisible();
    return;
  }
  const dock = page.getByRole("complementary", { name: "对话" });
  await expect(dock.getByText(`聊聊“${company}`)).toBeVisible();
  await dock.getByRole("textbox", { name: "消息" }).fill("预算改成80万");
  await dock.getByRole("textbox", { name: "消息" }).press("Enter");
  // The page beside the talk shows what the talk wrote.
  await expect(page.getByRole("main").getByText("¥80万").first()).toBeVisible();
  await page.goto("/customers");
  await page.keyboard.press("Control+j");
  await expect(page.getByRole("complementary", { name: "对话" })).toBeVisible();
});
