import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { saveDocuments, stopIndexThreads } from "#lib/domains/knowledge/index.ts";
import { makeToolWorld } from "#tests/evals/agents/tool-world.ts";
import { createCompany } from "#tests/factories/company.ts";
import { cardOf, cardsOf } from "#tests/harness/cards.ts";
import { useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { useTalk } from "#tests/harness/use-talk.ts";

const suite = useSuite();
const talk = useTalk(useAgents());

beforeAll(async () => {
  await makeToolWorld(suite.company);
});
afterAll(stopIndexThreads);
const ask = (text: string) => talk(suite.company.rep)(text);

describe("what is known", () => {
  it("is told of a company: deals, people, talks, what matters", async () => {
    const view = await ask("看看宏远机械的情况");
    expect(view.text).toMatch(/制造业.*50万.*聊了盘点.*王建国.*预算未批/s);
    expect(view.writes).toBe(0);
  });

  it("answers the one field that is asked for, or says that it is empty", async () => {
    expect((await ask("宏远机械的电话是多少")).text).toContain("051262345678");
    expect((await ask("宏远机械的地址是什么")).text).toContain("还没有填");
  });

  it("does not exist for whoever may not see it", async () => {
    const view = await talk(suite.company.rep2)("看看宏远机械的情况");
    expect(view.text).toContain("没有找到");
    expect(view.text).not.toContain("50万");
  });

  it("names who can open the door, and who decides", async () => {
    expect(cardsOf(await ask("谁认识宏远机械的王建国"), "relation_map")).toHaveLength(1);
    expect((await ask("宏远机械的决策链是怎样的")).text).toMatch(/王建国.*决策人/s);
  });
});

describe("what to do and to say", () => {
  it("follows from the records, the most pressing first", async () => {
    const view = await ask("宏远机械下一步怎么推");
    expect(view.text).toMatch(/1\. .*预算未批/s);
    expect(cardOf(view, "plan").steps.length).toBeGreaterThan(0);
  });

  it("prepares a call about the price from the deal, for who will answer it", async () => {
    const view = await ask("准备给宏远机械王建国打电话讨论价格");
    const track = cardOf(view, "talk_track");
    expect(track.sections.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["开场", "锚点：报价从哪里起", "让步：怎么让", "底线与退出", "收尾"]),
    );
    expect(JSON.stringify(track)).toContain("50万");
    expect(track.options.length).toBeGreaterThanOrEqual(3);
  });

  it.each(["客户说太贵了怎么回", "客户提到预算有限", "客户担心实施风险", "客户说要再考虑考虑"])(
    "has three ways at least for: %s",
    async (text) => {
      const { rep } = await createCompany(suite.ownerUrl);
      const view = await talk(rep)(text);
      const { options } = cardOf(view, "talk_track");
      expect(new Set(options.map((option) => option.text)).size).toBeGreaterThanOrEqual(3);
      expect(view.text).toContain("没有找到同类案例");
      expect(view.citations).toEqual([]);
    },
  );

  it("puts what the company's documents say in front, with where it stands", async () => {
    const text = "先问清楚贵是和谁比，再把价格拆到每人每天。";
    const document = {
      title: "价格异议应对",
      type: "best_practice" as const,
      text,
      status: "published" as const,
    };
    await saveDocuments(suite.company.product.context, { documents: [document] });
    const view = await ask("客户说太贵了怎么回");
    expect(cardOf(view, "talk_track").options[0]?.source).toContain("价格异议应对");
    expect(view.citations.map(({ title }) => title)).toContain("价格异议应对");
  });
});

describe("a price", () => {
  it("is read from the list, in the quantity and with the discount that is said", async () => {
    const view = await ask("产品1 20套九折多少钱");
    expect(view.text).toMatch(/20 套.*10%.*1\.62万/s);
    expect(view.writes).toBe(0);
  });

  it("is not invented for what is not sold", async () => {
    const view = await ask("旗舰版多少钱");
    expect(view.text).toContain("哪个产品");
    const { rep } = await createCompany(suite.ownerUrl);
    expect((await talk(rep)("标准版多少钱")).text).toContain("没有登记产品");
  });
});
