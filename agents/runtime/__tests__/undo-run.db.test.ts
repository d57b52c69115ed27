import { describe, expect, it } from "vitest";
import { undoRun } from "#agents/tools/conversations/undo-run.ts";
import { assignLead, captureLead, deleteLead, getLead, updateLead } from "#lib/domains/leads/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { createCompany, type Person } from "#tests/factories/company.ts";
import { say } from "#tests/factories/conversation.ts";
import { aLead, leadFacts, readLead } from "#tests/factories/lead.ts";
import { type Random, randomFrom } from "#tests/harness/random-from.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();

/** A run of this person, as tools see it: what is written in it can be taken back as a whole. */
async function aRun({ context, userId }: Person): Promise<{ runId: string; context: Context }> {
  const { runId } = await say(context, "做点什么");
  return {
    runId,
    context: { ...context, actor: { type: "agent", agentId: "market", onBehalfOf: userId }, runId },
  };
}

const columns = (id: string) =>
  suite.owner`
  select to_jsonb(l) - '{version,updated_at,updated_by,score,score_detail}'::text[] as row from leads l where id = ${id}`.then(
    ([found]) => found?.row as Record<string, unknown>,
  );

describe("undoRun", () => {
  it("takes a captured lead back, and leaves audit, events and journal", async () => {
    const { rep } = suite.company;
    const run = await aRun(rep);
    const { id } = await captureLead(run.context, leadFacts());
    const traces = await tracesOf(suite, rep.context, async () => {
      expect(await undoRun(rep.context, run.runId)).toMatchObject({ reverted: 1 });
    });
    expect(await getLead(rep.context, { id })).toBeNull();
    expect(traces.audit.map((row) => `${row.action} ${row.decision}`)).toEqual([
      "lead.revert allowed",
      "conversation.undo_run allowed",
    ]);
    expect(traces.events.map((event) => event.type)).toEqual(["lead.reverted", "conversation.run_undone"]);
    expect(traces.changes).toMatchObject([{ op: "delete", field: "deleted", before: false, after: true }]);
  });

  it("takes the second turn back only", async () => {
    const { rep } = suite.company;
    const [first, second] = [await aRun(rep), await aRun(rep)];
    const { id } = await captureLead(first.context, leadFacts());
    const before = await columns(id);
    const { score } = await readLead(rep.context, id);
    await updateLead(second.context, { id, set: { contactPhone: "13800001234", timelineText: "下个月" } });
    await undoRun(rep.context, second.runId);
    expect(await columns(id)).toEqual(before);
    expect((await readLead(rep.context, id)).score).toEqual(score);
  });

  it("brings a deleted lead back as it was", async () => {
    const { rep } = suite.company;
    const lead = await aLead(rep.context);
    const run = await aRun(rep);
    await deleteLead(run.context, { id: lead.id });
    await undoRun(rep.context, run.runId);
    expect(await readLead(rep.context, lead.id)).toMatchObject({
      companyName: lead.companyName,
      need: lead.need,
    });
  });

  it("gives an assigned lead back to its owner and their team", async () => {
    const { director, rep, rep2 } = suite.company;
    const lead = await aLead(rep.context);
    const before = await columns(lead.id);
    const run = await aRun(director);
    await assignLead(run.context, { id: lead.id, userId: rep2.userId });
    await undoRun(director.context, run.runId);
    expect(await columns(lead.id)).toEqual(before);
  });

  it("refuses a second time", async () => {
    const { rep } = suite.company;
    const run = await aRun(rep);
    await captureLead(run.context, leadFacts());
    await undoRun(rep.context, run.runId);
    expect((await refusalOf(undoRun(rep.context, run.runId))).options.reason).toBe("undo_done_already");
  });

  it("happens once of ten at once", async () => {
    const { rep } = suite.company;
    const run = await aRun(rep);
    const { id } = await captureLead(run.context, leadFacts());
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () => undoRun(rep.context, run.runId)),
    );
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    const [row] = await suite.owner`
      select count(*)::int as n from field_changes where entity_id = ${id} and field = 'deleted'`;
    expect(row?.n).toBe(1);
  });

  it("does not find another person's run, nor touch its leads", async () => {
    const other = await createCompany(suite.ownerUrl);
    const { rep, admin, leader } = suite.company;
    const run = await aRun(rep);
    const { id } = await captureLead(run.context, leadFacts());
    for (const stranger of [other.admin, admin, leader]) {
      expect((await refusalOf(undoRun(stranger.context, run.runId))).options.reason).toBe("run_not_found");
    }
    expect(await getLead(rep.context, { id })).not.toBeNull();
  });
});

