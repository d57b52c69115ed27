import { expect, test } from "#e2e/fixtures/test.ts";

const reads = ["/api/v1/leads", "/api/v1/conversations", "/api/v1/runs/run_x"];

test("nothing answers without a session or key", async ({ request }) => {
  for (const path of reads) expect((await request.get(path)).status(), path).toBe(401);
  expect(
    (await request.get("/api/v1/leads", { headers: { authorization: "Bearer hk_made_up" } })).status(),
  ).toBe(401);
});

test("another origin changes nothing", async ({ openAs }) => {
  const page = await openAs("marketing");
  for (const origin of ["https://evil.example", "null"]) {
    const answer = await page.request.post("/api/v1/leads", {
      headers: { origin },
      data: { companyName: "跨站公司" },
    });
    expect(answer.status(), origin).toBe(403);
  }
});

test("pages lead to the login", async ({ page }) => {
  for (const path of ["/chat", "/leads", "/settings", "/leads/lead_x"]) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/login/);
  }
});
