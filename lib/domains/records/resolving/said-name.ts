import { personTitle } from "#lib/language/index.ts";

const POINTING = "(?:那|这)(?:一?[家个条位]|边)";
const BETWEEN = new RegExp(POINTING, "u");
const BEFORE = new RegExp(`^(?:我们?的?)?${POINTING}`, "u");
const BEHIND = new RegExp(`${POINTING}(?:老?客户|公司|单位|企业|线索|商机|项目)?$|老?客户$`, "u");
const POINTED = new RegExp(`^(?<hint>.{1,20}?)(?:${POINTING}|的)(?<name>.{1,12})$`, "u");
const CALLED = /^[小老大]/u;
const least = 2;

/** What a company is pointed at with: 信托那家客户 is 信托, 物流那家海川 is 物流 and 海川. */
export function saidCompany(text: string): string[] {
  const bare = text.replace(BEFORE, "").replace(BEHIND, "");
  const parts = bare.split(BETWEEN).map((part) => part.trim());
  return parts.some((part) => part.length < least) ? [text] : parts;
}

/** A person and what tells them from others: 采购那个李明, 泰州王总, 海川物流的张伟. */
export function saidPerson(text: string): { name: string; hint: string } | undefined {
  const pointed = POINTED.exec(text)?.groups;
  if (pointed?.name && pointed.hint) return { name: pointed.name, hint: pointed.hint };
  const called = personTitle(text);
  if (called === undefined || called.start === 0) return undefined;
  const [hint, name] = [text.slice(0, called.start), text.slice(called.start)];
  return { name, hint: CALLED.test(hint) && hint.length === 1 ? "" : hint };
}
