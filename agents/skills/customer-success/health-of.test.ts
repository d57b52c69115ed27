import { describe, expect, it } from "vitest";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import { healthOf } from "./health-of.ts";

const now = new Date("2026-11-30T10:00:00+08:00");
const record = {
  id: "c",
  version: 1,
  createdAt: "",
  updatedAt: "",
  lastActivityAt: "2026-11-28T10:00:00+08:00",
};
const brief = (more: Partial<RecordBrief> = {}): RecordBrief => ({
  object: "customer",
  record,
  customer: record,
  contacts: [],
  deals: [],
  activities: [],
  tasks: [],
  ...more,
});
const said = (body: string, outcome = "neutral") => ({
  ...record,
  id: body,
  at: "2026-11-20T10:00:00+08:00",
  subject: "",
  body,
  outcome,
});

describe("healthOf", () => {
  it("is good where nothing speaks against it", () => {
    expect(healthOf(brief(), now)).toMatchObject({ score: 100, level: "good", signs: [], known: true });
  });

  it("falls with complaints, moods and silence, each told with its figure", () => {
    const quiet = { ...record, lastActivityAt: "2026-08-01T10:00:00+08:00" };
    const health = healthOf(
      brief({ customer: quiet, activities: [said("客户投诉系统卡", "negative")] }),
      now,
    );
    expect(health.signs.map(({ sign }) => sign)).toEqual(["quiet", "complaints", "negative"]);
    expect(health.level).toBe("bad");
  });

  it("says when there is nothing to judge by", () => {
    const nothing = { ...record, lastActivityAt: null };
    expect(healthOf(brief({ record: nothing, customer: nothing }), now).known).toBe(false);
  });
});
