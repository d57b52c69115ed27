import { expect, it } from "vitest";
import { understand } from "../../understand.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const queryOf = (text: string) => understand(text, { now }).query;

it.each([
  ["还没报价的商机", "报价"],
  ["没有发票的客户", "发票"],
  ["没做过尽调的客户有哪些", "尽调"],
])("keeps what nothing stands for in %s open, so that no longer list is shown", (text, words) => {
  const open = queryOf(text)?.unresolved.filter(({ object }) => object === "condition");
  expect(open).toEqual([{ object: "condition", name: expect.stringContaining(words) }]);
});

it.each(["没有电话的线索", "没人跟进过的客户", "有没有逾期的任务", "不是零售的客户", "没有商机的客户"])(
  "leaves nothing of %s open",
  (text) => {
    expect(queryOf(text)?.filter).toBeDefined();
    expect(queryOf(text)?.unresolved).toEqual([]);
  },
);

it("reads a sentence of nothing but conditions as a question, whatever it resembles", () => {
  expect(understand("公海里评分60以上的线索", { now })).toMatchObject({
    query: {
      filter: {
        all: [
          { field: "pool", op: "is_not_empty" },
          { field: "score", op: "gte", value: 60 },
        ],
      },
    },
  });
});
