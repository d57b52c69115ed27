import type { Page } from "@playwright/test";
import { makeDeal } from "#e2e/fixtures/make-record.ts";
import { expect, test } from "#e2e/fixtures/test.ts";

type Stage = { id: string; name: string; kind: string };

async function stagesOfMain(page: Page): Promise<Stage[]> {
  const { items } = (await (await page.request.get("/api/v1/pipelines")).json()) as {
    items: { main: boolean; stages: Stage[] }[];
  };
  return items.find((pipeline) => pipeline.main)?.stages ?? [];
}

test("a move against the criteria is refused with what is missing, and passed over with a reason", async ({
  openAs,
  company,
}, { project }) => {
  const page = await openAs("manager", "/opportunities");
  await makeDeal(page, company);
  const stages = await stagesOfMain(page);
  const target = stages.filter((stage) => stage.kind === "open").at(-1);
  await page.reload();
  const card = page.getByRole("article").filter({ hasText: company });
  await expect(card).toBeVisible();
  if (project.name === "desktop") {
    const lane = page.locator(`[data-board-column="${target?.id}"]`);
    const [from, to] = [await card.boundingBox(), await lane.boundingBox()];
    await page.mouse.move((from?.x ?? 0) + 40, (from?.y ?? 0) + 60);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 30, (to?.y ?? 0) + 120, { steps: 12 });
    await page.mouse.up();
  } else {
    await card.getByRole("button", { name: /移到/ }).click();
    await page.getByRole("menuitem", { name: target?.name ?? "" }).click();
  }
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/还不能进入/)).toBeVisible();
  await expect(dialog.getByRole("listitem").first()).toBeVisible();
  // Behind the dialog the card is back where it was.
  const first = page.locator(`[data-board-column="${stages[0]?.id}"]`);
  await expect(first.getByText(company).first()).toBeAttached();
  await dialog.getByRole("textbox", { name: "跳过规则的理由" }).fill("客户总经理已经口头答应");
  await dialog.getByRole("button", { name: "仍然移动" }).click();
  await expect(dialog).toBeHidden();
});

test("losing a deal asks for a reason and keeps it", async ({ openAs, company }) => {
  const page = await openAs("manager", "/opportunities");
  const id = await makeDeal(page, company);
  await page.goto(`/opportunities/${id}`);
  await page.getByRole("button", { name: "丢单", exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "丢单" }).click();
  await expect(dialog.getByRole("alert")).toHaveText(/选一个原因/);
  await dialog.getByRole("combobox", { name: "为什么丢了" }).selectOption("price");
  await dialog.getByRole("button", { name: "丢单" }).click();
  await expect(page.getByText("已丢单")).toBeVisible();
  await page.getByRole("button", { name: "重新打开" }).click();
  await expect(page.getByText("已丢单")).toBeHidden();
});

test("the head of a stage opens the list of its deals, its filter said in words", async ({
  openAs,
  company,
}) => {
  const page = await openAs("manager", "/opportunities");
  await makeDeal(page, company);
  const [stage] = await stagesOfMain(page);
  await page.getByRole("link", { name: stage?.name ?? "", exact: true }).click();
  await expect(page).toHaveURL(/\/opportunities\/list/);
  const main = page.getByRole("main");
  await expect(main.getByText(`阶段是${stage?.name}`).first()).toBeVisible();
  await expect(main.getByText(/(pipe|stage)_/)).toHaveCount(0);
  await expect(main.getByText(company).first()).toBeVisible();
});
