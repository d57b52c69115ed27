import { describe, expect, test } from "vitest";
import { shownDays, stepView } from "#components/shared/calendar/day-grid.ts";
import { daysOf, placeEvents } from "#components/shared/calendar/place-events.ts";
import { shiftEvent } from "#components/shared/calendar/shift-event.ts";

const zone = "Asia/Shanghai";
const event = (id: string, start: string, end: string) => ({
  id,
  title: id,
  start: `2026-11-${start}:00+08:00`,
  end: `2026-11-${end}:00+08:00`,
});

describe("the days shown", () => {
  test("weeks start on Monday, months are whole weeks", () => {
    expect(shownDays("week", "2026-11-29")).toEqual([
      "2026-11-23",
      "2026-11-24",
      "2026-11-25",
      "2026-11-26",
      "2026-11-27",
      "2026-11-28",
      "2026-11-29",
    ]);
    const month = shownDays("month", "2026-11-15");
    expect(month[0]).toBe("2026-10-26");
    expect(month.at(-1)).toBe("2026-12-06");
    expect(shownDays("month", "2027-02-10")).toHaveLength(28);
  });

  test("a step of a month ends on its last day when it is shorter", () => {
    expect(stepView("month", "2026-01-31", 1)).toBe("2026-02-28");
    expect(stepView("month", "2026-01-31", -1)).toBe("2025-12-31");
    expect(stepView("week", "2026-11-25", 1)).toBe("2026-12-02");
  });
});

describe("events of a day", () => {
  test("those at the same time share the width, those after do not", () => {
    const placed = placeEvents(
      [
        event("a", "25T14:00", "25T16:00"),
        event("b", "25T14:00", "25T14:30"),
        event("c", "25T15:00", "25T15:30"),
        event("d", "25T17:00", "25T18:00"),
      ],
      "2026-11-25",
      zone,
    );
    const lanes = Object.fromEntries(placed.map(({ event: { id }, lane, lanes }) => [id, [lane, lanes]]));
    expect(lanes).toEqual({ a: [0, 2], b: [1, 2], c: [1, 2], d: [0, 1] });
  });

  test("one over midnight stands on both days, one until midnight on one", () => {
    const night = event("n", "25T22:00", "26T02:00");
    expect(daysOf(night, zone)).toEqual(["2026-11-25", "2026-11-26"]);
    expect(placeEvents([night], "2026-11-26", zone)[0]).toMatchObject({ from: 0, to: 120 });
    expect(daysOf(event("m", "25T22:00", "26T00:00"), zone)).toEqual(["2026-11-25"]);
  });
});

describe("moving", () => {
  test("by days and minutes, over midnight, and longer but never to nothing", () => {
    const one = event("e", "25T23:30", "26T00:30");
    expect(shiftEvent(one, { minutes: 60 }, zone)).toEqual({
      start: "2026-11-25T16:30:00.000Z",
      end: "2026-11-25T17:30:00.000Z",
    });
    expect(shiftEvent(one, { days: -1 }, zone).start).toBe("2026-11-24T15:30:00.000Z");
    const { start, end } = shiftEvent(one, { longer: -600 }, zone);
    expect(Date.parse(end) - Date.parse(start)).toBe(15 * 60_000);
  });

  test("keeps the hour on the wall over a clock change", () => {
    const berlin = { id: "x", title: "x", start: "2026-10-24T08:00:00Z", end: "2026-10-24T09:00:00Z" };
    expect(shiftEvent(berlin, { days: 1 }, "Europe/Berlin")).toEqual({
      start: "2026-10-25T09:00:00.000Z",
      end: "2026-10-25T10:00:00.000Z",
    });
  });
});
