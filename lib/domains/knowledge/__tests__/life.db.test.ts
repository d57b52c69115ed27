import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "#tests/factories/company.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import * as knowledge from "../index.ts";

const suite = useSuite();
afterAll(knowledge.stopIndexThreads);

let product: Person;
let rep: Person;
beforeAll(() => {
  ({ product, rep } = suite.company);
});

async function aDocument(title: string, text: string, more: object = {}): Promise<string> {
  const document = { title, text, status: "published" as const, ...more };
  const { items } = await knowledge.saveDocuments(product.context, { documents: [document] });
  return items[0]?.id ?? "";
}
const firstFor = async (query: string) => (await knowledge.searchKnowledge(rep.context, { query })).hits[0];
const moveTo = async (
  id: string,
  ...places: ("review" | "approved" | "published" | "archived" | "draft")[]
) => {
  for (const to of places) await knowledge.moveDocument(product.context, { id, to });
};

describe("versions", () => {
  it("keeps what is published until the next words are, and what was quoted for ever", async () => {
    const id = await aDocument("质保期", "设备质保期为十二个月，从验收之日算起。");
    const quoted = await firstFor("设备质保期多长");
    expect(quoted?.passage).toContain("十二个月");
    await knowledge.editDocument(product.context, {
      id,
      set: { text: "设备质保期为二十四个月，从验收之日算起。" },
    });
    expect((await firstFor("设备质保期多长"))?.passage).toContain("十二个月");
    expect((await knowledge.getDocument(rep.context, { id })).text).toContain("十二个月");
    await moveTo(id, "review", "approved", "published");
    expect((await firstFor("设备质保期多长"))?.passage).toContain("二十四个月");
    const before = await knowledge.getPassage(rep.context, { chunkId: quoted?.citation.chunkId ?? "" });
    expect(before).toMatchObject({ passage: quoted?.passage, hash: quoted?.citation.hash, current: false });
    await knowledge.rollBackDocument(product.context, { id, versionNo: 1 });
    expect((await firstFor("设备质保期多长"))?.passage).toContain("十二个月");
    await knowledge.editDocument(product.context, { id, set: { text: "设备质保期为三年。" } });
    expect((await knowledge.getDocument(product.context, { id })).versionNo).toBe(3);
  });

  it("goes on step by step, by who may", async () => {
    const id = await aDocument("差旅", "住宿标准每晚五百元。", { status: "draft" });
    const move = (to: "approved" | "published" | "review", person = product) =>
      knowledge.moveDocument(person.context, { id, to });
    expect((await refusalOf(move("published"))).options.reason).toBe("document_move");
    expect((await refusalOf(move("review", rep))).code).toBe("forbidden");
    await move("review");
    await move("approved");
    expect((await refusalOf(move("published", rep))).code).toBe("forbidden");
    await move("published");
    await moveTo(id, "archived");
    expect((await firstFor("住宿标准每晚多少钱"))?.documentId).not.toBe(id);
  });
});

describe("gold questions", () => {
  it("keep a document from being published that takes an answer away, unless somebody says why", async () => {
    const id = await aDocument(
      "加急发货",
      "加急订单四小时内出库，当天下午六点前发走，运费由申请人所在部门承担。",
    );
    const questions = ["加急的单子几个小时出库", "加急订单的运费谁出"];
    await knowledge.addQuestions(product.context, { id, questions });
    await knowledge.editDocument(product.context, { id, set: { title: "已移走", text: "本文已移到别处。" } });
    await moveTo(id, "review", "approved");
    const refused = await refusalOf(knowledge.moveDocument(product.context, { id, to: "published" }));
    expect(refused.options).toMatchObject({ reason: "recall_falls", params: { count: 2 } });
    expect((await firstFor("加急的单子几个小时出库"))?.passage).toContain("四小时");
    const done = await knowledge.moveDocument(product.context, {
      id,
      to: "published",
      override: "内容已并入发货规则",
    });
    expect(done.check).toMatchObject({ passed: false, fiveBefore: 1, fiveAfter: 0 });
    expect((await firstFor("加急的单子几个小时出库"))?.documentId).not.toBe(id);
  });
});

