import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { provideEnv } from "#lib/platform/env.ts";
import { serveVectors, type VectorServer } from "#tests/harness/serve-vectors.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { keepVectors, saveDocuments, searchKnowledge, stopIndexThreads } from "../index.ts";

const suite = useSuite();
let server: VectorServer;

const published = (externalId: string, title: string, text: string, more: object = {}) => ({
  externalId,
  title,
  text,
  status: "published" as const,
  ...more,
});
const save = (...documents: ReturnType<typeof published>[]) =>
  saveDocuments(suite.company.product.context, { documents });
const find = (query: string, person = suite.company.rep) =>
  searchKnowledge(person.context, { query, limit: 5, trace: true });
const names = ({ hits }: Awaited<ReturnType<typeof find>>) => hits.map(({ externalId }) => externalId);

beforeAll(async () => {
  server = await serveVectors(
    [
      ["退款", "money back"],
      ["搬家", "relocation"],
      ["底价", "lowest offer"],
    ],
    "五个工作日",
  );
  provideEnv({
    EMBEDDINGS: JSON.stringify({ baseUrl: `${server.url}/v1`, model: "fake" }),
    QDRANT_URL: server.url,
  });
  await save(
    published("refund", "退款流程", "财务在五个工作日内把款项退回原账户。"),
    published("visit", "拜访准备", "拜访之前先看客户的年报。"),
    published("secret", "折扣底价", "最低六二折。", { audience: { roles: ["sales_manager"] } }),
  );
  await keepVectors();
});
afterEach(() => {
  server.away.clear();
  provideEnv({ RERANKER: undefined });
});
afterAll(async () => {
  provideEnv({ EMBEDDINGS: undefined, QDRANT_URL: undefined });
  await stopIndexThreads();
  await server.close();
});

describe("with a model of meaning and a vector store", () => {
  it("finds what shares no word with the question", async () => {
    const answer = await find("money back");
    expect(names(answer)[0]).toBe("refund");
    expect(answer.trace).toMatchObject({ mode: "fused", degraded: false });
  });

  it("asks for the person's own documents within the vector search", async () => {
    expect(names(await find("lowest offer"))).not.toContain("secret");
    const request = server.asked.findLast(({ path }) => path.endsWith("/points/query"));
    expect(JSON.stringify(request?.body.filter)).toContain('"any":["*","sales_rep"]');
    expect(names(await find("lowest offer", suite.company.leader))[0]).toBe("secret");
  });

  it("goes on with words alone while the store is away, and catches up when it is back", async () => {
    server.away.add("qdrant");
    await save(published("move", "搬家通知", "仓库下月迁到太仓。"));
    await expect(keepVectors()).rejects.toThrow("503");
    const alone = await find("拜访 年报");
    expect(names(alone)[0]).toBe("visit");
    expect(alone.trace).toMatchObject({ mode: "plain", degraded: true });
    server.away.clear();
    await keepVectors();
    expect(names(await find("relocation"))[0]).toBe("move");
  });

  it("fills a store that was emptied", async () => {
    server.empty();
    expect((await find("拜访 年报")).trace).toMatchObject({ mode: "plain", degraded: true });
    await keepVectors();
    expect(names(await find("relocation"))[0]).toBe("move");
  });

  it("takes out what is no longer published", async () => {
    await save(published("move", "搬家通知", "仓库下月迁到太仓。", { status: "archived" }));
    await keepVectors();
    expect(names(await find("relocation"))).not.toContain("move");
  });
});

describe("with a reranker", () => {
  const reranker = () => provideEnv({ RERANKER: JSON.stringify({ url: server.url }) });

  it("puts first what it likes, and takes its word for an answer", async () => {
    reranker();
    const answer = await find("拜访客户 money back");
    expect(names(answer)[0]).toBe("refund");
    expect(answer).toMatchObject({ noEvidence: false, trace: { mode: "hybrid" } });
  });

  it("keeps the first order when it is away", async () => {
    reranker();
    server.away.add("reranker");
    const answer = await find("拜访之前 年报");
    expect(names(answer)[0]).toBe("visit");
    expect(answer.trace).toMatchObject({ mode: "fused", degraded: true });
  });
});
