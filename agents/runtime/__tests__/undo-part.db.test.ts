import { beforeEach, describe, expect, it } from "vitest";
import { undoRun } from "#agents/tools/conversations/undo-run.ts";
import { listActivities, listTasks } from "#lib/domains/activities/index.ts";
import { createCustomer } from "#lib/domains/customers/index.ts";
import { type Company, createCompany } from "#tests/factories/company.ts";
import { readLead } from "#tests/factories/lead.ts";
import { cardOf } from "#tests/harness/cards.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const agents = useAgents();
let company: Company;
let conversationId: string | undefined;

beforeEach(async () => {
  company = await createCompany(suite.ownerUrl);
  conversationId = undefined;
});

async function say(text: string, person = company.marketing) {
  const said = await agents.ask(person.context, text, conversationId ? { conversationId } : {});
  conversationId = said.conversationId;
  return said;
}

const lead = async (id: string) => {
  const { contactPhone, timelineText, budgetAmount, need } = await readLead(company.marketing.context, id);
  return { contactPhone, timelineText, budgetAmount, need };
};

async function aLeadInTwoTurns() {
  const { view } = await say("网站表单：李经理，德芙科技，需要财务软件，预算50万");
  const { id } = cardOf(view, "lead_record");
  const second = await say("电话13800001234，预计下个月");
  return { id, runId: second.runId };
}

describe("a part of what was done", () => {
  it("is taken back alone, and then the rest", async () => {
    const { id } = await aLeadInTwoTurns();
    const { view } = await say("电话那个撤掉，别的留着");
    expect(view.text).toContain("电话");
    expect(await lead(id)).toMatchObject({
      contactPhone: null,
      timelineText: "下个月",
      budgetAmount: 500_000,
    });
    await say("撤销");
    expect(await lead(id)).toMatchObject({ timelineText: null, budgetAmount: 500_000, need: "财务软件" });
  });

  it("is found in an earlier turn", async () => {
    const { id } = await aLeadInTwoTurns();
    await say("只撤预算");
    expect(await lead(id)).toMatchObject({
      contactPhone: "13800001234",
      timelineText: "下个月",
      budgetAmount: null,
    });
  });

  it("is all but what is named", async () => {
    const { id } = await aLeadInTwoTurns();
    await say("除了电话，其他都撤销");
    expect(await lead(id)).toMatchObject({
      contactPhone: "13800001234",
      timelineText: null,
      need: "财务软件",
    });
  });

  it("can be a record that the turn made", async () => {
    const { context } = company.rep;
    await createCustomer(context, { name: "宏远机械有限公司", onDuplicate: "create" });
    await say("今天上午拜访了宏远机械，聊了盘点方案，提醒我周五送样品", company.rep);
    expect((await listTasks(context, {})).items).not.toHaveLength(0);
    await say("提醒不要了，拜访记录留着", company.rep);
    expect((await listTasks(context, {})).items).toHaveLength(0);
    expect((await listActivities(context, {})).items).toHaveLength(1);
  });

  it("leaves the turn to be taken back by its button", async () => {
    const { id, runId } = await aLeadInTwoTurns();
    await say("电话那个撤掉，别的留着");
    await undoRun(company.marketing.context, runId);
    expect(await lead(id)).toMatchObject({ contactPhone: null, timelineText: null });
  });

  it("is not guessed where nothing of the kind was changed", async () => {
    const { id } = await aLeadInTwoTurns();
    const before = await lead(id);
    const { view } = await say("撤销阶段那个");
    expect(view.writes).toBe(0);
    expect(await lead(id)).toEqual(before);
  });
});
