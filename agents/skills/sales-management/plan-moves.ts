import type { PersonFigures } from "#lib/domains/leads/index.ts";

/** Leads that would be better with somebody else; `gain` is how many more deals that may win, where history says so. */
export type Move = { from: PersonFigures; to: PersonFigures; leads: number; gain: number | null };

const mostMoves = 3;
/** Fewer ended deals say nothing about a rate. */
const enoughEnded = 5;

/** How full somebody is: of what they can take, else of what the others have on average. */
function fullness({ leads, capacity }: PersonFigures, average: number): number {
  return leads / Math.max(1, capacity ?? average);
}

function gainOf(from: PersonFigures, to: PersonFigures, leads: number): number | null {
  const known = [from, to].every(({ won, lost }) => won + lost >= enoughEnded);
  if (!known || from.winRate === null || to.winRate === null) return null;
  return Math.round(((to.winRate - from.winRate) / 100) * leads * 10) / 10;
}

/**
 * Which leads to move from whom to whom: from those who have more than they can work at (or a third more than the
 * others have on average) to those who have the most room, half of the difference at a time.
 */
export function planMoves(people: readonly PersonFigures[]): Move[] {
  if (people.length < 2) return [];
  const average = people.reduce((sum, { leads }) => sum + leads, 0) / people.length;
  const full = (person: PersonFigures) => fullness(person, average);
  const givers = people.filter((person) => full(person) > (person.capacity === null ? 4 / 3 : 1));
  const takers = people
    .filter((person) => full(person) < 3 / 4)
    .toSorted((one, other) => full(one) - full(other));
  return givers
    .toSorted((one, other) => full(other) - full(one))
    .flatMap((from, at): Move[] => {
      const to = takers[at % Math.max(1, takers.length)];
      const leads = to ? Math.floor((from.leads - to.leads) / 2) : 0;
      return to && leads > 0 ? [{ from, to, leads, gain: gainOf(from, to, leads) }] : [];
    })
    .slice(0, mostMoves);
}
