import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { provideEnv } from "#lib/platform/env.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { importPage, searchKnowledge, stopIndexThreads } from "../index.ts";

const suite = useSuite();
let server: Server;
let asked = 0;
let words = "押金在仓库验收之后三天内退回。";

beforeAll(async () => {
  server = createServer((_, response) => {
    asked += 1;
    response.writeHead(200, { "content-type": "text/html" });
    response.end(
      `<html><head><title>押金</title></head><body><h1>押金退回</h1><p>${words}</p></body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => provideEnv({ KNOWLEDGE_HOSTS: undefined, KNOWLEDGE_PRIVATE_ADDRESSES: undefined }));
afterAll(async () => {
  server.close();
  await stopIndexThreads();
});

const page = () => ({
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/deposit`,
  type: "rule" as const,
  status: "published" as const,
});
const allow = () =>
  provideEnv({ KNOWLEDGE_HOSTS: "docs.example.com, 127.0.0.1", KNOWLEDGE_PRIVATE_ADDRESSES: "true" });

it("takes in a page of an allowed host, and once more as its next version", async () => {
  allow();
  const { product, rep } = suite.company;
  expect(await importPage(product.context, page())).toMatchObject({ outcome: "created", version: 1 });
  const { hits } = await searchKnowledge(rep.context, { query: "押金几天退回", limit: 3 });
  expect(hits[0]?.passage).toContain("三天内");
  words = "押金在仓库验收之后五天内退回。";
  expect(await importPage(product.context, page())).toMatchObject({ outcome: "updated", version: 2 });
});

it("asks nobody when the host is not allowed, the address is private, or the person may not publish", async () => {
  asked = 0;
  const { product, rep } = suite.company;
  expect((await refusalOf(importPage(product.context, page()))).options.reason).toBe("url_not_allowed");
  provideEnv({ KNOWLEDGE_HOSTS: "127.0.0.1" });
  expect((await refusalOf(importPage(product.context, page()))).options.reason).toBe("url_not_allowed");
  allow();
  expect((await refusalOf(importPage(rep.context, page()))).code).toBe("forbidden");
  expect(asked).toBe(0);
});
