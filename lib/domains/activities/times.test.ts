import { beforeAll, describe, expect, it } from "vitest";
import { provideEnv } from "#lib/platform/env.ts";
import { movedTimes, refuseWrongTimes, reminderOf, withPlanTimes } from "./times.ts";

beforeAll(() => {
  provideEnv({
    NODE_ENV: "test",
    DATABASE_URL: "postgres://nobody@localhost/none",
    AUTH_SECRET: "a-secret-for-tests-only-0123456789",
    TIME_ZONE: "Asia/Shanghai",
  });
});

const at = new Date("2026-11-25T09:00:00+08:00");
const day = (time: string, date = "25") => new Date(`2026-11-${date}T${time}:00+08:00`);
const plan = {
  kind: "visit" as const,
  startsAt: day("14:00"),
  endsAt: day("15:30"),
  dueAt: day("14:00"),
  allDay: false,
  remindAt: day("13:00"),
};

describe("reminderOf", () => {
  it("is an hour before, at the time itself when that is nearer, and never in the past", () => {
    expect(reminderOf(day("14:00"), false, at)).toEqual(day("13:00"));
    expect(reminderOf(day("09:30"), false, at)).toEqual(day("09:30"));
    expect(reminderOf(day("08:00"), false, at)).toBeNull();
    expect(reminderOf(null, false, at)).toBeNull();
  });

  it("is in the morning of a whole day", () => {
    expect(reminderOf(day("23:59", "26"), true, at)).toEqual(day("09:00", "26"));
  });
});

describe("movedTimes", () => {
  it("keeps the length and takes the reminder along", () => {
    expect(movedTimes(plan, { startsAt: day("10:00", "26") })).toEqual({
      startsAt: day("10:00", "26"),
      endsAt: day("11:30", "26"),
      dueAt: day("10:00", "26"),
      allDay: false,
      remindAt: day("09:00", "26"),
    });
  });

  it("makes longer without moving", () => {
    expect(movedTimes(plan, { endsAt: day("16:00") })).toMatchObject({
      startsAt: plan.startsAt,
      endsAt: day("16:00"),
      remindAt: plan.remindAt,
    });
  });

  it("moves a task without a beginning by its end", () => {
    const task = { ...plan, kind: "task" as const, startsAt: null, endsAt: null };
    expect(movedTimes(task, { dueAt: day("14:00", "27") })).toMatchObject({
      startsAt: null,
      dueAt: day("14:00", "27"),
      remindAt: day("13:00", "27"),
    });
  });
});

describe("the times of a plan", () => {
  it.each([
    ["plan_needs_start", { ...plan, startsAt: null }],
    ["ends_before_start", { ...plan, endsAt: day("13:59") }],
    ["ends_before_start", { ...plan, kind: "task" as const, startsAt: null }],
  ])("are refused: %s", (reason, times) => {
    expect(() => refuseWrongTimes(times)).toThrow(expect.objectContaining({ options: { reason } }));
  });

  it("get a reminder unless one is asked for or refused", () => {
    const given = { kind: "call" as const, startsAt: day("14:00").toISOString() };
    expect(withPlanTimes(given, at)).toMatchObject({ remindAt: day("13:00").toISOString() });
    expect(withPlanTimes({ ...given, remindAt: null }, at)).toMatchObject({ remindAt: null });
  });
});
