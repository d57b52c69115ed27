import { companyPlaces, placesWithin } from "#lib/language/index.ts";

/** Whether two names of companies say different places: 北京无界科技 is not 上海无界科技. A city lies in its province, and a name without a place may be anywhere. */
export function isElsewhere(one: string, other: string): boolean {
  const [here, there] = [companyPlaces(one).places, companyPlaces(other).places];
  if (here.length === 0 || there.length === 0) return false;
  const holds = (wide: string, narrow: string) => wide === narrow || placesWithin(wide).includes(narrow);
  return !here.some((place) => there.some((its) => holds(place, its) || holds(its, place)));
}
