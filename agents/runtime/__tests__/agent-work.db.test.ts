import { beforeEach, describe, expect, it } from "vitest";
import { listAgentActs } from "#lib/domains/audit/index.ts";
import { answersOfAgent, listAgentWork } from "#lib/domains/conversations/index.ts";
import { type Company, createCompany } from "#tests/factories/company.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const agents = useAgents();
let company: Company;

beforeEach(async () => {
  company = await createCompany(suite.ownerUrl);
});

const form = "网站表单：李经理，德芙科技，需要财务软件，预算50万";

describe("what an agent did", () => {
  it("is counted for its person alone, with what it wrote and what was taken back", async () => {
    const { context } = company.marketing;
    const { view, conversationId } = await agents.ask(context, form);
    const [lead = "market"] = view.agents;
    const before = (await listAgentWork(context, {})).items.find(({ agent }) => agent === lead);
    expect(before).toMatchObject({ answers: 1, done: 1, failed: 0, undone: 0, rejected: 0 });
    expect(before?.writes).toBeGreaterThan(0);
    expect(before?.medianMs).toBeGreaterThan(0);

    const { items } = await answersOfAgent(context, { agent: lead });
    expect(items).toMatchObject([{ conversationId, question: form, status: "done", undone: false }]);
    expect(items[0]?.records).toContainEqual(expect.objectContaining({ type: "lead", op: "create" }));

    await agents.ask(context, "撤销", { conversationId });
    const after = (await listAgentWork(context, {})).items.find(({ agent }) => agent === lead);
    expect(after?.undone).toBe(1);
    expect((await listAgentWork(company.admin.context, {})).items).toEqual([]);
    expect((await answersOfAgent(company.admin.context, { agent: lead })).items).toEqual([]);
  });

  it("is told by person to those who read the audit, and to nobody else", async () => {
    const { view } = await agents.ask(company.marketing.context, form);
    const [agent = "market"] = view.agents;
    const { items } = await listAgentActs(company.admin.context, { agent });
    expect(items).toMatchObject([{ by: { id: company.marketing.userId } }]);
    expect(items[0]?.allowed).toBeGreaterThan(0);
    expect(await refusalOf(listAgentActs(company.rep.context, { agent }))).toMatchObject({
      code: "forbidden",
    });
  });
});
