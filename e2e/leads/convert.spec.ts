import { makeRecord } from "#e2e/fixtures/make-record.ts";
import { expect, test } from "#e2e/fixtures/test.ts";

test("a lead becomes a customer with its contact and a deal", async ({ openAs, company }) => {
  const page = await openAs("rep", "/leads");
  const id = await makeRecord(page, "leads", {
    companyName: company,
    contactName: "王芳",
    need: "财务软件",
    budgetAmount: 500_000,
  });
  await page.goto(`/leads/${id}`);
  await page.getByRole("button", { name: "更多操作" }).click();
  await page.getByRole("menuitem", { name: "转为客户" }).click();
  const dialog = page.getByRole("dialog", { name: "转为客户" });
  await expect(dialog.getByLabel("金额，如 50万")).toHaveValue("500000");
  await dialog.getByRole("button", { name: "转化", exact: true }).click();
  await expect(page).toHaveURL(/\/customers\/customer_/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(company);
  await page.getByRole("tab", { name: "联系人 1" }).first().click();
  await expect(page.getByRole("link", { name: "王芳" })).toBeVisible();
  await page.getByRole("tab", { name: "商机 1" }).first().click();
  await expect(page.getByText("¥50万").first()).toBeVisible();
  // The lead says what became of it, and is not converted again.
  await page.goto(`/leads/${id}`);
  await expect(page.getByText("已转化").first()).toBeVisible();
  await page.getByRole("button", { name: "更多操作" }).click();
  await expect(page.getByRole("menuitem", { name: "转为客户" })).toBeHidden();
});
