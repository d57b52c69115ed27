import { makeDeal } from "#e2e/fixtures/make-record.ts";
import { expect, test } from "#e2e/fixtures/test.ts";

test("a visit is planned for a deal, moved by the keyboard, and done", async ({ openAs, company }, info) => {
  const page = await openAs("rep", "/calendar");
  await makeDeal(page, company);
  const title = `拜访${company}`;
  await page.getByRole("button", { name: "安排", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("标题").fill(title);
  await dialog.getByRole("button", { name: /^商机/ }).click();
  await page.getByRole("combobox", { name: /商机/ }).fill(company);
  await page.getByRole("option", { name: new RegExp(company) }).click();
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
  const chip = page.getByRole("button", { name: new RegExp(title) });
  await expect(chip).toBeVisible();
  if (info.project.name === "desktop") {
    await chip.focus();
    await chip.press("Alt+ArrowDown");
    await expect(page.getByText(new RegExp(`${title}改到`))).toBeAttached();
  }
  await chip.click();
  await expect(dialog.getByRole("button", { name: /^商机/ })).toContainText(company);
  await dialog.getByRole("button", { name: "完成", exact: true }).click();
  await expect(dialog).toBeHidden();
});
