import { beforeAll, expect, it } from "vitest";
import { useSuite } from "#tests/harness/use-suite.ts";
import type { Stage } from "./makers.ts";
import { stageOf } from "./stage.ts";
import { type Answer, type Body, useApi } from "./use-api.ts";

const suite = useSuite({ API_REQUESTS_PER_MINUTE: "1000000" });
const api = useApi();
const writers = 20;
const rounds = 5;
/** A field of every object that people edit. */
const fields: Record<string, [path: string, field: string]> = {
  customer: ["/customers", "address"],
  contact: ["/contacts", "department"],
  lead: ["/leads", "address"],
  opportunity: ["/opportunities", "nextStep"],
  product: ["/products", "category"],
  activity: ["/activities", "location"],
  task: ["/tasks", "location"],
};
const valuesOf = (body: Body) => body as unknown as Record<string, unknown>;
let stage: Stage;

beforeAll(async () => {
  stage = await stageOf(suite.owner, suite.company, api);
});

it("tries every object that has an address to change it and a history", async () => {
  const { endpoints } = await import("#server/api/endpoints.ts");
  const [changed, told] = ["patch", "get"].map(
    (method) => new Set(endpoints.filter((each) => each.method === method).map(({ path }) => path)),
  );
  const both = [...(changed ?? [])].filter((path) => told?.has(`${path}/history`));
  expect(both.toSorted()).toEqual(
    Object.values(fields)
      .map(([path]) => `${path}/{id}`)
      .toSorted(),
  );
});

it.each(Object.entries(fields))(
  "of twenty who edit one %s at once one wins, and the others are shown what differs",
  async (kind, [path, field]) => {
    const { admin, rep } = suite.company;
    const who = kind === "product" ? admin : rep;
    const address = `${path}/${await stage.make(kind, who)}`;
    const read = async () => valuesOf((await api.send(who, "GET", address)).body);
    for (let round = 0; round < rounds; round += 1) {
      const before = await read();
      const edit = (nth: number): Promise<Answer> =>
        api.send(who, "PATCH", address, {
          body: { version: before.version, set: { [field]: `第${round}轮第${nth}人` } },
        });
      const answers = await Promise.all(Array.from({ length: writers }, (_, nth) => edit(nth)));
      const won = answers.filter(({ status }) => status === 200);
      const lost = answers.filter(({ status }) => status !== 200);
      expect([won.length, lost.length]).toEqual([1, writers - 1]);
      const after = await read();
      expect(after.version).toBe(Number(before.version) + 1);
      expect(after[field]).toBe(won.map(({ body }) => valuesOf(body)[field])[0]);
      for (const { status, body } of lost)
        expect([status, body.reason, body.diff]).toEqual([
          409,
          "edited_since",
          [{ field, before: before[field] ?? null, after: after[field] }],
        ]);
    }
    const history = (await api.send(who, "GET", `${address}/history`)).body.items;
    expect(history.filter((each) => each.field === field)).toHaveLength(rounds);
  },
  120_000,
);
