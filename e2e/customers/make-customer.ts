import type { Page } from "@playwright/test";

/** Makes a customer through the API as the page's person, whatever it looks like. */
export async function makeCustomer(page: Page, values: Record<string, unknown>): Promise<string> {
  const answer = await page.request.post("/api/v1/customers", {
    headers: { origin: new URL(page.url()).origin },
    data: { ...values, onDuplicate: "create" },
  });
  const { id } = (await answer.json()) as { id: string };
  return id;
}
