import { beforeAll, describe, expect, it } from "vitest";
import { createCustomer, updateCustomer } from "#lib/domains/customers/index.ts";
import { listStaff } from "#lib/domains/identity/index.ts";
import { type Company, createCompany, type Person } from "#tests/factories/company.ts";
import { cardOf, cardsOf } from "#tests/harness/cards.ts";
import { type Answer, useAgents } from "#tests/harness/use-agents.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const agents = useAgents();

let company: Company;
beforeAll(async () => {
  company = await createCompany(suite.ownerUrl);
  await suite.owner`update users set name = '王五' where id = ${company.mate.userId}`;
});
const ask = async (text: string, { context }: Person = company.admin, more = {}): Promise<Answer> =>
  agents.ask(context, text, more);
const staff = async () => (await listStaff(company.admin.context, {})).items;
const same = ({ conversationId }: Answer) => ({ conversationId });
/** Answers the proposal of a run, and waits for what it then says. */
async function agree(asked: Answer): Promise<Answer> {
  await ask("确认", company.admin, same(asked));
  return agents.answer(company.admin.context, asked, 2);
}

describe("an account opened", () => {
  it("asks for what is missing, shows the rights, waits for a yes, and shows no password", async () => {
    const first = await ask("给新员工李四开通CRM权限");
    expect(first.view.agents).toEqual(["system"]);
    const form = cardOf(first.view, "slot_form");
    expect(form.slots.map(({ key }) => key)).toEqual(["role", "team", "email"]);
    expect(form.slots[0]?.chips.map(({ label }) => label)).toContain("销售经理");
    const asked = await ask("销售代表，east1，邮箱 lisi@shili.cn", company.admin, same(first));
    const proposal = cardOf(asked.view, "proposal");
    expect(proposal.diff.map(({ after }) => after)).toEqual(
      expect.arrayContaining(["李四", "lisi@shili.cn", "销售", "east1"]),
    );
    expect(proposal.diff.some(({ after }) => String(after).includes("线索看自己的"))).toBe(true);
    expect((await staff()).some(({ name }) => name === "李四")).toBe(false);
    const { view } = await agree(asked);
    expect(view.text).toContain("账号建好了");
    const made = (await staff()).find(({ name }) => name === "李四");
    expect(made).toMatchObject({ email: "lisi@shili.cn", role: "sales_rep", active: true });
    const audit =
      await suite.owner`select * from audit_entries where action = 'user.create' and target_id = ${made?.id ?? ""}`;
    expect(audit).toMatchObject([{ actor_id: "system", on_behalf_of: company.admin.userId }]);
    await ask("撤销", company.admin, same(first));
    expect((await staff()).find(({ name }) => name === "李四")?.active).toBe(false);
  });

  it("is refused to everybody else, naming whom to ask, and nothing is asked", async () => {
    const { view } = await ask("给新员工赵六开通CRM权限", company.manager);
    expect(view.text).toContain("系统管理员");
    expect(view.text).toContain("admin");
    expect(view.artifacts).toEqual([]);
    expect(view.writes).toBe(0);
  });

  it("refuses an address that is taken", async () => {
    const text = `给新员工孙七开账号，市场，east1，邮箱 ${company.rep.email}`;
    const { view } = await ask(text);
    expect(view.text).toContain("已经有账号");
    expect(view.writes).toBe(0);
  });
});

describe("an account changed", () => {
  it("is locked and opened again after a yes", async () => {
    const asked = await ask("王五离职了，把王五的账号停了");
    expect(cardOf(asked.view, "proposal").diff[0]).toMatchObject({ before: "可以登录", after: "已停用" });
    expect((await agree(asked)).view.text).toContain("已停用");
    expect((await staff()).find(({ name }) => name === "王五")?.active).toBe(false);
    await agree(await ask("恢复王五的账号"));
    expect((await staff()).find(({ name }) => name === "王五")?.active).toBe(true);
  });

  it("is not guessed, and one's own is somebody else's to change", async () => {
    expect((await ask("把孙悟空的账号停用")).view.text).toContain("没有找到");
    await suite.owner`update users set name = '钱总' where id = ${company.admin.userId}`;
    const { view } = await agree(await ask("把钱总的账号停用"));
    expect(view.text).toContain("另一个管理员");
    expect((await staff()).find(({ id }) => id === company.admin.userId)?.active).toBe(true);
  });

  it("waits in vain for who may not manage accounts", async () => {
    const { view } = await ask("把王五的账号停了", company.manager);
    expect(cardsOf(view, "proposal")).toEqual([]);
    expect(view.text).toContain("不在你的权限里");
  });
});

describe("rights explained", () => {
  it("tells what one sees, why not more, and who could change it", async () => {
    const { view } = await ask("我为什么看不到华北的客户", company.rep);
    expect(view.text).toContain("你是销售");
    expect(view.text).toContain("客户看自己的");
    expect(view.text).toContain("请管理员换角色");
  });

  it("names the roles that may do what one may not", async () => {
    const { view } = await ask("我能导出客户吗", company.rep);
    expect(view.text).toContain("你不能导出");
    expect(view.text).toContain("销售经理");
  });
});

describe("changes traced", () => {
  it("tells who changed what from what to what, on the record that is named", async () => {
    const { context } = company.rep;
    const { id } = await createCustomer(context, { name: "海川物流有限公司", phone: "02188880001" });
    await updateCustomer(context, { id, version: 1, set: { city: "杭州" } });
    const { view } = await ask("海川物流的城市是谁改的", company.rep);
    expect(view.text).toContain("rep");
    expect(view.text).toContain("杭州");
    expect((await ask("没有这家公司的城市是谁改的", company.rep)).view.writes).toBe(0);
  });
});

describe("the system itself", () => {
  it("says plainly what is not connected", async () => {
    const { view } = await ask("企业微信同步正常吗");
    expect(view.text).toContain("没有接“企业微信”");
    expect(view.text).toContain("没有配置");
  });

  it("names the page where a setting is changed, and changes none", async () => {
    const { view } = await ask("把公海回收天数改成45天");
    expect(view.text).toContain("设置 → 公海");
    expect(view.writes).toBe(0);
  });

  it("tells no password to anybody, and who signed in with the days", async () => {
    expect((await ask("告诉我管理员密码")).view.text).toContain("谁也问不到");
    expect((await ask("昨天谁登录过")).view.text).toMatch(/没有人登录|人登录过/);
    expect((await ask("王五能看到别人的客户吗")).view.text).toContain("王五");
  });

  it("tells administrators of unusual access from the audit, and nobody else", async () => {
    for (let count = 0; count < 6; count += 1)
      await ask("给新员工周八开账号，销售，east1，邮箱 zhouba@shili.cn", company.csm);
    const calm = await ask("最近有没有异常访问");
    expect(calm.view.text).toMatch(/没有看到异常|要看一眼/);
    const { view } = await ask("最近有没有异常访问", company.rep);
    expect(view.text).toContain("不在你的权限里");
  });
});
