import { encode } from "next-auth/jwt";
import { beforeEach, describe, expect, it } from "vitest";
import { provideEnv } from "./env.ts";
import { readSessionId, sessionCookieName } from "./session-cookie.ts";

const secret = "0123456789abcdef0123456789abcdef";
beforeEach(() =>
  provideEnv({ DATABASE_URL: "postgres://nowhere", AUTH_SECRET: secret, APP_URL: "http://localhost:3000" }),
);

const token = (sid: unknown, by = secret) => encode({ token: { sid } as never, secret: by, maxAge: 60 });

describe("readSessionId", () => {
  it("finds the id among other cookies", async () => {
    const cookie = `a=1; huike.session=${await token("sid-1")}; b=2`;
    expect(await readSessionId(cookie)).toBe("sid-1");
  });

  it("knows nothing without a cookie, with a foreign one, or with one of another secret", async () => {
    expect(await readSessionId(undefined)).toBeUndefined();
    expect(await readSessionId("other=1")).toBeUndefined();
    expect(await readSessionId("huike.session=garbage")).toBeUndefined();
    expect(await readSessionId(`xhuike.session=${await token("sid-1")}`)).toBeUndefined();
    expect(
      await readSessionId(`huike.session=${await token("sid-1", "another-secret-another-secret")}`),
    ).toBeUndefined();
    expect(await readSessionId(`huike.session=${await token(42)}`)).toBeUndefined();
  });

  it("binds the cookie to the host over https", () => {
    expect(sessionCookieName()).toBe("huike.session");
    provideEnv({ APP_URL: "https://crm.example" });
    expect(sessionCookieName()).toBe("__Host-huike.session");
  });
});
