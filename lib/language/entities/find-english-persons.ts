import type { PersonSpan } from "./person-span.ts";

const TITLED = /\b(?<title>Mr|Mrs|Ms|Miss|Dr)\.? ?(?<name>[A-Z][a-z]{1,15}(?: [A-Z][a-z]{1,15})?)(?![a-z])/g;
const LABELLED =
  /\b(?:(?:contact|name)\b ?(?:name)?(?: person)?(?: is)?[:= ]{1,3}|(?:this is|i am|i'm) )(?<name>[A-Z][a-z]{1,15}(?: [A-Z][a-z]{1,15})?)(?![a-z])/gi;
const TITLES = new Map(Object.entries({ Mr: "先生", Mrs: "女士", Ms: "女士", Miss: "女士", Dr: "博士" }));

/** Mr. Li, Ms Wang, Name: Tom Smith. The surname is the last word of the name. */
export function findEnglishPersons(text: string): PersonSpan[] {
  const found: PersonSpan[] = [];
  for (const match of text.matchAll(TITLED)) {
    const name = match.groups?.name ?? "";
    const value: PersonSpan["value"] = { name: match[0], surname: name.split(" ").at(-1) ?? name };
    const title = TITLES.get(match.groups?.title ?? "");
    if (title !== undefined) value.title = title;
    found.push({ start: match.index, end: match.index + match[0].length, value });
  }
  for (const match of text.matchAll(LABELLED)) {
    const name = match.groups?.name ?? "";
    if (!/^[A-Z]/.test(name)) continue;
    const end = match.index + match[0].length;
    found.push({
      start: end - name.length,
      end,
      value: { name, surname: name.split(" ").at(-1) ?? name },
    });
  }
  return found;
}
