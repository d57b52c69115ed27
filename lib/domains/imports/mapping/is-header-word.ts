import { headerKey } from "./header-key.ts";
import { synonyms } from "./synonyms/index.ts";

const known = new Set(
  Object.values(synonyms).flatMap((entries) =>
    entries.flatMap(({ words }) => words.split("|").map((word) => headerKey(word))),
  ),
);

/** Whether a text is one that exports use as a header, of whatever object. */
export function isHeaderWord(text: string): boolean {
  const key = headerKey(text);
  return known.has(key) || /^(?:备注|序号|编号|no|id|数量|单位|单价|日期)$/.test(key);
}
