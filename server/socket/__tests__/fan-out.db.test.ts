import { describe, expect, it } from "vitest";
import { undoRun } from "#agents/runtime/index.ts";
import { assignLead, deleteLead, updateLead } from "#lib/domains/leads/index.ts";
import { type Company, createCompany, type PersonKey } from "#tests/factories/company.ts";
import { say, words } from "#tests/factories/conversation.ts";
import { aLead } from "#tests/factories/lead.ts";
import { type Device, useSockets } from "#tests/harness/use-sockets.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const sockets = useSockets();

type Changed = { type: string; id: string; op: string };
const isAbout = (id: string, op: string) => (event: Changed) => event.id === id && event.op === op;
const told = (device: Device): string[] =>
  device.heard.flatMap(({ event, data }) =>
    event === "entity:changed" && (data as Changed).type === "lead"
      ? [`${(data as Changed).op} ${(data as Changed).id}`]
      : [],
  );

const watch = (company: Company, who: PersonKey): Promise<Device> =>
  sockets.device({ email: company[who].email, password: company.password });

/** Events come in order, so one that everybody sees proves that nothing before it is still on its way. */
async function everybodyHears(company: Company, devices: Device[]): Promise<string> {
  const lead = await aLead(company.marketing.context);
  await assignLead(company.admin.context, { id: lead.id, userId: company.rep2.userId });
  await assignLead(company.admin.context, { id: lead.id, userId: company.rep.userId });
  await Promise.all(
    devices.map((device) => device.hears<Changed>("entity:changed", (event) => event.id === lead.id)),
  );
  return lead.id;
}

describe("a lead's event", () => {
  it("reaches those who may see the lead, and never another team or company", async () => {
    const company = await createCompany(suite.ownerUrl);
    const other = await createCompany(suite.ownerUrl);
    const [rep, mate, leader, rep2, csm] = [
      await watch(company, "rep"),
      await watch(company, "mate"),
      await watch(company, "leader"),
      await watch(company, "rep2"),
      await watch(company, "csm"),
    ];
    const stranger = await watch(other, "admin");
    const { id } = await aLead(company.marketing.context);
    await Promise.all(
      [rep, mate, leader].map((device) => device.hears<Changed>("entity:changed", isAbout(id, "create"))),
    );
    const mark = await everybodyHears(company, [rep, rep2]);
    expect(told(rep2).filter((line) => !line.includes(mark))).toEqual([]);
    expect([...told(csm), ...told(stranger)]).toEqual([]);
  });

  it("tells what happened and nothing of what is in the lead", async () => {
    const company = await createCompany(suite.ownerUrl);
    const rep = await watch(company, "rep");
    const { id } = await aLead(company.rep.context);
    await updateLead(company.rep.context, { id, set: { need: "机密需求" } });
    // An event is told by what the record is when it is told, so each is waited for.
    await rep.hears<Changed>("entity:changed", isAbout(id, "update"));
    await deleteLead(company.rep.context, { id });
    await rep.hears<Changed>("entity:changed", isAbout(id, "delete"));
    expect(told(rep)).toEqual([`create ${id}`, `update ${id}`, `delete ${id}`]);
    expect(JSON.stringify(rep.heard)).not.toContain("机密");
  });

  it("tells the former owner that the lead is gone, and the new one that it is there", async () => {
    const company = await createCompany(suite.ownerUrl);
    const [rep, rep2] = [await watch(company, "rep"), await watch(company, "rep2")];
    const { id } = await aLead(company.rep.context);
    await assignLead(company.director.context, { id, userId: company.rep2.userId });
    await rep.hears<Changed>("entity:changed", isAbout(id, "delete"));
    await rep2.hears<Changed>("entity:changed", isAbout(id, "update"));
  });

  it("of a captured and undone lead makes it appear and go on a colleague's screen", async () => {
    const company = await createCompany(suite.ownerUrl);
    const rep = await watch(company, "rep");
    const { runId } = await say(company.marketing.context, words.capture);
    const { id } = await rep.hears<Changed>("entity:changed", (event) => event.op === "create");
    await expect
      .poll(async () => (await suite.owner`select status from agent_runs where id = ${runId}`)[0]?.status)
      .toBe("done");
    await undoRun(company.marketing.context, runId);
    await rep.hears<Changed>("entity:changed", isAbout(id, "delete"));
  });
});
