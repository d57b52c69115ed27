import { createServer, type Server } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { choosePort } from "#scripts/launch/choose-port.ts";
import { findFreePort } from "#scripts/postgres/find-free-port.ts";
import { refusalOf } from "./refusal-of.ts";

async function occupy(port: number, host: string): Promise<void> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  onTestFinished(() => void server.close());
}

test("a free port is taken as wanted", async () => {
  const port = await findFreePort();
  expect(await choosePort(port, "127.0.0.1", true)).toEqual({ port, taken: undefined });
});

test("the default port, when taken, gives way to the next free one and says which was taken", async () => {
  const port = await findFreePort();
  await occupy(port, "127.0.0.1");
  const chosen = await choosePort(port, "127.0.0.1", false);
  expect(chosen.taken).toBe(port);
  expect(chosen.port).toBeGreaterThan(port);
});

test("a port held on all addresses counts as taken", async () => {
  const port = await findFreePort();
  await occupy(port, "0.0.0.0");
  expect((await choosePort(port, "127.0.0.1", false)).taken).toBe(port);
});

test("a chosen port, when taken, is refused with the next free one", async () => {
  const port = await findFreePort();
  await occupy(port, "127.0.0.1");
  const refusal = await refusalOf(() => choosePort(port, "127.0.0.1", true));
  expect(refusal.zh).toContain(`端口 ${port} 已被`);
  expect(refusal.en).toMatch(/npm start -- --port \d+/);
});

test("an address that is not ours is refused", async () => {
  const refusal = await refusalOf(() => choosePort(3000, "203.0.113.9", false));
  expect(refusal.en).toContain("203.0.113.9");
});
