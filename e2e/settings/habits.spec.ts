import { say } from "#e2e/fixtures/say.ts";
import { expect, test } from "#e2e/fixtures/test.ts";

test("habits are chosen, told where they come from, and forgotten", async ({ openAs }) => {
  const page = await openAs("csm", "/settings");
  const length = page.getByRole("group", { name: "回答长短" });
  await length.getByText("详细").click();
  const forget = page.getByRole("button", { name: "全部忘掉，恢复默认" });
  await expect(forget).toBeVisible();
  await page.reload();
  await expect(length.getByRole("radio", { name: "详细" })).toBeChecked();

  await page.goto("/chat");
  await say(page, "以后回答短一点");
  await page.goto("/settings");
  await expect(length.getByRole("radio", { name: "简短" })).toBeChecked();
  await expect(page.getByText("说的“以后回答短一点”")).toBeVisible();

  await page.getByLabel("怎么称呼你").fill("老唐");
  // A reload before the answer would take the saving back with it. The page has other things to post as well.
  const saved = page.waitForResponse((response) => response.request().postData()?.includes("老唐") ?? false);
  await page.getByRole("button", { name: "保存" }).click();
  await saved;
  await page.reload();
  await expect(page.getByLabel("怎么称呼你")).toHaveValue("老唐");

  await forget.click();
  await expect(forget).toBeHidden();
  await page.reload();
  await expect(length.getByRole("radio", { name: "正常" })).toBeChecked();
  await expect(page.getByLabel("怎么称呼你")).toHaveValue("");
});
