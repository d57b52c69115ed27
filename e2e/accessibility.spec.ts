import AxeBuilder from "@axe-core/playwright";
import { say, webForm } from "#e2e/fixtures/say.ts";
import { expect, test } from "#e2e/fixtures/test.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`no serious accessibility finding, ${colorScheme}`, async ({ openAs, company }) => {
    const page = await openAs("marketing");
    await page.emulateMedia({ colorScheme });
    const errors: string[] = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await say(page, webForm(company));
    const visits = [page.url(), "/leads", "/settings"];
    for (const path of visits) {
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(
        serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        path,
      ).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
    }
    expect(errors).toEqual([]);
  });
}
