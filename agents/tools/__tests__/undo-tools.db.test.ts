import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { undoRun } from "#agents/tools/conversations/undo-run.ts";
import { tools } from "#agents/tools/index.ts";
import { updateTask } from "#lib/domains/activities/index.ts";
import { updateContact, updateCustomer } from "#lib/domains/customers/index.ts";
import { updateLead } from "#lib/domains/leads/index.ts";
import { updateOpportunity } from "#lib/domains/opportunities/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { callTool, personOf, withIds } from "#tests/evals/agents/tool-calls.ts";
import { makeToolWorld, type ToolWorld } from "#tests/evals/agents/tool-world.ts";
import { type Company, createCompany } from "#tests/factories/company.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();

type Undoable = { tool: string; by?: string; input: Record<string, unknown>; edits?: keyof typeof edits };
const file = join(import.meta.dirname, "..", "..", "..", "tests", "evals", "agents", "undo-calls.jsonl");
const cases: Undoable[] = readFileSync(file, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line));

/** What a colleague who leads the owner writes into a record that a run has touched. */
const edits = {
  customer: (context: Context, id: string) =>
    updateCustomer(context, { id, set: { level: "d", city: "上海" } }),
  contact: (context: Context, id: string) => updateContact(context, { id, set: { title: "副总" } }),
  deal: (context: Context, id: string) =>
    updateOpportunity(context, { id, set: { nextStep: "等领导批", need: "另一个需求" } }),
  task: (context: Context, id: string) =>
    updateTask(context, { id, set: { dueAt: "2099-12-30T09:00:00+08:00", result: "改过" } }),
  lead: (context: Context, id: string) =>
    updateLead(context, { id, set: { need: "CRM系统", status: "qualified" } }),
};

const tables = [
  ...["customers", "contacts", "leads", "opportunities", "activities", "tasks", "relations", "competitors"],
  ...["stakeholders", "risks", "opportunity_competitors", "opportunity_items", "stage_changes"],
  ...["assignment_rules", "tag_reasons", "contact_positions"],
];
const untold = ["version", "updated_at", "updated_by", "score", "score_detail", "created_at", "cursor"];

type Row = Record<string, unknown>;

async function rowsOf(table: string, { tenantId }: Company): Promise<Row[]> {
  const found = await suite.owner`
    select to_jsonb(t) - ${untold}::text[] as row from ${suite.owner(table)} t
    where tenant_id = ${tenantId} order by 1`;
  return found.map(({ row }) => row as Row).filter((row) => !row.deleted_at && !row.archived_at);
}

/** Every living row of the company, without what every write moves on; what hangs on a record that is away is away too. */
async function standing(company: Company): Promise<Record<string, Row[]>> {
  const rows = await Promise.all(tables.map(async (table) => [table, await rowsOf(table, company)] as const));
  const all = Object.fromEntries(rows);
  const living = new Set(Object.values(all).flatMap((each) => each.map(({ id }) => id)));
  const hangs = (row: Row) =>
    [row.opportunity_id, row.contact_id].every((id) => id === undefined || id === null || living.has(id));
  return Object.fromEntries(Object.entries(all).map(([table, each]) => [table, each.filter(hangs)]));
}

async function begin(
  given: Undoable,
): Promise<{ company: Company; world: ToolWorld; input: Record<string, unknown> }> {
  const company = await createCompany(suite.ownerUrl);
  const world = await makeToolWorld(company);
  return { company, world, input: withIds(given.input, world) as Record<string, unknown> };
}

describe("a turn that wrote is taken back as a whole", () => {
  it.each(cases)("$tool $input", async (given) => {
    const { company, input } = await begin(given);
    const person = personOf(company, given.by ?? "rep");
    const before = await standing(company);
    const { outcome, runId } = await callTool(person, given.tool, input);
    expect(outcome).toMatchObject({ status: "done" });
    expect(await standing(company)).not.toEqual(before);
    await undoRun(person.context, runId);
    expect(await standing(company)).toEqual(before);
  });

  it.each(cases.filter(({ edits: kind }) => kind))(
    "$tool is kept where somebody has edited since",
    async (given) => {
      const { company, world, input } = await begin(given);
      const { outcome, runId } = await callTool(company.rep, given.tool, input);
      expect(outcome).toMatchObject({ status: "done" });
      const kind = given.edits as keyof typeof edits;
      await edits[kind](company.leader.context, String(world[kind]));
      const edited = await standing(company);
      const refusal = await refusalOf(undoRun(company.rep.context, runId));
      expect(refusal).toMatchObject({ code: "conflict", options: { reason: "undo_edited_since" } });
      expect(await standing(company)).toEqual(edited);
    },
  );
});

test("every tool that writes a record stands here", () => {
  const written = new Set(cases.map(({ tool }) => tool));
  // What they write is taken back by the same reverters as the ones that stand here, or by their own undo.
  const alike = new Set([
    "lead_capture",
    "risk_update",
    "opportunity_reopen",
    "pool_claim",
    "record_merge",
    "document_draft",
  ]);
  const others = new Set(["assignment_rule_switch", "turn_undo", "proposal_decide"]);
  // Somebody's access is given and taken by a person's word each time, and no turn takes that back.
  for (const name of ["account_create", "account_change"]) others.add(name);
  // How somebody is answered is no record: they say it anew.
  others.add("preference_set");
  // A file that was taken out writes no record.
  others.add("record_export");
  const loose = Object.values(tools)
    .filter(
      ({ name, risk }) => risk !== "read" && !written.has(name) && !alike.has(name) && !others.has(name),
    )
    .map(({ name }) => name);
  expect(loose).toEqual([]);
});