describe("what people say", () => {
  it("becomes a task of the owner, lowers the quality, and is answered", async () => {
    const id = await aDocument("开票资料", "开票需要提供税号、开户行和账号。");
    const before = (await knowledge.getDocument(rep.context, { id })).qualityDetail;
    const { id: feedback } = await knowledge.giveFeedback(rep.context, {
      document: id,
      kind: "outdated",
      comment: "账号改了",
    });
    const [task] =
      await suite.owner`select title, body, owner_id from tasks where title like ${"%开票资料%"}`;
    expect(task).toEqual({
      title: "知识已过时，请更新：开票资料",
      body: "账号改了",
      owner_id: product.userId,
    });
    const after = await knowledge.getDocument(rep.context, { id });
    expect(after.qualityDetail.score).toBeLessThan(before.score);
    expect(after.quality).toBeCloseTo(after.qualityDetail.score, 3);
    expect((await refusalOf(knowledge.resolveFeedback(rep.context, { id: feedback, as: "done" }))).code).toBe(
      "forbidden",
    );
    await knowledge.resolveFeedback(product.context, { id: feedback, as: "done" });
    const listed = await knowledge.listFeedback(product.context, { document: id });
    expect(listed.items).toMatchObject([{ kind: "outdated", status: "done" }]);
    expect(
      (await refusalOf(knowledge.giveFeedback(rep.context, { document: id, kind: "correction" }))).options
        .reason,
    ).toBe("correction_needs_words");
  });

  it("counts questions without an answer once, however politely they are asked", async () => {
    for (const question of ["请问怎么报销打车费？", "打车费怎么报销呢", "打车费报销"]) {
      await knowledge.recordGap(rep.context, { question });
    }
    const { items } = await knowledge.listGaps(product.context, {});
    expect(items).toMatchObject([{ question: "请问怎么报销打车费？", times: 3, status: "open" }]);
    expect((await refusalOf(knowledge.listGaps(rep.context, {}))).code).toBe("forbidden");
    await knowledge.resolveGap(product.context, { id: items[0]?.id ?? "", as: "answered" });
    expect((await knowledge.listGaps(product.context, {})).items).toEqual([]);
    await knowledge.recordGap(rep.context, { question: "打车费怎么报销" });
    expect((await knowledge.listGaps(product.context, {})).items).toMatchObject([{ times: 4 }]);
  });
});

describe("an answer in the documents' own words", () => {
  it("is quoted and kept, or counted as a gap", async () => {
    const id = await aDocument("借用样机", "样机最多借用十五天。逾期由申请人承担折旧。");
    const answer = await knowledge.answerQuestion(rep.context, { question: "样机最多能借用多久" });
    expect(answer.quotes[0]).toMatchObject({ documentId: id, title: "借用样机" });
    expect(answer.quotes[0]?.sentences[0]).toBe("样机最多借用十五天。");
    expect((await knowledge.getDocument(rep.context, { id })).citations).toHaveLength(1);
    const none = await knowledge.answerQuestion(rep.context, { question: "火星上的土壤能种土豆吗" });
    expect(none).toMatchObject({ noEvidence: true, quotes: [] });
    const { items } = await knowledge.listGaps(product.context, {});
    expect(items.map(({ question }) => question)).toContain("火星上的土壤能种土豆吗");
  });
});

describe("the company's own words", () => {
  it("find what is called otherwise", async () => {
    const id = await aDocument("渠道伙伴返点", "银牌伙伴按季度结算返点，比例为百分之三。");
    await aDocument("渠道伙伴培训", "银牌伙伴每年参加一次产品培训。");
    await knowledge.setAliases(product.context, { groups: [["二批商政策", "返点"]] });
    expect((await firstFor("二批商政策是怎样的"))?.documentId).toBe(id);
  });
});

describe("the library", () => {
  it("is listed page by page, drafts only for their owner and publishers", async () => {
    const id = await aDocument("库里的草稿", "还没写完。", { status: "draft", domain: "分页" });
    for (let at = 0; at < 4; at += 1) await aDocument(`库里的第${at}篇`, `正文${at}。`, { domain: "分页" });
    const page = async (person: Person, cursor?: string) =>
      knowledge.listDocuments(person.context, { domain: "分页", limit: 3, ...(cursor && { cursor }) });
    const first = await page(product);
    const second = await page(product, first.nextCursor ?? "");
    expect(first.items.length + second.items.length).toBe(5);
    expect(new Set([...first.items, ...second.items].map((each) => each.id)).size).toBe(5);
    expect(second.nextCursor).toBeNull();
    const seen = await knowledge.listDocuments(rep.context, { domain: "分页", limit: 10 });
    expect(seen.items.map((each) => each.id)).not.toContain(id);
    expect((await refusalOf(knowledge.getDocument(rep.context, { id }))).code).toBe("not_found");
  });

  it("keeps where passages were quoted", async () => {
    await aDocument("验收标准", "验收要连续运行七十二小时无故障。");
    const hit = await firstFor("验收要连续运行多久");
    const { chunkId, versionId, hash } = hit?.citation ?? { chunkId: "", versionId: "", hash: "" };
    await knowledge.citePassages(rep.context, {
      question: "验收标准",
      passages: [{ chunkId, versionId, hash }],
    });
    expect((await knowledge.getDocument(rep.context, { id: hit?.documentId ?? "" })).citations).toMatchObject(
      [{ chunkId, question: "验收标准" }],
    );
    const forged = knowledge.citePassages(rep.context, { passages: [{ chunkId, versionId, hash: "0" }] });
    expect((await refusalOf(forged)).options.reason).toBe("passage_not_found");
  });
});
