import { expect, it } from "vitest";
import { isApiAddress } from "./is-api-address.ts";

it.each([
  ["/api/v1", true],
  ["/api/v1?x=1", true],
  ["/api/v1/leads?limit=60", true],
  ["/api/v10/leads", false],
  ["/api/auth/session", false],
  ["/chat?to=/api/v1/", false],
  [undefined, false],
])("%s is the API's: %s", (url, its) => {
  expect(isApiAddress(url)).toBe(its);
});
