import type { Page } from "@playwright/test";
import { makeRecord, post } from "#e2e/fixtures/make-record.ts";
import { expect, test } from "#e2e/fixtures/test.ts";

type Pool = { id: string; object: string; team: { id: string } | null };

/** A team from whose pools the page's person may take. */
async function poolTeam(page: Page): Promise<string> {
  const { items } = (await (await page.request.get("/api/v1/pools")).json()) as { items: Pool[] };
  const team = items.find(({ object, team }) => object === "customer" && team)?.team;
  expect(team, "a pool that the rep may take from").toBeTruthy();
  return team?.id ?? "";
}

test("a customer that nobody has is claimed and is then one's own", async ({ openAs, company }) => {
  const rep = await openAs("rep", "/today");
  const admin = await openAs("admin", "/today");
  const manager = await openAs("manager", "/customers");
  const pool = `${company}公海`;
  const { id: poolId } = await post<{ id: string }>(admin, "pools", {
    object: "customer",
    name: pool,
    team: await poolTeam(rep),
  });
  const id = await makeRecord(manager, "customers", { name: `${company}有限公司` });
  await post(manager, "pools/return", {
    object: "customer",
    records: [{ id }],
    pool: poolId,
    reason: "没有精力跟进",
  });
  await rep.goto("/pools/customer");
  await rep.getByRole("combobox", { name: "选择池子" }).selectOption({ label: `${pool}（1）` });
  await rep.getByRole("button", { name: `领取${company}有限公司` }).click();
  await expect(rep.getByText(`已领取“${company}有限公司”`)).toBeVisible();
  await rep.goto(`/customers/${id}`);
  await expect(rep.getByRole("button", { name: /修改行业/ })).toBeAttached();
  await post(admin, `pools/${poolId}/archive`, {});
});
