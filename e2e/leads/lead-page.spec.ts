import { makeRecord } from "#e2e/fixtures/make-record.ts";
import { expect, test } from "#e2e/fixtures/test.ts";

test("a change made meanwhile is shown as a difference before it is overwritten", async ({
  openAs,
  company,
}) => {
  const page = await openAs("marketing", "/leads");
  const id = await makeRecord(page, "leads", { companyName: company, contactName: "李经理", need: "ERP" });
  await page.goto(`/leads/${id}`);
  await page.getByRole("button", { name: /修改需求/ }).click();
  await page.getByRole("textbox", { name: "需求" }).fill("财务软件");
  const changed = await page.request.patch(`/api/v1/leads/${id}`, {
    headers: { origin: new URL(page.url()).origin },
    data: { set: { need: "CRM系统" } },
  });
  expect(changed.ok()).toBe(true);
  await page.getByRole("textbox", { name: "需求" }).press("Enter");
  const conflict = page.getByRole("dialog", { name: "刚才有人改过" });
  await expect(conflict.getByText("CRM系统")).toBeVisible();
  await conflict.getByRole("button", { name: "按所选保存" }).click();
  await expect(conflict).toBeHidden();
  await expect(page.getByText("财务软件", { exact: true }).first()).toBeVisible();
  // Where each value came from.
  await page.getByRole("tab", { name: "变更记录" }).first().click();
  await expect(page.getByText("CRM系统").first()).toBeVisible();
});
