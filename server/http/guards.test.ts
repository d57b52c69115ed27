import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { isOwnOrigin } from "../socket/is-own-origin.ts";
import { cleanHeaders } from "./clean-headers.ts";
import { isSameOrigin } from "./is-same-origin.ts";
import { setSecurityHeaders } from "./set-security-headers.ts";

const requestOf = (headers: Record<string, string>, method = "POST") =>
  ({
    headers: { host: "crm.example", ...headers },
    method,
    socket: { remoteAddress: "10.0.0.9" },
  }) as unknown as IncomingMessage;

describe("cleanHeaders", () => {
  it("removes what a client may not set, and notes id and address itself", () => {
    const forged = {
      "x-middleware-subrequest": "middleware",
      "content-security-policy": "default-src *",
      "x-nonce": "guess",
      "x-client-address": "1.2.3.4",
      "x-forwarded-for": "1.2.3.4",
      "x-forwarded-host": "evil.example",
      forwarded: "for=1.2.3.4",
    };
    const request = requestOf(forged);
    const { requestId, address } = cleanHeaders(request, false);
    expect(address).toBe("10.0.0.9");
    expect(request.headers).toEqual({
      host: "crm.example",
      "x-request-id": requestId,
      "x-client-address": "10.0.0.9",
    });
  });

  it("trusts the last hop only, and only behind a proxy", () => {
    const headers = { "x-forwarded-for": "6.6.6.6, 203.0.113.7" };
    expect(cleanHeaders(requestOf(headers), true).address).toBe("203.0.113.7");
    expect(cleanHeaders(requestOf(headers), false).address).toBe("10.0.0.9");
    expect(cleanHeaders(requestOf({}), true).address).toBe("10.0.0.9");
  });

  it.each([
    ["req-12345678", true],
    ["short", false],
    ["x".repeat(65), false],
    ["bad id with spaces", false],
    ["line\nbreak-in-it", false],
  ])("keeps the request id %j: %s", (given, kept) => {
    const { requestId } = cleanHeaders(requestOf({ "x-request-id": given }), false);
    expect(requestId === given).toBe(kept);
    expect(requestId).toMatch(/^[\w.-]{8,64}$/);
  });
});

describe("isSameOrigin", () => {
  it.each([
    ["a read from anywhere", { origin: "https://evil.example", cookie: "s" }, "GET", true],
    ["our own page", { origin: "https://crm.example", cookie: "s" }, "POST", true],
    ["another site with the person's cookie", { origin: "https://evil.example", cookie: "s" }, "POST", false],
    [
      "another site that shows a key",
      { origin: "https://evil.example", authorization: "Bearer k" },
      "POST",
      false,
    ],
    ["a page without an origin", { origin: "null", cookie: "s" }, "POST", false],
    [
      "a name that only begins like ours",
      { origin: "https://crm.example.evil.com", cookie: "s" },
      "DELETE",
      false,
    ],
    ["another port of our host", { origin: "https://crm.example:8443", cookie: "s" }, "PUT", false],
    ["a cookie without an origin", { cookie: "s" }, "POST", false],
    [
      "a cookie sent across sites",
      { cookie: "s", authorization: "Bearer k", "sec-fetch-site": "cross-site" },
      "POST",
      false,
    ],
    [
      "a cookie sent from a sister site",
      { cookie: "s", authorization: "x", "sec-fetch-site": "same-site" },
      "POST",
      false,
    ],
    ["a script with a key", { authorization: "Bearer k" }, "POST", true],
    ["a script with nothing", {}, "POST", true],
  ])("%s", (_what, headers, method, allowed) => {
    expect(isSameOrigin(requestOf(headers as Record<string, string>, method))).toBe(allowed);
  });
});

describe("isOwnOrigin", () => {
  it.each([
    [undefined, true],
    ["https://crm.example", true],
    ["https://evil.example", false],
    ["null", false],
    ["crm.example", false],
    ["https://crm.example.evil.com", false],
  ])("of a socket from %s: %s", (origin, own) => {
    expect(isOwnOrigin(origin, "crm.example")).toBe(own);
  });
});

describe("setSecurityHeaders", () => {
  const answered = (headers: Record<string, string> = {}, dev = false) => {
    const set = new Map<string, string>();
    const request = requestOf(headers);
    setSecurityHeaders(
      request,
      { setHeader: (name: string, value: string) => set.set(name, value) } as unknown as ServerResponse,
      dev,
    );
    return { request, set, policy: set.get("Content-Security-Policy") ?? "" };
  };

  it("gives each answer a nonce of its own, the one that the pages get", () => {
    const [first, second] = [answered(), answered()];
    expect(first.policy).toContain(`'nonce-${first.request.headers["x-nonce"]}'`);
    expect(first.request.headers["x-nonce"]).not.toBe(second.request.headers["x-nonce"]);
    expect(first.request.headers["content-security-policy"]).toBe(first.policy);
  });

  it("allows no eval, no inline script, no frame and no foreign form", () => {
    const { policy, set } = answered();
    expect(policy).not.toContain("unsafe-eval");
    expect(/script-src[^;]*/.exec(policy)?.[0]).not.toContain("unsafe-inline");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(set.get("X-Content-Type-Options")).toBe("nosniff");
  });

  it("takes nothing of the host header into the policy but a host", () => {
    const { policy } = answered({ host: "x; script-src *" });
    const names = policy.split(";").map((directive) => directive.trim().split(" ")[0]);
    expect(names.filter((name) => name === "script-src")).toHaveLength(1);
    expect(policy).not.toContain(" *");
    expect(answered({ host: "crm.example:8443" }).policy).toContain("wss://crm.example:8443");
  });
});
