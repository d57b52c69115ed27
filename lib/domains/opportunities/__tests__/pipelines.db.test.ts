import { beforeAll, describe, expect, it } from "vitest";
import type { RecordObject } from "#lib/domains/records/contract.ts";
import { aCustomer, aDeal, readDeal } from "#tests/factories/deals.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import type { CreatePipelineInput } from "../contract.ts";
import {
  archivePipeline,
  archiveStage,
  createPipeline,
  createStage,
  ensureDefaultPipelines,
  listPipelines,
  moveStage,
  reorderPipelines,
  reorderStages,
  stageHistory,
  updatePipeline,
  updateStage,
} from "../index.ts";

const suite = useSuite();
const rep = () => suite.company.rep.context;
const admin = () => suite.company.admin.context;
let made = 0;

function plan(more: Partial<CreatePipelineInput> = {}): CreatePipelineInput {
  made += 1;
  return {
    key: `channel_${made}`,
    name: `渠道${made}`,
    stages: [
      { key: "contact", name: "接洽", probability: 20, normalDays: 7 },
      { key: "sign", name: "签约", probability: 80 },
      { key: "won", name: "赢单", kind: "won" },
      { key: "lost", name: "输单", kind: "lost", probability: 50 },
    ],
    ...more,
  };
}
async function read(id: string) {
  const { items } = await listPipelines(rep(), { archived: true });
  const found = items.find((pipeline) => pipeline.id === id);
  if (!found) throw new Error(`no pipeline ${id}`);
  return { ...found, living: found.stages.filter(({ archived }) => !archived) };
}
const keysOf = async (id: string) => (await read(id)).living.map(({ key }) => key).join();

describe("before there is a pipeline", () => {
  it("says that one is missing; then makes the defaults once, however often and at once it is asked", async () => {
    const customer = await aCustomer(rep());
    const refusal = await refusalOf(aDeal(rep(), { customer }));
    expect(refusal).toMatchObject({ code: "precondition", options: { reason: "pipeline_missing" } });
    expect((await refusalOf(ensureDefaultPipelines(rep(), {}))).code).toBe("forbidden");
    const all = await Promise.all(Array.from({ length: 4 }, () => ensureDefaultPipelines(admin(), {})));
    expect(all.map((each) => each.made).sort()).toEqual([0, 0, 0, 2]);
    const { items } = await listPipelines(rep(), {});
    expect(items.map(({ key, name, main }) => [key, name, main])).toEqual([
      ["new_business", "新签", true],
      ["renewal", "续约与扩容", false],
    ]);
    expect(items[0]?.stages.map(({ name, probability }) => `${name} ${probability}`)).toEqual([
      "线索确认 10",
      "需求确认 25",
      "方案报价 45",
      "商务谈判 70",
      "签约 90",
      "赢单 100",
      "丢单 0",
      "取消 0",
    ]);
    expect((await readDeal(rep(), await aDeal(rep(), { customer }))).stage).toMatchObject({
      name: "线索确认",
    });
  });
});

