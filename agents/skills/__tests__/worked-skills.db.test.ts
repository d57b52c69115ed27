import { beforeEach, describe, expect, it } from "vitest";
import { createContact, createCustomer } from "#lib/domains/customers/index.ts";
import { createOpportunity, updateOpportunity } from "#lib/domains/opportunities/index.ts";
import { playTurn } from "#tests/evals/agents/play-turn.ts";
import { makeToolWorld, type ToolWorld } from "#tests/evals/agents/tool-world.ts";
import { type Company, createCompany } from "#tests/factories/company.ts";
import { readDeal } from "#tests/factories/deals.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
let company: Company;
let world: ToolWorld;

beforeEach(async () => {
  company = await createCompany(suite.ownerUrl);
  world = await makeToolWorld(company);
});

const mention = (name: string, type: "company" | "person") => ({
  text: name,
  name,
  type,
  start: 0,
  end: name.length,
});

describe("search_records", () => {
  const list = (filter: object, unresolved: { object: string; name: string }[] = []) => ({
    understandingOf: { object: "opportunity" as const, filter: filter as never, unresolved },
  });
  async function search(text: string, { understandingOf: query }: ReturnType<typeof list>) {
    const { understand } = await import("#lib/language/index.ts");
    const clause = {
      intent: "record.search" as const,
      confidence: 1,
      reason: "",
      start: 0,
      end: text.length,
      text,
    };
    const whole = { ...clause, negated: false, slots: {} };
    const understanding = { ...understand(text, { now: new Date() }), clauses: [whole], query };
    return playTurn(company.rep, text, [{ intent: "record.search" }], { understanding });
  }

  it("lists what is asked for, and remembers the list and the question", async () => {
    const { reply, calls } = await search(
      "三十万以上的商机",
      list({ field: "amount", op: "gte", value: 300_000 }),
    );
    // The rows, and what they come to.
    expect(calls).toEqual(["record_list", "record_aggregate", "record_aggregate"]);
    expect(reply.text).toContain("宏远机械WMS");
    expect(reply.artifacts.map(({ kind }) => kind)).toEqual(["record_table"]);
    const company = { type: "customer", id: world.customer, label: "宏远机械有限公司" };
    expect(reply.state.shown).toMatchObject([
      { type: "opportunity", id: world.deal, label: "宏远机械WMS", company },
    ]);
    expect(reply.state.shown).toHaveLength(1);
    expect(reply.state.query).toMatchObject({ object: "opportunity" });
  });

  it("looks names up among what the person sees", async () => {
    const filter = { field: "customer", op: "eq", value: "宏远机械" };
    const { reply } = await search(
      "宏远机械的商机",
      list(filter, [{ object: "customer", name: "宏远机械" }]),
    );
    expect(reply.text).toContain("宏远机械WMS");
  });

  it("says that a name means nobody, and lists nothing", async () => {
    const filter = { field: "customer", op: "eq", value: "锦云纺织" };
    const { reply } = await search(
      "锦云纺织的商机",
      list(filter, [{ object: "customer", name: "锦云纺织" }]),
    );
    expect(reply.text).toContain("锦云纺织");
    expect(reply.artifacts).toEqual([]);
  });

  it("is honest about nothing", async () => {
    const { reply } = await search("一亿以上的商机", list({ field: "amount", op: "gte", value: 1e8 }));
    expect(reply.text).toContain("没有");
    expect(reply.artifacts).toEqual([]);
  });
});

describe("move_stage", () => {
  const to = (stage: string) => [
    {
      intent: "opportunity.stage" as const,
      slots: { customer: mention("宏远机械", "company"), stage: { name: stage } },
    },
  ];

  it("tells what is missing and moves nothing", async () => {
    const { reply } = await playTurn(company.rep, "宏远机械项目进入签约阶段", to("签约"));
    expect(reply.artifacts.map(({ kind }) => kind)).toEqual(["checklist"]);
    expect(reply.text).toContain("没有未处理的高风险");
    expect((await readDeal(company.rep.context, world.deal ?? "")).stage).toMatchObject({
      id: world.stage_qualification,
    });
  });

  it("moves, with the plan of the new stage and the open risks", async () => {
    await updateOpportunity(company.rep.context, { id: world.deal ?? "", set: { need: "替换手工台账" } });
    const { reply } = await playTurn(company.rep, "宏远机械项目进入需求确认阶段", to("需求确认"));
    expect(reply.artifacts.map(({ kind }) => kind)).toEqual(["record", "plan", "risk_list"]);
    expect(reply.text).toContain("需求确认");
    expect((await readDeal(company.rep.context, world.deal ?? "")).stage).toMatchObject({
      id: world.stage_needs_analysis,
    });
  });

  it("asks for the stage when there is none of that name", async () => {
    const { reply, calls } = await playTurn(company.rep, "宏远机械项目进入火星阶段", to("火星"));
    expect(calls).not.toContain("stage_move");
    expect(reply.state.pending).toMatchObject({ kind: "ask", missing: ["stage"] });
    expect(reply.artifacts.map(({ kind }) => kind)).toContain("slot_form");
  });

  it("asks which deal when the company has two", async () => {
    const { customer } = world;
    await createOpportunity(company.rep.context, { name: "宏远机械财务", customer: customer ?? "" });
    const { reply, calls } = await playTurn(company.rep, "宏远机械项目进入方案报价阶段", to("方案报价"));
    expect(calls).toEqual(["records_resolve"]);
    expect(reply.artifacts.map(({ kind }) => kind)).toEqual(["choice"]);
  });

  it("says that a company has no deal", async () => {
    const { id } = await createCustomer(company.rep.context, { name: "海川物流有限公司" });
    await createContact(company.rep.context, { name: "周明", customer: id });
    const asked = [
      {
        intent: "opportunity.stage" as const,
        slots: { customer: mention("海川物流", "company"), stage: { name: "方案报价" } },
      },
    ];
    const { reply } = await playTurn(company.rep, "海川物流推进到方案报价", asked);
    expect(reply.text).toContain("海川物流");
    expect(reply.text).toContain("没有");
  });
});

describe("several clauses", () => {
  it("are worked through in order, each on what the one before is about", async () => {
    const text = "刚拜访完宏远机械，再建个任务，先别推阶段";
    const { reply, calls } = await playTurn(company.rep, text, [
      {
        intent: "activity.report",
        text: "刚拜访完宏远机械",
        slots: { customer: mention("宏远机械", "company") },
      },
      { intent: "opportunity.stage", text: "先别推阶段", negated: true },
    ]);
    expect(calls).toContain("activity_log");
    expect(calls).not.toContain("stage_move");
    expect(reply.text).toContain("先别推阶段");
  });

  it("keep a condition as a task instead of doing what depends on it", async () => {
    const text = "王总要是同意就把宏远机械推到方案报价";
    const { reply, calls } = await playTurn(company.rep, text, [
      {
        intent: "opportunity.stage",
        condition: "王总要是同意",
        slots: { customer: mention("宏远机械", "company"), stage: { name: "方案报价" } },
      },
    ]);
    expect(calls).toContain("task_create");
    expect(calls).not.toContain("stage_move");
    expect(reply.text).toContain(text);
    expect((await readDeal(company.rep.context, world.deal ?? "")).stage).toMatchObject({
      id: world.stage_qualification,
    });
  });
});
