import { describe, expect, it } from "vitest";
import { groupReminders, mostPerHour, mostSingle } from "./group-reminders.ts";

const due = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${index}`,
    title: `任务${index}`,
    remindAt: "2026-11-25",
  }));

describe("groupReminders", () => {
  it("tells few one by one and many together", () => {
    expect(groupReminders(due(mostSingle), 0)).toEqual({ single: due(mostSingle), grouped: [] });
    expect(groupReminders(due(mostSingle + 1), 0)).toEqual({ single: [], grouped: due(mostSingle + 1) });
  });

  it.each(Array.from({ length: 40 }, (_, index) => index))(
    "never passes the limit of an hour, case %i",
    (seed) => {
      let notices = 0;
      let together = 0;
      for (let pass = 0; pass < 12; pass += 1) {
        const claimed = due(1 + ((seed * 7 + pass * 5) % 4));
        const { single, grouped } = groupReminders(claimed, notices + Math.min(together, 1));
        expect(single.length + grouped.length).toBe(claimed.length);
        notices += single.length;
        // All grouped ones of an hour are one notice.
        together += grouped.length > 0 ? 1 : 0;
        expect(notices + Math.min(together, 1)).toBeLessThanOrEqual(mostPerHour);
      }
    },
  );
});