describe("pipelines", () => {
  beforeAll(async () => {
    await ensureDefaultPipelines(admin(), {});
  });

  it("are made by those with the right, with fixed keys and true ends", async () => {
    expect((await refusalOf(createPipeline(suite.company.leader.context, plan()))).code).toBe("forbidden");
    const given = plan();
    const { id } = await createPipeline(admin(), given);
    const pipeline = await read(id);
    expect(pipeline).toMatchObject({ name: given.name, main: false, archived: false });
    expect(
      pipeline.stages.map(({ key, kind, probability, position }) => [key, kind, probability, position]),
    ).toEqual([
      ["contact", "open", 20, 0],
      ["sign", "open", 80, 1],
      ["won", "won", 100, 2],
      ["lost", "lost", 0, 3],
    ]);
    expect((await refusalOf(createPipeline(admin(), { ...plan(), key: given.key }))).options.reason).toBe(
      "key_taken",
    );
    const endless = plan({ stages: given.stages.slice(0, 3) });
    expect((await refusalOf(createPipeline(admin(), endless))).options.reason).toBe("pipeline_needs_ends");
  });

  it("have one main among them, which new deals go to", async () => {
    const { id, version } = await createPipeline(admin(), plan());
    const [before] = (await listPipelines(rep(), {})).items.filter(({ main }) => main);
    await updatePipeline(admin(), { id, version, set: { main: true, name: "主流程" } });
    const mains = (await listPipelines(rep(), {})).items.filter(({ main }) => main);
    expect(mains.map(({ name }) => name)).toEqual(["主流程"]);
    expect((await readDeal(rep(), await aDeal(rep()))).pipeline).toMatchObject({ id });
    const off = updatePipeline(admin(), { id, set: { main: false } });
    expect((await refusalOf(off)).options.reason).toBe("pipeline_main_needed");
    expect((await refusalOf(archivePipeline(admin(), { id }))).options.reason).toBe("pipeline_main_needed");
    expect((await refusalOf(updatePipeline(admin(), { id, version, set: { name: "x" } }))).code).toBe(
      "conflict",
    );
    await updatePipeline(admin(), { id: before?.id ?? "", set: { main: true } });
  });

  it("stand in the order they are given, all of them or none", async () => {
    const ids = (await listPipelines(rep(), {})).items.map(({ id }) => id);
    await reorderPipelines(admin(), { pipelines: ids.toReversed() });
    expect((await listPipelines(rep(), {})).items.map(({ id }) => id)).toEqual(ids.toReversed());
    const short = reorderPipelines(admin(), { pipelines: ids.slice(1) });
    expect((await refusalOf(short)).options.reason).toBe("order_incomplete");
  });

  it("go out of use when no open deal is left, also none that the keeper does not see", async () => {
    const { id } = await createPipeline(admin(), plan());
    const deal = await aDeal(rep(), { pipeline: id });
    const director = suite.company.director.context;
    const used = await refusalOf(archivePipeline(director, { id }));
    expect(used.options).toMatchObject({ reason: "pipeline_in_use", params: { count: 1 } });
    const [main] = (await listPipelines(rep(), {})).items.filter((pipeline) => pipeline.main);
    await moveStage(rep(), { id: deal, stage: main?.stages[0]?.id ?? "" });
    await archivePipeline(director, { id });
    expect((await read(id)).archived).toBe(true);
    expect((await refusalOf(aDeal(rep(), { pipeline: id }))).options.reason).toBe("pipeline_missing");
    expect((await readDeal(rep(), deal)).pipeline).toMatchObject({ id: main?.id });
  });
});

