import { CITIES_AND_TOWNS } from "./place-names.ts";

const WHOLE = new Set(["北京", "上海", "天津", "重庆"]);

/** The place where it is a city; undefined for provinces and sales areas, which several cities lie in. */
export function cityNamed(place: string): string | undefined {
  const name = place.replace(/市$/, "");
  return WHOLE.has(name) || CITIES_AND_TOWNS.has(name) ? name : undefined;
}
