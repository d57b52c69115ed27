import { beforeEach, describe, expect, it } from "vitest";
import { listActivities } from "#lib/domains/activities/index.ts";
import { createCustomer } from "#lib/domains/customers/index.ts";
import { type Company, createCompany } from "#tests/factories/company.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const agents = useAgents();
let company: Company;

beforeEach(async () => {
  company = await createCompany(suite.ownerUrl);
  const { context } = company.rep;
  for (const [name, city] of [
    ["宏远机械有限公司", "苏州"],
    ["锦云纺织有限公司", "成都"],
  ] as const)
    await createCustomer(context, { name, city, onDuplicate: "create" });
});

/** Says one thing after the other in one conversation, and returns what each was answered. */
async function talk(...texts: string[]) {
  const { context } = company.rep;
  let conversationId: string | undefined;
  const views = [];
  for (const text of texts) {
    const said = await agents.ask(context, text, conversationId ? { conversationId } : {});
    conversationId = said.conversationId;
    views.push(said.view);
  }
  return views;
}

const visits = async () => (await listActivities(company.rep.context, {})).items;

describe("a correction", () => {
  it("takes the place of what was written before it", async () => {
    const [first] = await talk("今天上午拜访了宏远机械，聊了盘点方案");
    expect(first).toMatchObject({ status: "done" });
    const [before] = await visits();
    const [, second] = await talk("今天上午拜访了锦云纺织，聊了报价方案", "说错了，是昨天上午");
    expect(second).toMatchObject({ status: "done" });
    const after = await visits();
    expect(after).toHaveLength(2);
    const corrected = after.find(({ id }) => id !== before?.id);
    const days = (Date.parse(String(before?.at)) - Date.parse(String(corrected?.at))) / 86_400_000;
    expect(Math.round(days)).toBe(1);
    expect(corrected?.body).toContain("报价方案");
  });

  it("undoes nothing that an earlier turn wrote", async () => {
    await talk("今天上午拜访了宏远机械，聊了盘点方案", "苏州的客户有哪些", "说错了，是成都");
    expect(await visits()).toHaveLength(1);
  });
});

describe("a follow-up", () => {
  it("changes the list before it", async () => {
    const [first, second, third] = await talk("苏州的客户有哪些", "成都的呢", "有多少家");
    expect(first?.text).toContain("宏远机械");
    expect(second?.text).toContain("锦云纺织");
    expect(second?.text).not.toContain("宏远机械");
    expect(third?.text).not.toContain("宏远机械");
  });
});
