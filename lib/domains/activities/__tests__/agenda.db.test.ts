import { beforeAll, describe, expect, it } from "vitest";
import { type MakeRow, recordRows } from "#tests/factories/record-rows.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { assignTasks, calendar, completeTask, createTask, logActivity, today, updateTask } from "../index.ts";

// A Wednesday in Shanghai.
const suite = useSuite({ CLOCK_FIXED_AT: "2026-11-25T12:00:00+08:00" });
const moment = (day: string, time: string) => new Date(`2026-11-${day}T${time}:00+08:00`).toISOString();
let make: MakeRow;
beforeAll(async () => {
  make = await recordRows(suite.owner, suite.company);
});

describe("today", () => {
  it("parts somebody's tasks by when they are due and who gave them", async () => {
    const { rep, leader, mate } = suite.company;
    const add = async (title: string, more: object = {}) => createTask(rep.context, { title, ...more });
    await add("过期", { dueAt: moment("24", "10:00") });
    await add("今天早上", { dueAt: moment("25", "09:00") });
    await add("今天晚上", { dueAt: moment("25", "20:00") });
    await add("下午拜访", { kind: "visit", startsAt: moment("25", "14:00") });
    await add("正在开会", {
      kind: "meeting",
      startsAt: moment("25", "11:30"),
      endsAt: moment("25", "12:30"),
    });
    await add("开完的会", {
      kind: "meeting",
      startsAt: moment("25", "09:30"),
      endsAt: moment("25", "10:00"),
    });
    await add("后天", { dueAt: moment("27", "10:00") });
    await add("第八天", { dueAt: moment("30", "10:00") });
    await add("没有期限");
    const done = await add("做完", { dueAt: moment("25", "13:00") });
    await completeTask(rep.context, { id: done.id });
    const off = await add("取消", { dueAt: moment("25", "13:00") });
    await updateTask(rep.context, { id: off.id, set: { status: "cancelled" } });
    await createTask(leader.context, { title: "组长给的", owner: rep.userId, dueAt: moment("26", "10:00") });
    const passed = await createTask(mate.context, { title: "转来的" });
    await assignTasks(leader.context, { records: [{ id: passed.id }], to: rep.userId });

    const day = await today(rep.context, {});
    const titles = (part: "overdue" | "due" | "planned" | "upcoming" | "assigned") => {
      expect(day[part].total).toBe(day[part].items.length);
      return day[part].items.map(({ title }) => title);
    };
    expect(day.day).toBe("2026-11-25");
    expect(titles("overdue")).toEqual(["过期", "今天早上", "开完的会"]);
    expect(titles("due")).toEqual(["今天晚上"]);
    expect(titles("planned")).toEqual(["正在开会", "下午拜访"]);
    expect(titles("upcoming")).toEqual(["组长给的", "后天", "第八天"]);
    expect(titles("assigned")).toEqual(["组长给的", "转来的"]);
    expect((await today(leader.context, { person: rep.userId })).overdue.total).toBe(3);
    expect((await today(mate.context, { person: rep.userId })).overdue.total).toBe(0);
  });
});

describe("calendar", () => {
  const week = { from: "2026-11-23", to: "2026-11-29" };

  it("shows what people planned, must do and did between two days", async () => {
    const { mate, leader, rep2, teams } = suite.company;
    const customer = await make("customer", { ownerId: mate.userId, teamPath: teams.east1.path });
    const visit = {
      kind: "visit" as const,
      title: "拜访",
      startsAt: moment("26", "14:00"),
      endsAt: moment("26", "15:00"),
    };
    const planned = await createTask(mate.context, { ...visit, customer });
    await createTask(mate.context, { title: "交报告", dueAt: moment("27", "18:00") });
    await createTask(mate.context, {
      ...visit,
      title: "下周",
      startsAt: moment("30", "00:00"),
      endsAt: null,
    });
    const trip = {
      kind: "meeting" as const,
      title: "展会",
      startsAt: moment("20", "09:00"),
      endsAt: moment("23", "18:00"),
    };
    await createTask(mate.context, { ...trip, allDay: true });
    const off = await createTask(mate.context, { ...visit, title: "取消的" });
    await updateTask(mate.context, { id: off.id, set: { status: "cancelled" } });
    await logActivity(mate.context, {
      kind: "call",
      subject: "临时电话",
      at: moment("24", "10:00"),
      customer,
    });
    await logActivity(mate.context, { kind: "note", subject: "备注", at: moment("24", "11:00") });
    const past = { ...visit, title: "已拜访", startsAt: moment("23", "10:00"), endsAt: null };
    const done = await createTask(mate.context, past);
    await completeTask(mate.context, { id: done.id });

    const { items, cut } = await calendar(mate.context, week);
    expect(cut).toBe(false);
    // The finished visit stands there once, as the plan it was.
    expect(items.map(({ title }) => title)).toEqual(["展会", "已拜访", "临时电话", "拜访", "交报告"]);
    expect(items[3]).toMatchObject({
      type: "task",
      id: planned.id,
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
      owner: { name: "mate" },
      customer: { id: customer, name: "宏远机械有限公司" },
      editable: true,
      version: 1,
    });
    expect(items.filter(({ editable }) => editable).map(({ title }) => title)).toEqual([
      "展会",
      "拜访",
      "交报告",
    ]);
    const team = await calendar(leader.context, { ...week, team: "mine", activities: false });
    expect(team.items.filter(({ owner }) => owner?.name === "mate")).toHaveLength(4);
    const named = await calendar(leader.context, {
      ...week,
      team: suite.company.teams.east1.id,
      activities: false,
    });
    expect(named.items).toEqual(team.items);
    // Asked for by a stranger, nothing of it is there to see.
    expect((await calendar(rep2.context, { ...week, people: [mate.userId] })).items).toEqual([]);
  });

  it("refuses longer stretches and days the wrong way round", async () => {
    const { rep } = suite.company;
    for (const span of [
      { from: "2026-11-29", to: "2026-11-23" },
      { from: "2026-01-01", to: "2026-12-31" },
    ]) {
      expect((await refusalOf(calendar(rep.context, span))).code).toBe("invalid");
    }
  });
});
