import { keepLast } from "../text/keep-last.ts";
import { DOUBTFUL_PLACES, PLACES } from "./place-names.ts";
import { readCompany } from "./read-company.ts";
import { isPlace, takePlace } from "./take-place.ts";

const BRANCH = /[市省]?(?:分?公司|办事处|分部)$/u;
const IN_BRACKETS = /[（(][^（()）]{2,6}[)）]/u;
const least = 2;
const longestPlace = 4;

export type CompanyPlaces = {
  places: readonly string[];
  /** The name without its place. */
  rest: string;
};

/** Where a company's name says it is: 华信（深圳）, 苏州精工, 海川物流宁波公司, or 泰州 by itself. */
export const companyPlaces = keepLast((name): CompanyPlaces => {
  const { places } = readCompany(name);
  if (isPlace(name)) return { places: [takePlace(name)?.name ?? name], rest: "" };
  const branch = placeBehind(name);
  if (branch) return { places: [...new Set([...places, branch.place])], rest: branch.rest };
  const front = takePlace(name);
  const cut = front !== undefined && name.length - front.length >= least;
  const rest = (cut ? name.slice(front.length) : name).replace(IN_BRACKETS, "");
  return { places: [...new Set([...places, ...(front ? [front.name] : [])])], rest: rest || name };
});

/** 宁波 of 海川物流宁波公司. */
function placeBehind(name: string): { place: string; rest: string } | undefined {
  const at = BRANCH.exec(name)?.index ?? 0;
  for (let length = longestPlace; length >= least; length -= 1) {
    const place = name.slice(at - length, at);
    if (at - length >= least && (PLACES.has(place) || DOUBTFUL_PLACES.has(place)))
      return { place, rest: name.slice(0, at - length) };
  }
  return undefined;
}
