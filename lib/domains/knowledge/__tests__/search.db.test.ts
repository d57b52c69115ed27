import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCompany } from "#tests/factories/company.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { saveDocuments, searchKnowledge, stopIndexThreads } from "../index.ts";
import { indexFile } from "../indexing/index-threads.ts";

const suite = useSuite();
afterAll(stopIndexThreads);

const published = (externalId: string, title: string, text: string, more: object = {}) => ({
  externalId,
  title,
  text,
  status: "published" as const,
  ...more,
});
const texts = [
  published("discount", "报价折扣审批", "折扣低于八五折由销售总监审批，低于七折由总经理审批。"),
  published("visit", "首次拜访准备", "拜访之前先看客户的年报和招聘信息，准备三个开放式的问题。"),
  published("refund", "退款流程", "客户申请退款后，财务在五个工作日内把款项退回原来的账户。", {
    type: "process",
  }),
  published("tw", "軟體授權", "軟體授權到期前三十天，系統會寄送續約通知給客戶窗口。", { tags: ["续约"] }),
  published("money", "大额合同", "合同金额超过一百五十万元的，要法务会签。"),
];
const find = async (query: string, more: object = {}, person = suite.company.rep) =>
  searchKnowledge(person.context, { query, limit: 5, ...more });
const names = ({ hits }: Awaited<ReturnType<typeof find>>) => hits.map(({ externalId }) => externalId);

beforeAll(async () => {
  await saveDocuments(suite.company.product.context, { documents: texts });
});

describe("search", () => {
  it("finds the passage that answers, as soon as it is saved", async () => {
    const answer = await find("请问八五折以下谁来批？");
    expect(answer.noEvidence).toBe(false);
    expect(answer.hits[0]).toMatchObject({ externalId: "discount", untrusted: true });
    expect(answer.hits[0]?.passage).toContain("销售总监");
  });

  it.each([
    ["traditional characters for simplified", "首次拜訪前要準備什麼", "visit"],
    ["simplified for traditional", "软件授权快到期了会怎么通知", "tw"],
    ["a figure for a number in words", "1500000元的合同要谁会签", "money"],
    ["full width", "８５折 销售总监 审批 折扣", "discount"],
  ])("meets %s", async (_, query, wanted) => {
    expect(names(await find(query))[0]).toBe(wanted);
  });

  it("says when nothing answers", async () => {
    expect((await find("火星上的土壤能种土豆吗")).noEvidence).toBe(true);
    expect((await find("???")).hits).toEqual([]);
  });

  it("filters within the search", async () => {
    const filters = { type: "process" };
    expect(names(await find("客户退款审批", { filters }))).toEqual(["refund"]);
    expect(names(await find("客户", { filters: { field: "tags", op: "eq", value: "续约" } }))).toEqual([
      "tw",
    ]);
    expect(
      names(await find("客户", { filters: { not: { field: "type", op: "in", value: ["document"] } } })),
    ).toEqual(["refund"]);
  });

  it("knows a document once, in its latest words", async () => {
    const { product } = suite.company;
    const save = (text: string, more = {}) =>
      saveDocuments(product.context, { documents: [published("moving", "搬家", text, more)] });
    expect((await save("仓库搬到昆山张浦镇。")).items[0]).toMatchObject({ outcome: "created", version: 1 });
    expect((await save("仓库搬到太仓浏河镇。")).items[0]).toMatchObject({ outcome: "updated", version: 2 });
    expect((await save("仓库搬到太仓浏河镇。")).items[0]).toMatchObject({ outcome: "unchanged", version: 2 });
    expect((await find("仓库搬到昆山哪个镇")).hits[0]?.passage).toContain("太仓");
    await save("仓库搬到太仓浏河镇。", { status: "archived" });
    expect(names(await find("仓库搬到太仓浏河镇"))).not.toContain("moving");
  });

  it("builds the index anew when the file is gone", async () => {
    await stopIndexThreads();
    rmSync(indexFile(suite.company.tenantId));
    expect(names(await find("退款几个工作日到账"))[0]).toBe("refund");
  });
});

describe("who may find what", () => {
  it("keeps drafts, other roles', other teams', expired and other companies' documents out", async () => {
    const { company } = suite;
    const secret = (externalId: string, more: object) =>
      published(externalId, "绝密折扣底价", `底价手册${externalId}：最低六二折。`, more);
    await saveDocuments(company.director.context, {
      documents: [
        secret("draft", { status: "draft" }),
        secret("managers", { audience: { roles: ["sales_manager"] } }),
        secret("east2", { audience: { teams: [company.teams.east2.id] } }),
        secret("expired", { validUntil: "2020-01-01" }),
        secret("future", { validFrom: "2999-01-01" }),
        secret("all", {}),
      ],
    });
    const seen = async (person: typeof company.rep) =>
      names(await find("绝密折扣底价手册", { limit: 20 }, person))
        .filter((name) => !texts.some(({ externalId }) => externalId === name))
        .sort();
    expect(await seen(company.rep)).toEqual(["all"]);
    expect(await seen(company.leader)).toEqual(["all", "managers"]);
    expect(await seen(company.rep2)).toEqual(["all", "east2"]);
    expect(await seen(company.director)).toEqual(["all", "east2", "managers"]);
    expect(await seen(company.admin)).toEqual(["all", "east2", "managers"]);
    const other = await createCompany(suite.ownerUrl);
    expect(await seen(other.admin)).toEqual([]);
  });

  it("lets a rep hand in drafts and nothing else, and nobody change what is another's", async () => {
    const { rep, mate, director } = suite.company;
    const draft = { externalId: "mine", title: "心得", text: "先问预算再报价。" };
    await saveDocuments(rep.context, { documents: [draft] });
    expect(
      (await refusalOf(saveDocuments(rep.context, { documents: [{ ...draft, status: "published" }] }))).code,
    ).toBe("forbidden");
    expect(
      (await refusalOf(saveDocuments(mate.context, { documents: [{ ...draft, text: "改了" }] }))).options
        .reason,
    ).toBe("document_not_yours");
    await saveDocuments(director.context, { documents: [{ ...draft, status: "published" }] });
    expect(names(await find("先问预算再报价"))[0]).toBe("mine");
  });
});
