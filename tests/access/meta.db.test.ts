import { expect, it } from "vitest";
import type { ObjectDescription } from "#server/api/meta/describe-object.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { useApi } from "./use-api.ts";

const suite = useSuite({ API_REQUESTS_PER_MINUTE: "100000" });
const api = useApi();

const described = async (who: "rep" | "product" | "admin", object: string) => {
  const { body } = await api.send(suite.company[who], "GET", `/meta/objects/${object}`);
  return body as unknown as ObjectDescription;
};

const choicesOf = ({ name, choices = [] }: ObjectDescription["fields"][number]) =>
  choices.map(({ value, label }) => ({ name: `${name}.${value}`, label }));

it("tells an object's fields, choices and lists in the person's language", async () => {
  const { label, fields, relations, scope, rights } = await described("rep", "customer");
  expect([label, scope, rights.update, rights.merge]).toEqual(["客户", "own", true, false]);
  expect(fields.find(({ name }) => name === "level")).toMatchObject({
    label: "级别",
    type: "choice",
    choices: expect.arrayContaining([{ value: "a", label: "A 级" }]),
    operators: expect.arrayContaining(["in", "is_empty"]),
    masked: false,
  });
  expect(relations).toContainEqual({ name: "contacts", object: "contact", label: "联系人" });
});

it("has words for every field, choice and list of every object", async () => {
  const han = /\p{Script=Han}/u;
  const { items } = (await api.send(suite.company.admin, "GET", "/meta/objects")).body as unknown as {
    items: ObjectDescription[];
  };
  expect(items.length).toBe(7);
  const silent = items.flatMap(({ name, label, fields, relations }) =>
    [{ name, label }, ...fields, ...fields.flatMap(choicesOf), ...relations].flatMap((each) =>
      han.test(each.label) ? [] : [`${name}.${each.name}`],
    ),
  );
  expect(silent).toEqual([]);
});

it("names the company's own fields by the company's words", async () => {
  const { tenantId, admin } = suite.company;
  await suite.owner`insert into custom_fields ${suite.owner({
    id: "field_x",
    tenant_id: tenantId,
    object: "customer",
    key: "erp",
    label: "现用 ERP",
    type: "choice",
    choices: ["用友", "金蝶"],
    position: 1,
    created_by: admin.userId,
  })}`;
  const { fields } = await described("rep", "customer");
  expect(fields.find(({ name }) => name === "custom.erp")).toMatchObject({
    label: "现用 ERP",
    custom: true,
    choices: [
      { value: "用友", label: "用友" },
      { value: "金蝶", label: "金蝶" },
    ],
  });
});

it("says which values are masked, and hides kinds that may not be read", async () => {
  const { fields } = await described("product", "customer");
  expect(fields.filter(({ masked }) => masked).map(({ name }) => name)).toEqual(["phone", "email"]);
  expect((await api.send(suite.company.product, "GET", "/meta/objects/lead")).status).toBe(403);
  const { status, body } = await api.send(suite.company.rep, "GET", "/meta/objects/spaceship");
  expect([status, body.reason]).toEqual([404, "route_object_not_found"]);
});
