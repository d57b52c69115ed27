import { expect, it } from "vitest";
import { createCustomer } from "#lib/domains/customers/index.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { useApi } from "./use-api.ts";

type Read = { entities: { type: string; text: string; value: Record<string, unknown> }[] };

const suite = useSuite({ API_REQUESTS_PER_MINUTE: "100000" });
const api = useApi();

async function understand(who: "rep" | "rep2", text: string) {
  const sent = { body: { text, now: "2026-11-23T10:00:00+08:00" } };
  const { status, body } = await api.send(suite.company[who], "POST", "/language/understand", sent);
  return { status, entities: (body as unknown as Read).entities };
}

it("reads a sentence with the caller's own names and by the given clock", async () => {
  const { rep } = suite.company;
  await createCustomer(rep.context, { name: "飞鸿蓝山有限公司", shortName: "蓝山" });
  const own = await understand("rep", "下周三去蓝山拜访");
  expect(own.status).toBe(200);
  expect(own.entities).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ type: "date", value: expect.objectContaining({ from: "2026-12-02" }) }),
      expect.objectContaining({ type: "company", text: "蓝山", value: { name: "蓝山", known: true } }),
    ]),
  );
  const other = await understand("rep2", "下周三去蓝山拜访");
  expect(other.entities.filter(({ type }) => type === "company")).toEqual([]);
});

it("refuses what is no sentence", async () => {
  const { rep } = suite.company;
  for (const body of [{}, { text: 1 }, { text: "a", now: "soon" }, { text: "a".repeat(20_001) }])
    expect((await api.send(rep, "POST", "/language/understand", { body })).status).toBe(400);
});
