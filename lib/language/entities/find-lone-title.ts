import { DEPARTMENTS, TITLES } from "../dictionaries/titles.ts";
import { readDepartment } from "./read-department.ts";

const ENDINGS = [...TITLES].filter((title) => title.length > 1).sort((a, b) => b.length - a.length);
const CLAUSE = /[^,;。!?\n]{2,24}/g;
const CUE =
  /(?:^|[他她人位务称衔]|其实|应该)(?:不是.{0,12},)?(?:现在|其实|应该)?(?:是|改[成为]|换成|升了?|[:=])$|^是$/;
const FORMS_OF_ADDRESS = /^(?:先生|女士|小姐|太太|师傅|老师|姐|哥|老板|老总)$/;

/** Returns the title in 他是财务经理 or 职务改成采购总监, where nobody is named. */
export function findLoneTitle(text: string): string | undefined {
  for (const [clause] of text.slice(0, 200).matchAll(CLAUSE)) {
    const spoken = clause.trim().replace(/[了的吧啊哈]$/, "");
    const ending = ENDINGS.find((title) => spoken.toLowerCase().endsWith(title));
    if (ending === undefined || FORMS_OF_ADDRESS.test(ending)) continue;
    const at = spoken.length - ending.length;
    const start = readDepartment(spoken, at, DEPARTMENTS) ?? at;
    if (CUE.test(spoken.slice(0, start))) return spoken.slice(start);
  }
  return undefined;
}
