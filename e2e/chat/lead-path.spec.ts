import { say, webForm } from "#e2e/fixtures/say.ts";
import { expect, test } from "#e2e/fixtures/test.ts";

test("a pasted form becomes a scored lead that the next message completes", async ({ openAs, company }) => {
  const page = await openAs("marketing");
  const captured = await say(page, webForm(company));
  await expect(captured).toContainText("市场Agent");
  await expect(captured).toContainText(`${company} · 李经理`);
  await expect(captured).toContainText("50万");
  for (const factor of ["公司规模", "预算", "行业匹配", "紧迫度", "联系人质量"]) {
    await expect(captured.getByText(factor).first()).toBeVisible();
  }
  await expect(captured).toContainText("还缺");

  const completed = await say(page, "电话13800001234，下个月要上");
  await expect(completed).toContainText("13800001234");
  await expect(completed).toContainText(`${company} · 李经理`);

  await completed.getByRole("link", { name: /打开线索/ }).click();
  await expect(page).toHaveURL(/\/leads\/lead_/);
  await expect(page.getByText("13800001234").first()).toBeVisible();
  // Every value says which words it came from.
  await page.getByRole("tab", { name: "变更记录" }).first().click();
  await expect(page.getByText("电话13800001234，下个月要上").first()).toBeVisible();
});

test("high-quality leads are listed with the threshold said", async ({ openAs, company }) => {
  const page = await openAs("marketing");
  // A phone of its own: the same one would be the same lead.
  const phone = `139${String(Math.floor(Math.random() * 1e8)).padStart(8, "0")}`;
  await say(page, `${webForm(company)}，员工300人，制造业，电话${phone}，下个月上线`);
  const hot = await say(page, "今天有哪些高质量线索");
  await expect(hot).toContainText("60 分");
  await expect(hot.getByRole("link", { name: /在列表中打开/ })).toHaveAttribute("href", /minScore=60/);
  const first = await page.request.get("/api/v1/leads?minScore=60&limit=200");
  const high = ((await first.json()) as { items: { companyName: string }[] }).items;
  expect(high.map((lead) => lead.companyName)).toContain(company);
});

test("the same paste again asks, and each answer does what it says", async ({ openAs, company }) => {
  const page = await openAs("marketing");
  await say(page, webForm(company));
  const asked = await say(page, webForm(company));
  await expect(asked).toContainText("已经有");
  await asked.getByRole("button", { name: "先不建" }).click();
  await expect(page.getByText("没有新建，也没有改动").last()).toBeVisible();
  const listed = await page.request.get(`/api/v1/leads?q=${encodeURIComponent(company)}`);
  expect(((await listed.json()) as { items: unknown[] }).items).toHaveLength(1);
});

test("undo takes the whole turn back", async ({ openAs, company }) => {
  const page = await openAs("marketing");
  const captured = await say(page, webForm(company));
  await captured.getByRole("button", { name: "撤销" }).click();
  await expect(captured.getByText("已撤销").first()).toBeVisible();
  await page.goto(`/leads?q=${encodeURIComponent(company)}`);
  await expect(page.getByText("没有符合条件的记录")).toBeVisible();
});

test("deleting asks first and happens on the card's word", async ({ openAs, company }) => {
  const page = await openAs("marketing");
  await say(page, webForm(company));
  await page.getByRole("textbox", { name: "消息" }).fill("删除这条线索");
  await page.getByRole("textbox", { name: "消息" }).press("Enter");
  await page.getByRole("button", { name: "确认", exact: true }).click();
  await expect(page.getByText("已删除").first()).toBeVisible();
  await page.goto(`/leads?q=${encodeURIComponent(company)}`);
  await expect(page.getByText("没有符合条件的记录")).toBeVisible();
});
