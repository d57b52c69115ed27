import { expect, it } from "vitest";
import { useSuite } from "#tests/harness/use-suite.ts";
import { useApi } from "./use-api.ts";

const suite = useSuite({ API_REQUESTS_PER_MINUTE: "100000" });
const api = useApi();

type Found = { groups: { object: string; items: { id: string; title: string }[] }[] };

async function titles(who: "rep" | "rep2" | "director", q: string) {
  const { status, body } = await api.send(
    suite.company[who],
    "GET",
    `/search?${new URLSearchParams({ q, limit: "5" })}`,
  );
  expect(status).toBe(200);
  return (body as unknown as Found).groups.flatMap(({ object, items }) =>
    items.map(({ title }) => `${object} ${title}`),
  );
}

it("finds by any words of a record what the person may see, and nothing else", async () => {
  const made = await api.send(suite.company.rep, "POST", "/customers", {
    body: { name: "绍兴鹭洲精密轴承有限公司", phone: "13757501234" },
  });
  expect(made.status).toBe(201);
  for (const q of ["鹭洲", "密轴", "luzhou", "lzjm", "1234", "鹭州精密"]) {
    expect(await titles("rep", q), q).toEqual(["customer 绍兴鹭洲精密轴承有限公司"]);
    expect(await titles("rep2", q), q).toEqual([]);
    expect(await titles("director", q), q).toEqual(["customer 绍兴鹭洲精密轴承有限公司"]);
  }
});

it("asks for words", async () => {
  const { status, body } = await api.send(suite.company.rep, "GET", "/search");
  expect([status, body]).toMatchObject([400, { errors: [{ field: "q", reason: "invalid_type" }] }]);
});