describe("stages", () => {
  beforeAll(async () => {
    await ensureDefaultPipelines(admin(), {});
  });

  it("are added before the ends, moved, renamed, and keep their keys", async () => {
    const { id: pipeline } = await createPipeline(admin(), plan());
    const { id } = await createStage(admin(), { pipeline, key: "pilot", name: "试点", probability: 60 });
    expect(await keysOf(pipeline)).toBe("contact,sign,pilot,won,lost");
    await createStage(admin(), { pipeline, key: "visit", name: "拜访", position: 1 });
    expect(await keysOf(pipeline)).toBe("contact,visit,sign,pilot,won,lost");
    const again = createStage(admin(), { pipeline, key: "pilot", name: "又一个" });
    expect((await refusalOf(again)).options.reason).toBe("key_taken");
    const { living } = await read(pipeline);
    const swapped = [living[3], living[0], living[1], living[2], living[4], living[5]].map(
      (each) => each?.id ?? "",
    );
    await reorderStages(admin(), { pipeline, stages: swapped });
    expect(await keysOf(pipeline)).toBe("pilot,contact,visit,sign,won,lost");
    await updateStage(admin(), { id, set: { name: "免费试点", probability: 65, normalDays: 10 } });
    expect((await read(pipeline)).living[0]).toMatchObject({
      key: "pilot",
      name: "免费试点",
      probability: 65,
      normalDays: 10,
    });
    expect((await refusalOf(updateStage(admin(), { id, set: { key: "x" } as object }))).code).toBe("invalid");
    const end = (await read(pipeline)).living.find(({ key }) => key === "won");
    await updateStage(admin(), { id: end?.id ?? "", set: { probability: 20 } });
    expect((await read(pipeline)).living.find(({ key }) => key === "won")?.probability).toBe(100);
  });

  it("ask only for what can be asked", async () => {
    const { id: pipeline } = await createPipeline(admin(), plan());
    const [first] = (await read(pipeline)).living;
    const id = first?.id ?? "";
    const change = (set: object) => updateStage(admin(), { id, set });
    expect((await refusalOf(change({ requiredFields: ["salary"] }))).options.reason).toBe(
      "stage_field_unknown",
    );
    expect((await refusalOf(change({ requiredFields: ["outcome"] }))).options.reason).toBe(
      "stage_field_unknown",
    );
    const wrong = [{ key: "a", text: "x", filter: { field: "salary", op: "gt", value: 1 } }];
    expect((await refusalOf(change({ exitCriteria: wrong }))).options.reason).toBe("filter_unknown_field");
    const twice = [1, 2].map((value) => ({
      key: "a",
      text: "x",
      filter: { field: "amount", op: "gt", value },
    }));
    expect((await refusalOf(change({ exitCriteria: twice }))).code).toBe("invalid");
    await suite.owner`insert into custom_fields (id, tenant_id, object, key, label, type, created_by)
      values (${`field_${made}`}, ${suite.company.tenantId}, ${"opportunity" satisfies RecordObject}, 'tender', '招标编号', 'text', 'x')`;
    const linked = [
      {
        key: "a",
        text: "有大客户",
        filter: { related: "customer", where: { field: "level", op: "eq", value: "a" } },
      },
    ];
    await change({ requiredFields: ["custom.tender"], exitCriteria: linked });
    const refusal = await refusalOf(aDeal(rep(), { pipeline }));
    expect(refusal.options.params).toMatchObject({ unmet: "招标编号" });
    const deal = await aDeal(rep(), { pipeline, custom: { tender: "ZB-1" } });
    const next = (await read(pipeline)).living[1]?.id ?? "";
    expect((await refusalOf(moveStage(rep(), { id: deal, stage: next }))).options.params?.unmet).toBe(
      "有大客户",
    );
    await suite.owner`update customers set level = 'a' where id = (select customer_id from opportunities where id = ${deal})`;
    await moveStage(rep(), { id: deal, stage: next });
  });

  it("go out of use when empty, and stay in history; the last of a kind stays", async () => {
    const { id: pipeline } = await createPipeline(admin(), plan());
    const deal = await aDeal(rep(), { pipeline });
    const [contact, sign, won] = (await read(pipeline)).living;
    if (!(contact && sign && won)) throw new Error("no stages");
    expect((await refusalOf(archiveStage(admin(), { id: contact.id }))).options).toMatchObject({
      reason: "stage_in_use",
      params: { stage: "接洽", count: 1 },
    });
    expect((await refusalOf(archiveStage(admin(), { id: won.id }))).options.reason).toBe(
      "pipeline_needs_ends",
    );
    await moveStage(rep(), { id: deal, stage: sign.id });
    await archiveStage(admin(), { id: contact.id });
    expect(await keysOf(pipeline)).toBe("sign,won,lost");
    expect((await refusalOf(moveStage(rep(), { id: deal, stage: contact.id }))).options.reason).toBe(
      "stage_not_found",
    );
    const { changes } = await stageHistory(rep(), { id: deal });
    expect(changes[1]).toMatchObject({ from: { name: "接洽" }, to: { name: "签约" } });
    expect((await refusalOf(archiveStage(admin(), { id: sign.id }))).options.reason).toBe(
      "pipeline_needs_ends",
    );
  });
});
