import { describe, expect, it } from "vitest";
import { useApi } from "#tests/access/use-api.ts";
import { createCompany } from "#tests/factories/company.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite({ API_REQUESTS_PER_MINUTE: "100000" });
const api = useApi();

const made = async (name: string, more: Record<string, unknown> = {}) => {
  const { body, status } = await api.send(suite.company.rep, "POST", "/customers", {
    body: { name, ...more },
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
};

describe("a record by its address", () => {
  it("is made, read, changed, put away and brought back", async () => {
    const { rep, leader } = suite.company;
    const made = await api.send(rep, "POST", "/customers", {
      body: { name: "昆山精工模具有限公司", city: "昆山" },
    });
    const { id } = made.body;
    expect([made.status, made.headers.get("location"), made.headers.get("etag")]).toEqual([
      201,
      `/api/v1/customers/${id}`,
      '"1"',
    ]);
    const changed = await api.send(rep, "PATCH", `/customers/${id}`, {
      body: { set: { level: "a" } },
      headers: { "if-match": '"1"' },
    });
    expect([changed.status, changed.body.level, changed.body.version]).toEqual([200, "a", 2]);
    expect((await api.send(rep, "DELETE", `/customers/${id}`)).status).toBe(200);
    expect((await api.send(rep, "GET", `/customers/${id}`)).status).toBe(404);
    const away = await api.send(leader, "GET", "/customers?deleted=true&q=精工模具");
    expect(away.body.items.map((each) => each.id)).toEqual([id]);
    expect((await api.send(rep, "POST", `/customers/${id}/restore`)).status).toBe(200);
    const read = await api.send(rep, "GET", `/customers/${id}`);
    expect([read.status, read.headers.get("etag")]).toEqual([200, '"4"']);
    const history = await api.send(rep, "GET", `/customers/${id}/history`);
    expect(history.body.items.map((each) => each.field)).toContain("level");
  });

  it("of a stale writer answers 409 with what differs", async () => {
    const { id } = await made("无锡锐科电气有限公司", { level: "b" });
    const { rep } = suite.company;
    await api.send(rep, "PATCH", `/customers/${id}`, { body: { version: 1, set: { level: "a" } } });
    const { status, body, headers } = await api.send(rep, "PATCH", `/customers/${id}`, {
      body: { version: 1, set: { city: "无锡" } },
    });
    expect([status, body.reason, body.diff]).toEqual([
      409,
      "edited_since",
      [{ field: "level", before: "b", after: "a" }],
    ]);
    expect(headers.get("content-type")).toContain("application/problem+json");
  });

  it("that is there already answers 409 with the hits, and little of those that are not to be seen", async () => {
    await made("常州天元新材料有限公司", { phone: "0519-85001234" });
    const again = { name: "天元新材料", phone: "0519-85001234" };
    const own = await api.send(suite.company.rep, "POST", "/customers", { body: again });
    expect([own.status, own.body.reason]).toEqual([409, "record_duplicate"]);
    expect(own.body.hits).toMatchObject([{ name: "常州天元新材料有限公司", owner: "rep" }]);
    const { body } = await api.send(suite.company.rep2, "POST", "/customers", { body: again });
    expect(body.hits).toMatchObject([{ id: null, owner: "rep" }]);
    expect(JSON.stringify(body)).not.toContain("天元新材料有限公司");
  });

  it("is made once for one Idempotency-Key, and another request under it is refused", async () => {
    const { rep } = suite.company;
    const send = (name: string) =>
      api.send(rep, "POST", "/customers", { body: { name }, headers: { "idempotency-key": "one" } });
    const [first, second] = [await send("镇江海通物流有限公司"), await send("镇江海通物流有限公司")];
    expect([second.status, second.body.id]).toEqual([201, first.body.id]);
    const other = await send("镇江海达物流有限公司");
    expect([other.status, other.body.reason]).toEqual([409, "idempotency_reused"]);
  });
});

describe("a list by its address", () => {
  it("gives every record once, page after page", async () => {
    const names = Array.from({ length: 23 }, (_, index) => `分页测试第${index}公司`);
    for (const [index, name] of names.entries())
      await made(name, {
        onDuplicate: "create",
        ...(index % 3 > 0 && { level: index % 3 === 1 ? "a" : "b" }),
      });
    const filter = JSON.stringify({ field: "name", op: "starts_with", value: "分页测试" });
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const query = new URLSearchParams({ filter, sort: "level,-createdAt", limit: "5", count: "true" });
      if (cursor) query.set("cursor", cursor);
      const { body } = await api.send(suite.company.rep, "GET", `/customers?${query}`);
      expect(body.total).toBe(23);
      seen.push(...body.items.map((each) => each.name));
      cursor = body.nextCursor;
    }
    expect(seen.toSorted()).toEqual(names.toSorted());
  });

  it("says the same as the question in a body, and counts by groups", async () => {
    const { rep } = suite.company;
    const filter = { field: "name", op: "starts_with", value: "分页测试" };
    const sort = [{ field: "name", direction: "desc" }];
    const asked = await api.send(rep, "POST", "/customers/query", { body: { filter, sort, limit: 7 } });
    const query = new URLSearchParams({ filter: JSON.stringify(filter), sort: "-name", limit: "7" });
    const listed = await api.send(rep, "GET", `/customers?${query}`);
    expect(asked.body.items).toHaveLength(7);
    expect(listed.body).toEqual(asked.body);
    const { body } = await api.send(rep, "POST", "/customers/aggregate", {
      body: { filter, groupBy: [{ field: "level" }] },
    });
    const counts = Object.fromEntries(body.items.map((row) => [row.level, row.count]));
    expect(counts).toEqual({ a: 8, b: 7, null: 8 });
  });

  it.each([
    ["filter=%7Bnot json", "api_parameter_json"],
    [`filter=${encodeURIComponent('{"field":"nothing","op":"eq","value":1}')}`, "filter_unknown_field"],
    [`filter=${encodeURIComponent('{"field":"level","op":"gt","value":1}')}`, "filter_operator"],
    ["sort=nothing", "filter_unknown_field"],
    ["sort=profile.budget", "filter_not_sortable"],
    ["cursor=nonsense", "cursor_invalid"],
  ])("refuses %s in words", async (query, reason) => {
    const { status, body } = await api.send(suite.company.rep, "GET", `/customers?${query}`);
    expect([status, body.reason]).toEqual([400, reason]);
    expect(body.detail).toMatch(/\p{Script=Han}/u);
  });

  it.each(["limit=0", "limit=many", "count=perhaps", "colour=red"])(
    "names the wrong field of %s",
    async (query) => {
      const { status, body } = await api.send(suite.company.rep, "GET", `/customers?${query}`);
      expect([status, body.code, body.errors.length]).toEqual([400, "invalid", 1]);
    },
  );
});

describe("the edge", () => {
  it("answers nobody", async () => {
    for (const [method, path] of [
      ["GET", "/customers"],
      ["POST", "/customers/query"],
      ["DELETE", "/contacts/contact_x"],
    ] as const) {
      expect((await api.sendUnknown(method, path)).status).toBe(401);
    }
  });

  it("tells what is not there in the language asked for", async () => {
    const chinese = await api.sendUnknown("GET", "/nothing/here");
    expect([chinese.status, chinese.body.reason]).toEqual([404, "route_not_found"]);
    const english = await api.sendUnknown("GET", "/%E0%A4%A", { "accept-language": "en" });
    expect([english.status, english.body.detail]).toEqual([404, expect.stringMatching(/^[\x20-\x7e“”’]+$/)]);
    const method = await api.sendUnknown("PUT", "/customers/query");
    expect([method.status, method.headers.get("allow")]).toEqual([405, "POST"]);
  });

  it("tells what is left of the limit, with answers and with refusals", async () => {
    const { rep } = suite.company;
    const [good, bad] = [
      await api.send(rep, "GET", "/customers"),
      await api.send(rep, "GET", "/customers?limit=0"),
    ];
    const left = ({ headers }: typeof good) => Number(headers.get("ratelimit-remaining"));
    expect(left(good) - left(bad)).toBe(1);
  });

  it("keeps companies apart", async () => {
    const { id } = await made("泰州安达医药有限公司");
    const other = await createCompany(suite.ownerUrl);
    expect((await api.send(other.admin, "GET", `/customers/${id}`)).status).toBe(404);
    expect((await api.send(other.admin, "DELETE", `/customers/${id}`)).status).toBe(404);
  });
});
