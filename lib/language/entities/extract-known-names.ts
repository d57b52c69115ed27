import { TITLES } from "../dictionaries/titles.ts";
import { personTitle } from "../matching/person-title.ts";
import type { Span } from "../model/span.ts";
import type { NameSpan } from "../names/find-names.ts";
import { BLANK } from "../text/blank-out.ts";
import { readSurname } from "./read-person-name.ts";

const ENDINGS = [...TITLES, "总", "董", "工"].sort((a, b) => b.length - a.length);
const NO_TITLE = /^(?:总(?:[价统共部结体额计量是会算觉]|的来)|工(?:[作程厂具业资期]))/;

/** Returns the tenant's own names as entities, apart from those that a correction takes back; a person's title right behind the name belongs to the person. */
export function extractKnownNames(text: string, names: readonly NameSpan[]): Span[] {
  return names
    .filter(({ start, end }) => !text.slice(start, end).includes(BLANK))
    .filter((name) => !isSurname(text, name))
    .map((name) => entityOf(text, name));
}

/** 欧阳总 is a person, although 欧阳集团 is a customer. */
function isSurname(text: string, { start, end, form }: NameSpan): boolean {
  const said = text.slice(start, end);
  if (form.kind !== "customer" || readSurname(said, 0) !== said) return false;
  const after = text.slice(end, end + 6);
  return !NO_TITLE.test(after) && ENDINGS.some((ending) => after.startsWith(ending));
}

function entityOf(text: string, { start, end, form }: NameSpan): Span {
  const said = text.slice(start, end);
  switch (form.kind) {
    case "customer":
      return companyOf(text, start, end);
    case "product":
    case "competitor":
    case "opportunity":
      return { type: form.kind, start, end, value: { name: form.name } };
    case "stage":
      return { type: "stage", start, end, value: { name: form.name } };
    case "tag":
      return { type: "tag", start, end, value: { name: form.name } };
    default:
      return personOf(text, start, end, said);
  }
}

// 海川物流有限公司 is the same company, 绿源环保科技 is another than 绿源环保.
const LEGAL = /^(?:股份|集团)?(?:有限)?(?:责任)?公司|^集团(?!里|内|采|总)/;

function companyOf(text: string, start: number, end: number): Span {
  const more = LEGAL.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  return {
    type: "company",
    start,
    end: end + more,
    value: { name: text.slice(start, end + more), known: true },
  };
}

function personOf(text: string, start: number, end: number, name: string): Span {
  // 小郑 and 老吴 are called by their surname.
  const nick = /^[小老阿大]./.test(name) && name.length === 2 ? readSurname(name, 1) : undefined;
  const surname = nick ?? readSurname(name, 0) ?? name.charAt(0);
  const after = text.slice(end, end + 6);
  const title = NO_TITLE.test(after) ? undefined : ENDINGS.find((ending) => after.startsWith(ending));
  if (title === undefined) {
    // 李经理 as the record's own name.
    const called = personTitle(name);
    if (called?.start === 0)
      return { type: "person", start, end, value: { name, surname: called.surname, title: called.title } };
    return { type: "person", start, end, value: { name, surname } };
  }
  return { type: "person", start, end: end + title.length, value: { name, surname, title } };
}
