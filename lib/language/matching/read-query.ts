import { foldMail } from "./fold-mail.ts";
import { foldName } from "./fold-name.ts";
import { personTitle } from "./person-title.ts";
import { readPhone } from "./read-phone.ts";
import { type Run, splitRuns } from "./split-runs.ts";

const LONGEST = 100;
const MOST_PARTS = 8;
/** Figures with blanks or dashes between them are one number: 138 0000 1234. */
const NUMBER = /(?<![\p{L}\p{N}])\+?\d{2,12}(?:[ -]{1,2}\d{2,12}){1,4}(?![\p{L}\p{N}])/gu;

/** One thing that was typed. A `person` is called by surname and title: 王总. */
export type QueryPart = Run | { script: "person"; text: string; surname: string };

/** Takes a typed query apart: 华星王总 1234 is 华星, 王总 and 1234. */
export function readQuery(query: string): QueryPart[] {
  const folded = foldMail(foldName(query, LONGEST));
  const joined = folded.replace(
    NUMBER,
    (typed) => ` ${typed.replace(/\D/g, "").length <= 15 ? number(typed) : typed} `,
  );
  const parts = splitRuns(joined).flatMap((run) => (run.script === "han" ? readHan(run.text) : [run]));
  return parts.slice(0, MOST_PARTS);
}

const number = (typed: string): string => readPhone(typed).number.replace("+", "");

function readHan(text: string): QueryPart[] {
  const called = personTitle(text);
  if (!called) return [{ script: "han", text }];
  const person: QueryPart = { script: "person", text: text.slice(called.start), surname: called.surname };
  const before = text.slice(0, called.start);
  // 美的 is a company: 的 goes only when two characters are left.
  const company = before.length > 2 && before.endsWith("的") ? before.slice(0, -1) : before;
  if (company === "") return [person];
  return company.length === 1 ? [{ script: "han", text }] : [{ script: "han", text: company }, person];
}
