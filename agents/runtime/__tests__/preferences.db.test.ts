import { beforeEach, describe, expect, it } from "vitest";
import { createCustomer } from "#lib/domains/customers/index.ts";
import { keptPreferences, myPreferences } from "#lib/domains/identity/index.ts";
import { createOpportunity, ensureDefaultPipelines } from "#lib/domains/opportunities/index.ts";
import { type Company, createCompany } from "#tests/factories/company.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const agents = useAgents();
let company: Company;

beforeEach(async () => {
  company = await createCompany(suite.ownerUrl);
  const { context } = company.rep;
  await ensureDefaultPipelines(company.admin.context, {});
  const { id: customer } = await createCustomer(context, { name: "宏远机械有限公司", onDuplicate: "create" });
  await createOpportunity(context, { name: "宏远盘点", customer, amount: 1_250_000_000 });
});

const say = async (text: string, person = company.rep) => (await agents.ask(person.context, text)).view.text;
const kept = (person = company.rep) => myPreferences(person.context, {});
const aboutDeal = "宏远盘点这个商机怎么样了";

describe("how a person wants to be answered", () => {
  it("makes answers short, and long, and as they were", async () => {
    const usual = await say(aboutDeal);
    await say("以后回答短一点");
    expect(await kept()).toEqual({ replyLength: "short" });
    const short = await say(aboutDeal);
    expect(short.length).toBeLessThan(usual.length);
    await say("回答详细一些");
    expect((await say(aboutDeal)).length).toBeGreaterThan(usual.length);
    await say("恢复默认");
    expect(await kept()).toEqual({});
    expect(await say(aboutDeal)).toBe(usual);
  });

  it("is kept with the words that set it", async () => {
    await say("以后回答短一点");
    const { items } = await keptPreferences(company.rep.context, {});
    expect(items).toMatchObject([{ key: "replyLength", value: "short", said: "以后回答短一点" }]);
    expect((await keptPreferences(company.admin.context, {})).items).toEqual([]);
  });

  it("says amounts in one unit", async () => {
    expect(await say(aboutDeal)).toContain("12.5亿");
    await say("金额都用万");
    expect(await say(aboutDeal)).toContain("125,000万");
  });

  it("asks no more for what is only missing", async () => {
    const form = "网站表单：李经理，德芙科技，需要财务软件，预算50万";
    await say("别每次都问我", company.marketing);
    const { view } = await agents.ask(company.marketing.context, form);
    expect(view.text).toContain("德芙科技");
    expect(view.text).not.toContain("还缺");
    expect(view.artifacts.map(({ kind }) => kind)).not.toContain("slot_question");
  });

  it("is told and forgotten by words", async () => {
    await say("以后叫我老王");
    expect(await say("你好")).toContain("老王");
    expect(await say("我设了哪些偏好")).toContain("称呼：老王");
    await say("清除我的偏好");
    expect(await say("我设了哪些偏好")).not.toContain("称呼：老王");
  });

  it("is each person's own", async () => {
    await say("以后回答短一点");
    expect(await kept(company.rep2)).toEqual({});
  });
});
