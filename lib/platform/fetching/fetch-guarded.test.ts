import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "../errors.ts";
import { fetchGuarded } from "./fetch-guarded.ts";
import { isPublicAddress } from "./is-public-address.ts";

let server: Server;
let port = 0;
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const to = (location: string) => response.writeHead(302, { location }).end();
    if (path === "/page") response.writeHead(200, { "content-type": "text/html" }).end("<p>折扣审批</p>");
    else if (path === "/moved") to("/page");
    else if (path === "/loop") to("/loop");
    else if (path === "/out") to(`http://other.test:${port}/page`);
    else if (path === "/file") to("file:///etc/passwd");
    else if (path === "/large") response.end("x".repeat(5_000));
    else if (path === "/slow") response.write("x");
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const limits = { hosts: ["localhost", "127.0.0.1"], mostBytes: 1_000, ms: 400 };
const get = (path: string, more: object = {}) =>
  fetchGuarded(new URL(path, `http://127.0.0.1:${port}`), { ...limits, privateAddresses: true, ...more });
const reasonOf = (going: Promise<unknown>) =>
  going.then(
    () => "fetched",
    (error: unknown) => (error instanceof AppError ? error.options.reason : String(error)),
  );

describe("a guarded fetch", () => {
  it("brings a page of an allowed host, also after a redirect", async () => {
    const { bytes, contentType, url } = await get("/moved");
    expect(new TextDecoder().decode(bytes)).toContain("折扣审批");
    expect([contentType, url.pathname]).toEqual(["text/html", "/page"]);
  });

  it.each([
    ["another host", "http://other.test/", "url_not_allowed"],
    ["a host that only ends alike", "http://evil127.0.0.1.example/", "url_not_allowed"],
    ["another scheme", "file:///etc/passwd", "url_not_allowed"],
    ["credentials in the address", "http://a:b@localhost/", "url_not_allowed"],
  ])("refuses %s", async (_, address, reason) => {
    expect(await reasonOf(fetchGuarded(new URL(address), { ...limits, privateAddresses: true }))).toBe(
      reason,
    );
  });

  it.each(["http://127.0.0.1", "http://localhost", "http://2130706433", "http://0x7f.1"])(
    "never asks this machine, allowed or not: %s",
    async (address) => {
      asked = [];
      expect(await reasonOf(fetchGuarded(new URL(`${address}:${port}/page`), limits))).toBe(
        "url_not_allowed",
      );
      expect(asked).toEqual([]);
    },
  );

  it.each([
    ["a redirect to another host", "/out", "url_not_allowed"],
    ["a redirect to another scheme", "/file", "url_not_allowed"],
    ["redirects without end", "/loop", "url_failed"],
    ["more bytes than allowed", "/large", "url_too_large"],
    ["an answer that does not end", "/slow", "url_failed"],
    ["a page that is not there", "/gone", "url_failed"],
  ])("stops at %s", async (_, path, reason) => {
    expect(await reasonOf(get(path))).toBe(reason);
  });
});

it.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.16.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "::1",
  "::ffff:10.0.0.1",
  "fd00::1",
  "fe80::1",
  "0.0.0.0",
])("%s is not public", (address) => expect(isPublicAddress(address)).toBe(false));
it.each(["1.1.1.1", "172.32.0.1", "2606:4700::1111"])("%s is public", (address) =>
  expect(isPublicAddress(address)).toBe(true),
);
