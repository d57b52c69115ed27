import { expect, test } from "#e2e/fixtures/test.ts";

type Stage = { id: string; name: string; kind: string; requiredFields: string[]; exitCriteria: unknown[] };
type Page = Awaited<ReturnType<Parameters<Parameters<typeof test>[2]>[0]["openAs"]>>;

/** A deal in the first stage of the main pipeline, and that pipeline's stages. */
async function makeDeal(page: Page, name: string) {
  const origin = new URL(page.url()).origin;
  const headers = { origin };
  const customer = await page.request.post("/api/v1/customers", {
    headers,
    data: { name: `${name}有限公司`, onDuplicate: "create" },
  });
  const { id: customerId } = (await customer.json()) as { id: string };
  const made = await page.request.post("/api/v1/opportunities", {
    headers,
    data: { name, customer: customerId },
  });
  expect(made.ok(), await made.text()).toBe(true);
  const { id } = (await made.json()) as { id: string };
  const { items } = (await (await page.request.get("/api/v1/pipelines")).json()) as {
    items: { main: boolean; stages: Stage[] }[];
  };
  return { id, stages: items.find((pipeline) => pipeline.main)?.stages ?? [] };
}

test("a move against the criteria is refused with what is missing, and passed over with a reason", async ({
  openAs,
  company,
}, { project }) => {
  const page = await openAs("manager", "/opportunities");
  const { stages } = await makeDeal(page, company);
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
  const { id } = await makeDeal(page, company);
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
