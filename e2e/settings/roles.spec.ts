import { expect, test } from "#e2e/fixtures/test.ts";

test("the role that is shown is in sight in the row of roles", async ({ openAs }) => {
  const page = await openAs("admin", "/settings/roles");
  const chosen = page
    .getByRole("main")
    .locator("label")
    .filter({ has: page.locator("input:checked") });
  await expect(chosen).toHaveText("管理员");
  await expect(chosen).toBeInViewport({ ratio: 0.9 });
});
