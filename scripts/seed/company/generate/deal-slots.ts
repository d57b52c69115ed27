import { type Day, quarterOf, quarterStart } from "../calendar.ts";
import { randomOf } from "../random.ts";
import type { Outcome, SizeClass } from "../types.ts";
import type { SalesTeam } from "../words/cities.ts";

const dealCount = 320;
/** A deal that is to be: where, when and how it ends. */
export type DealSlot = { team: SalesTeam; quarter: number; outcome: Outcome; sizeClass: SizeClass };

const teams: SalesTeam[] = ["east1", "east2", "south", "north"];
/**
 * Deals won in each of the last eight full quarters, the oldest first. 华东 falls in the last one: two big deals
 * slipped past its end and a good rep left, while the other regions grew.
 */
const wonBy: Record<SalesTeam, readonly number[]> = {
  east1: [3, 3, 4, 4, 4, 4, 5, 3],
  east2: [2, 3, 3, 3, 4, 4, 5, 1],
  south: [3, 3, 3, 4, 4, 4, 5, 6],
  north: [2, 3, 3, 3, 3, 4, 4, 5],
};
const lostBy: Record<SalesTeam, readonly number[]> = {
  east1: [2, 3, 3, 3, 3, 3, 3, 3],
  east2: [2, 2, 3, 3, 3, 3, 3, 4],
  south: [2, 3, 3, 3, 3, 3, 3, 3],
  north: [2, 2, 3, 2, 3, 3, 3, 3],
};
const cancelledBy: Record<SalesTeam, readonly number[]> = {
  east1: [0, 1, 0, 0, 1, 0, 0, 0],
  east2: [0, 0, 0, 1, 0, 0, 1, 0],
  south: [0, 0, 1, 0, 0, 1, 0, 0],
  north: [0, 0, 0, 1, 0, 0, 1, 0],
};
const perQuarterNow: Record<SalesTeam, number> = { east1: 4, east2: 4, south: 6, north: 5 };
/** By the calendar's quarter: Chinese New Year slows the first, budgets end with the last. */
const season = [0.88, 1, 0.97, 1.15];
const classes: SizeClass[] = ["M", "S", "L", "M", "S", "M", "S", "L"];

function countOf(base: number, quarter: number, today: Day): number {
  return Math.round(base * (season[quarterOf(quarterStart(today, quarter))] ?? 1));
}

function classOf(team: SalesTeam, quarter: number, at: number): SizeClass {
  const fallen = quarter === -1 && (team === "east1" || team === "east2");
  if (fallen) return at === 0 ? "M" : "S";
  const big = at === 0 && (quarter + teams.indexOf(team) + 8) % 4 === 1;
  return big ? "XL" : (classes[(at + (quarter + 8)) % classes.length] ?? "M");
}

function closedSlots(today: Day): DealSlot[] {
  const elapsed = (today - quarterStart(today)) / (quarterStart(today, 1) - quarterStart(today));
  const slots: DealSlot[] = [];
  const add = (team: SalesTeam, quarter: number, outcome: Outcome, count: number) => {
    for (let at = 0; at < count; at += 1)
      slots.push({ team, quarter, outcome, sizeClass: classOf(team, quarter, at) });
  };
  for (const team of teams) {
    for (let quarter = -8; quarter <= -1; quarter += 1) {
      add(team, quarter, "won", countOf(wonBy[team][quarter + 8] ?? 0, quarter, today));
      add(team, quarter, "lost", lostBy[team][quarter + 8] ?? 0);
      add(team, quarter, "cancelled", cancelledBy[team][quarter + 8] ?? 0);
    }
    // The present quarter's wins come mostly at its end.
    add(team, 0, "won", Math.floor(perQuarterNow[team] * elapsed ** 1.5));
    add(team, 0, "lost", Math.floor(3 * elapsed));
  }
  return slots;
}

/** Every deal there will be, the oldest quarter first; the open ones last. */
export function dealSlots(today: Day): DealSlot[] {
  const random = randomOf("slots");
  const closed = closedSlots(today).sort((left, right) => left.quarter - right.quarter);
  const open = Array.from({ length: dealCount - closed.length }, (_, at): DealSlot => {
    const team = teams[at % teams.length] ?? "east1";
    return {
      team,
      quarter: 0,
      outcome: "open",
      sizeClass: random.weighted([
        ["S", 4],
        ["M", 5],
        ["L", 3],
        ["XL", 0.6],
      ] as const),
    };
  });
  return [...closed, ...open];
}
