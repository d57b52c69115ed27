import { say, webForm } from "#e2e/fixtures/say.ts";
import { expect, test } from "#e2e/fixtures/test.ts";

test("a rep of the same team sees the lead without reload, a rep of another team never", async ({
  openAs,
  company,
}) => {
  const [marketer, rep, other] = await Promise.all([
    openAs("marketing"),
    openAs("rep", "/leads"),
    openAs("rep2", "/leads"),
  ]);
  await expect(other.getByRole("heading", { name: "线索" }).first()).toBeVisible();
  const captured = await say(marketer, webForm(company));
  await expect(rep.getByText(company).filter({ visible: true }).first()).toBeVisible();
  const href = await captured.getByRole("link", { name: /打开线索/ }).getAttribute("href");
  const id = href?.split("/").at(-1) ?? "";

  await expect(other.getByText(company)).toHaveCount(0);
  expect((await other.request.get(`/api/v1/leads/${id}`)).status()).toBe(404);
  const listed = await (await other.request.get(`/api/v1/leads?q=${encodeURIComponent(company)}`)).json();
  expect(listed.items).toEqual([]);
  await other.goto(`/leads/${id}`);
  await expect(other.getByText(company)).toHaveCount(0);
  await other.goto("/chat");
  const answer = await say(other, `查一下${company}的线索`);
  await expect(answer).toContainText("没有找到");
});

test("a reload in the middle and a second device show the same conversation once", async ({
  openAs,
  company,
}) => {
  const page = await openAs("marketing");
  await say(page, webForm(company));
  await page.getByRole("textbox", { name: "消息" }).fill("电话13800009999");
  await page.getByRole("textbox", { name: "消息" }).press("Enter");
  // The card of a quick reply shows the same characters once more.
  await expect(page.getByText("电话13800009999", { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText("已更新：电话").first()).toBeVisible();
  const replies = page.getByRole("log").getByRole("article", { name: /Agent/ });
  await expect(replies).toHaveCount(2);

  const second = await page.context().newPage();
  await second.goto(page.url());
  await expect(second.getByRole("log").getByRole("article", { name: /Agent/ })).toHaveCount(2);
  await say(page, "他们有300人");
  // What is typed is a draft for every page of the browser: one that opens meanwhile has it in its box too.
  await expect(second.getByRole("log").getByText("他们有300人", { exact: true })).toBeVisible();
  await expect(second.getByRole("log").getByRole("article", { name: /Agent/ })).toHaveCount(3);
});
