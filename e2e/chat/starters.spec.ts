import { say } from "#e2e/fixtures/say.ts";
import { type DemoUser, expect, test } from "#e2e/fixtures/test.ts";

const first: [DemoUser, string][] = [
  ["csm", "哪些客户有流失风险"],
  ["manager", "这个月能完成目标吗"],
  ["marketing", "今天有哪些高质量线索"],
  ["admin", "最近谁登录过"],
];

for (const [user, text] of first) {
  test(`what ${user} is offered to begin with is of the role, and understood`, async ({ openAs }) => {
    const page = await openAs(user);
    await expect(page.getByRole("main").getByRole("button", { name: text })).toBeVisible();
    const reply = await say(page, text);
    await expect(reply.getByText(/没听明白|没看懂/)).toBeHidden();
  });
}
