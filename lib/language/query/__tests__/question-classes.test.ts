import { describe, expect, it } from "vitest";
import { understand } from "../../understand.ts";

const now = new Date("2026-11-23T10:00:00+08:00");
const queryOf = (text: string) => understand(text, { now }).query;
const month = (offset: number) => ({ unit: "month", offset });

describe("questions read whole", () => {
  it.each([
    ["我手下这个月能签的单子有哪些", { field: "owner", op: "in_team", value: { team: "mine" } }],
    ["上周进来的线索，展会来的那批不要", { field: "source", op: "ne", value: "trade_show" }],
    ["还没签下来的大单有哪些", { field: "outcome", op: "eq", value: "open" }],
    ["近三个月黄了的单子", { field: "outcome", op: "eq", value: "lost" }],
    [
      "创建超过一年还没成交的客户",
      { field: "createdAt", op: "within", value: { olderThan: 1, unit: "year" } },
    ],
    ["一个月没更新的商机", { field: "updatedAt", op: "within", value: { olderThan: 1, unit: "month" } }],
    ["逾期三天以上的任务", { field: "dueAt", op: "within", value: { olderThan: 3, unit: "day" } }],
    ["上海北京的客户有几家", { field: "city", op: "in", value: ["上海", "北京"] }],
    ["东三省的客户", { field: "region", op: "eq", value: "东三省" }],
    ["leads created this week without an owner", { field: "owner", op: "is_empty" }],
    ["线索还有几条没处理", { field: "status", op: "eq", value: "new" }],
    ["把不合格的线索列出来", { field: "status", op: "eq", value: "lost" }],
    ["公海客户有多少", { field: "pool", op: "is_not_empty" }],
    ["今天过期的任务", { field: "status", op: "in", value: ["open", "doing"] }],
    ["别超过5万的单子有几个", { field: "amount", op: "lte", value: 50_000 }],
    ["单笔超百万的商机有几个", { field: "amount", op: "gt", value: 1_000_000 }],
    [
      "拍板人还没定的单",
      {
        related: "stakeholders",
        where: { field: "role", op: "eq", value: "decision_maker" },
        count: { op: "eq", value: 0 },
      },
    ],
    ["没写联系人的线索", { field: "contactName", op: "is_empty" }],
    ["双十一那周来了多少线索", { field: "createdAt", op: "between", value: ["2026-11-09", "2026-11-15"] }],
    ["今年前三季度线索数", { field: "createdAt", op: "between", value: ["2026-01-01", "2026-09-30"] }],
    ["七八十万的，谈判里的，谁在跟", { field: "amount", op: "between", value: [700_000, 800_000] }],
  ])("%s", (text, condition) => {
    const { filter, unread, unresolved } = queryOf(text) ?? { unresolved: [] };
    expect(filter && "all" in filter ? filter.all : [filter]).toContainEqual(condition);
    const open = unresolved.filter(({ object }) => object === "condition");
    expect({ unread, open }).toEqual({ unread: undefined, open: [] });
  });

  it.each([
    ["上个月展会来的线索转化怎么样", "lead", ["converted"]],
    ["今年的丢单率", "opportunity", ["lost"]],
    ["本月到期的任务完成率", "task", ["done"]],
  ])("%s asks for a share", (text, object, of) => {
    expect(queryOf(text)).toMatchObject({ object, share: { of }, measures: [{ fn: "count" }] });
  });

  it.each([
    ["华东和华南今年谁做得好", "customerRegion"],
    ["展会和广告来的线索哪个多", "source"],
    ["华东和华南的客户谁在跟得最多", "owner"],
    ["20到50万之间的商机现在都在什么阶段", "stage"],
    ["打电话打得最勤的是谁", "owner"],
    ["哪个阶段停得最久", "stage"],
  ])("%s is told by %s", (text, field) => {
    expect(queryOf(text)?.groupBy).toEqual([{ field }]);
  });

  it("asks for several figures at once", () => {
    expect(queryOf("平均单价多少，成交周期多长")?.measures).toEqual([
      { fn: "avg", field: "amount" },
      { fn: "avg", field: "cycleDays" },
    ]);
  });

  it.each([
    ["9月和10月的签单额对比", { from: "2026-09-01", to: "2026-09-30" }, "2026-10-01"],
    ["今年上半年签了多少，下半年呢", { from: "2026-01-01", to: "2026-06-30" }, "2026-07-01"],
    ["上半年和下半年比签单额", { from: "2026-01-01", to: "2026-06-30" }, "2026-07-01"],
  ])("%s holds the later period against the earlier one", (text, compareTo, from) => {
    const query = queryOf(text);
    expect(query?.compareTo).toEqual(compareTo);
    expect(JSON.stringify(query?.filter)).toContain(from);
  });

  it("asks for this period where only the one before is named", () => {
    const { filter, compareTo } = queryOf("新增线索比上个月多了多少") ?? {};
    expect(filter).toEqual({ field: "createdAt", op: "within", value: month(0) });
    expect(compareTo).toEqual(month(-1));
  });

  it("asks of the period itself where nothing is held against it", () => {
    const { filter, compareTo } = queryOf("去年同期新增了多少客户") ?? {};
    expect(filter).toMatchObject({ field: "createdAt", op: "between", value: ["2025-01-01", "2025-11-23"] });
    expect(compareTo).toBeUndefined();
  });

  it("tells people by who did most", () => {
    expect(queryOf("拜访次数最多的前三名")).toMatchObject({ groupBy: [{ field: "owner" }], limit: 3 });
  });

  it("takes no word of asking for the words of a text", () => {
    expect(queryOf("电话沟通的记录有几条")?.filter).toEqual({ field: "kind", op: "eq", value: "call" });
  });

  it("tells the words that nothing was read from", () => {
    expect(queryOf("展会来的线索里蓝色星球的有几条")?.unread).toEqual(["蓝色星球"]);
  });
});

