import { expect, it } from "vitest";
import { useSuite } from "#tests/harness/use-suite.ts";
import { useApi } from "./use-api.ts";

const suite = useSuite({ API_REQUESTS_PER_MINUTE: "100000" });
const api = useApi();

const needsAmount = {
  key: "has_amount",
  text: "已有报价金额",
  filter: { field: "amount", op: "gt", value: 0 },
};
const stages = [
  { key: "contact", name: "初步接洽", exitCriteria: [needsAmount] },
  { key: "offer", name: "方案报价", probability: 40 },
  { key: "won", name: "赢单", kind: "won" },
  { key: "lost", name: "输单", kind: "lost" },
];

it("a move against criteria answers 422 with each that does not hold, in words; filled in, it goes on", async () => {
  const { admin, rep } = suite.company;
  const made = await api.send(admin, "POST", "/pipelines", {
    body: { key: "new", name: "新签", main: true, stages },
  });
  expect(made.status).toBe(201);
  const listed = await api.send(rep, "GET", "/pipelines");
  const offer = (listed.body.items[0] as unknown as { stages: { id: string; key: string }[] }).stages.find(
    ({ key }) => key === "offer",
  );
  const customer = await api.send(rep, "POST", "/customers", { body: { name: "江阴长江钢管有限公司" } });
  const deal = await api.send(rep, "POST", "/opportunities", {
    body: { name: "长江钢管 ERP", customer: customer.body.id },
  });
  const move = (set?: object) =>
    api.send(rep, "POST", `/opportunities/${deal.body.id}/stage`, {
      body: { stage: offer?.id, ...(set && { set }) },
    });
  const { status, body } = await move();
  expect([status, body.reason]).toEqual([422, "stage_criteria_unmet"]);
  expect(body.criteria).toMatchObject([{ kind: "exit", key: "has_amount", text: "已有报价金额" }]);
  expect((await move({ amount: 300_000 })).status).toBe(200);
});
