import { expect, it } from "vitest";
import { createCustomer } from "#lib/domains/customers/index.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import {
  archiveField,
  createView,
  defineField,
  defineTag,
  dismissDuplicate,
  mergeTags,
  setChoices,
  updateField,
  updateTag,
  updateView,
} from "../index.ts";

const suite = useSuite();
const admin = () => suite.company.admin.context;
const rep = () => suite.company.rep.context;
let made = 0;
const serial = (word: string) => {
  made += 1;
  return `${word}${made}`;
};
const choice = () =>
  defineField(admin(), {
    object: "customer",
    label: serial("现用系统"),
    type: "choice",
    choices: ["用友", "金蝶"],
  });
const tag = (object: "customer" | "lead" = "customer") =>
  defineTag(admin(), { object, name: serial("标签") });
const aView = () => createView(rep(), { object: "customer", name: serial("视图") });

type Case = [what: string, reason: string, ask: () => Promise<unknown>];

it.each<Case>([
  [
    "a field is changed as one has seen it",
    "setting_edited_since",
    async () => updateField(admin(), { id: (await choice()).id, version: 7, set: { help: "x" } }),
  ],
  [
    "its choices too",
    "setting_edited_since",
    async () => setChoices(admin(), { id: (await choice()).id, version: 7, choices: [{ value: "用友" }] }),
  ],
  [
    "what was no choice is not renamed",
    "field_choice_unknown",
    async () => {
      const { id, version } = await choice();
      return setChoices(admin(), { id, version, choices: [{ value: "浪潮", was: "没有的" }] });
    },
  ],
  [
    "a field that is not there is not archived",
    "field_not_found",
    () => archiveField(admin(), { id: "field_none" }),
  ],
  [
    "tags of two objects are two",
    "tag_merge_unlike",
    async () => mergeTags(admin(), { from: (await tag()).id, into: (await tag("lead")).id }),
  ],
  [
    "a tag that is not there is merged into none",
    "tag_not_found",
    async () => mergeTags(admin(), { from: "tag_none", into: (await tag()).id }),
  ],
  [
    "a tag is changed as one has seen it",
    "setting_edited_since",
    async () => updateTag(admin(), { id: (await tag()).id, version: 7, set: { name: serial("别名") } }),
  ],
  [
    "two tags have two names",
    "tag_taken",
    async () => {
      const [{ id, version }, other] = [await tag(), await tag()];
      return updateTag(admin(), { id, version, set: { name: other.name } });
    },
  ],
  [
    "a view asks for fields that there are",
    "filter_unknown_field",
    async () => {
      const { id, version } = await aView();
      return updateView(rep(), { id, version, set: { filter: { field: "nothing", op: "eq", value: 1 } } });
    },
  ],
  [
    "a view is changed as one has seen it",
    "setting_edited_since",
    async () => updateView(rep(), { id: (await aView()).id, version: 7, set: { name: serial("别名") } }),
  ],
  [
    "a view is shared with somebody",
    "view_needs_audience",
    async () => {
      const { id, version } = await createView(admin(), { object: "customer", name: serial("视图") });
      return updateView(admin(), { id, version, set: { audience: "teams" } });
    },
  ],
  [
    "of records out of sight nobody says that they are not the same",
    "record_not_found",
    async () => {
      const other = suite.company.rep2.context;
      const first = (await createCustomer(rep(), { name: serial("甲"), onDuplicate: "create" })).id;
      const second = (await createCustomer(other, { name: serial("乙"), onDuplicate: "create" })).id;
      return dismissDuplicate(rep(), { object: "customer", first, second });
    },
  ],
])("%s", async (_, reason, ask) => {
  expect((await refusalOf(ask())).options.reason).toBe(reason);
});

it("an object has so many fields and no more", async () => {
  const { tenantId, admin: by } = suite.company;
  await suite.owner`
    insert into custom_fields (id, tenant_id, object, key, label, type, position, created_by)
    select 'field_many_' || n, ${tenantId}, 'contact', 'f' || n, '字段' || n, 'text', n, ${by.userId}
    from generate_series(1, 100) n`;
  const more = defineField(admin(), { object: "contact", label: "第一百零一个", type: "text" });
  expect((await refusalOf(more)).options.reason).toBe("field_too_many");
});