describe("questions that go on", () => {
  const following = (former: string, text: string) =>
    understand(text, {
      now,
      names: { people: ["周远", "林珊"] },
      dialogue: { query: queryOf(former), last: { text: former, intent: "record.search", entities: [] } },
    } as never).query;

  it("narrows what is said of the customer of a deal", () => {
    expect(following("华东的商机有哪些", "只看制造业的")?.filter).toEqual({
      related: "customer",
      where: {
        all: [
          { field: "region", op: "eq", value: "华东" },
          { field: "industry", op: "eq", value: "制造业" },
        ],
      },
    });
  });

  it("asks a share of all that ended, where what was won was told before", () => {
    const query = following("今年哪个行业签得最多", "汽配的赢率呢");
    expect(JSON.stringify(query?.filter)).toContain('"outcome","op":"in","value":["won","lost"]');
    expect(query).toMatchObject({ share: { of: ["won"] }, measures: [{ fn: "count" }] });
    expect(query?.sort).toBeUndefined();
  });

  it("sets another value beside the one that was told of", () => {
    expect(following("周远本月签了多少钱", "跟林珊比呢")).toMatchObject({
      groupBy: [{ field: "owner" }],
      filter: { all: expect.arrayContaining([{ field: "owner", op: "in", value: ["周远", "林珊"] }]) },
    });
  });

  it("adds up what was told by group", () => {
    expect(following("今年每个销售签了多少钱", "合计多少")?.groupBy).toBeUndefined();
  });

  it("keeps whose they are when another kind of record is asked for", () => {
    const { object, filter } = following("周远在谈的商机", "客户呢") ?? {};
    expect({ object, filter }).toEqual({
      object: "customer",
      filter: { all: [{ field: "owner", op: "eq", value: "周远" }] },
    });
  });

  it("is about all channels again, when one was asked of before", () => {
    expect(following("官网来的线索有多少", "那哪个渠道转化最高")?.filter).toBeUndefined();
  });

  it.each([
    ["三季度成了几单", "二季度呢", "2026-04-01"],
    ["本季度签了多少", "还有多少在谈的", '"outcome","op":"eq","value":"open"'],
  ])("%s, %s", (former, text, told) => {
    const query = following(former, text);
    expect(JSON.stringify(query?.filter)).toContain(told);
    expect(JSON.stringify(query?.filter)).not.toContain("2027");
  });

  it("tells a share by the groups that are asked for next", () => {
    expect(following("无效线索占多少", "哪个渠道最高")).toMatchObject({
      groupBy: [{ field: "source" }, { field: "status" }],
      share: { field: "status", of: ["lost"] },
    });
  });

  it("adds a day to the one that was asked for", () => {
    const told = JSON.stringify(following("今天新增的线索", "昨天的也算上")?.filter);
    for (const offset of [0, -1]) expect(told).toContain(`"offset":${offset}`);
  });

  it("moves what is held against with the period", () => {
    const compared = queryOf("上个月新增线索比上上个月多了多少");
    expect(compared?.compareTo).toEqual(month(-2));
    const next = understand("那这个月呢", {
      now,
      dialogue: { query: compared, last: { text: "", intent: "performance.compare", entities: [] } },
    } as never).query;
    expect(next?.compareTo).toEqual(month(-1));
  });
});
