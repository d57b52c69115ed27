import { expect, test } from "#e2e/fixtures/test.ts";

test("a thing to do is written down, done with one press, and taken back", async ({ openAs, company }) => {
  const page = await openAs("rep", "/today");
  const title = `给${company}回电话`;
  await page.getByRole("textbox", { name: "今天还要做什么？" }).fill(title);
  await page.getByRole("button", { name: "添加" }).click();
  const line = page.getByRole("listitem").filter({ hasText: title });
  await expect(line).toBeVisible();
  await line.getByRole("button", { name: `完成：${title}` }).click();
  await line.getByRole("button", { name: "撤销" }).click();
  await expect(line.getByRole("button", { name: `完成：${title}` })).toBeEnabled();
  await line.getByRole("button", { name: `推迟提醒：${title}` }).click();
  await page.getByRole("menuitem", { name: "明天 9:00" }).click();
  await expect(page.getByText("到时候再提醒你")).toBeVisible();
});