describe("undoRun after somebody has edited", () => {
  it("refuses with the difference and changes nothing, also on the other records of the run", async () => {
    const { rep, leader } = suite.company;
    const run = await aRun(rep);
    const [edited, untouched] = [await aLead(rep.context), await aLead(rep.context)];
    for (const lead of [edited, untouched]) {
      await updateLead(run.context, { id: lead.id, set: { need: "ERP系统", region: "杭州" } });
    }
    await updateLead(leader.context, { id: edited.id, set: { need: "CRM系统" } });
    const before = [await columns(edited.id), await columns(untouched.id)];
    const refusal = await refusalOf(undoRun(rep.context, run.runId));
    expect(refusal).toMatchObject({ code: "conflict", options: { reason: "undo_edited_since" } });
    expect(refusal.options.diff).toEqual([{ field: "need", before: "ERP系统", after: "CRM系统" }]);
    expect([await columns(edited.id), await columns(untouched.id)]).toEqual(before);
    const [row] = await suite.owner`select undone_at from agent_runs where id = ${run.runId}`;
    expect(row?.undone_at).toBeNull();
  });

  it("keeps what others wrote into fields that the run did not touch", async () => {
    const { rep, leader } = suite.company;
    const lead = await aLead(rep.context);
    const run = await aRun(rep);
    await updateLead(run.context, { id: lead.id, set: { need: "ERP系统" } });
    await updateLead(leader.context, { id: lead.id, set: { region: "杭州" } });
    await undoRun(rep.context, run.runId);
    expect(await readLead(rep.context, lead.id)).toMatchObject({ need: lead.need, region: "杭州" });
  });

  it("does not throw a lead away that a colleague has worked on since", async () => {
    const { rep, leader } = suite.company;
    const run = await aRun(rep);
    const { id } = await captureLead(run.context, leadFacts());
    await updateLead(leader.context, { id, set: { contactPhone: "13900000000" } });
    const refusal = await refusalOf(undoRun(rep.context, run.runId));
    expect(refusal).toMatchObject({ code: "conflict", options: { reason: "undo_edited_since" } });
    expect(refusal.options.diff).toEqual([{ field: "contactPhone", before: null, after: "13900000000" }]);
    expect(await getLead(rep.context, { id })).not.toBeNull();
  });
});

describe("undoRun beside other writers", () => {
  it.each([1, 2, 3, 4, 5])("ends for all in success or a refusal, never half done (%i)", async () => {
    const { rep, leader } = suite.company;
    const run = await aRun(rep);
    const leads = await Promise.all(Array.from({ length: 6 }, () => aLead(rep.context)));
    for (const { id } of leads) await updateLead(run.context, { id, set: { need: "ERP系统" } });
    const others = leads.flatMap(({ id }) =>
      Array.from({ length: 4 }, () => updateLead(leader.context, { id, set: { region: "杭州" } })),
    );
    const outcomes = await Promise.allSettled([undoRun(rep.context, run.runId), ...others]);
    const failures = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [outcome.reason as Error] : [],
    );
    expect(failures.filter((error) => error.name !== "AppError")).toEqual([]);
    const undone = outcomes[0]?.status === "fulfilled";
    const needsNow = (await Promise.all(leads.map(({ id }) => readLead(rep.context, id)))).map(
      (lead) => lead.need,
    );
    expect(new Set(needsNow)).toEqual(new Set([undone ? "财务软件" : "ERP系统"]));
  });
});

const needs = ["ERP系统", "CRM系统", "进销存", null];
const budgets = [100_000, 900_000, null];
const statuses = ["qualified", "contacted", "lost"] as const;

/** One write that somebody could make in a turn on one of the leads; a deleted lead takes no more. */
async function writeAtRandom(
  context: Context,
  ids: string[],
  gone: Set<string>,
  random: Random,
): Promise<void> {
  const id = random.pick(ids);
  if (gone.has(id)) return;
  const kind = random.below(4);
  if (kind === 0) {
    await deleteLead(context, { id });
    gone.add(id);
  } else if (kind === 1) await updateLead(context, { id, set: { status: random.pick(statuses) } });
  else
    await updateLead(context, { id, set: { need: random.pick(needs), budgetAmount: random.pick(budgets) } });
}

describe("undoRun of a random turn", () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed + 1))(
    "restores what was there (seed %i)",
    async (seed) => {
      const random = randomFrom(seed);
      const { director } = suite.company;
      const leads = [
        await aLead(director.context),
        await aLead(director.context),
        await aLead(director.context),
      ];
      const ids = leads.map((lead) => lead.id);
      const before = await Promise.all(ids.map(columns));
      const run = await aRun(director);
      const gone = new Set<string>();
      const captured: string[] = [];
      for (let write = random.below(10); write >= 0; write -= 1) {
        if (random.next() < 0.2) captured.push((await captureLead(run.context, leadFacts())).id);
        else await writeAtRandom(run.context, [...ids, ...captured], gone, random);
      }
      await undoRun(director.context, run.runId);
      expect(await Promise.all(ids.map(columns))).toEqual(before);
      for (const id of captured) expect(await getLead(director.context, { id })).toBeNull();
    },
  );
});
