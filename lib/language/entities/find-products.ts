import { PRODUCT_TERMS, SOFTWARE_FIELDS } from "../dictionaries/products.ts";
import { buildLexicon } from "../text/build-lexicon.ts";
import { findTerms } from "../text/find-terms.ts";

const LEXICON = buildLexicon([
  ...PRODUCT_TERMS.map((word) => [word, "product"] as const),
  ...SOFTWARE_FIELDS.map((word) => [word, "field"] as const),
]);
const TAIL = /^ ?(?:管理)?(?:系统|软件|平台|小程序|模块|套件|工具|软体)/;
// 德芙ERP科技 and 软件公司 name a firm; 财务软件行业 a trade; 进销存专员 a job.
const PART_OF_A_NAME =
  /^(?:科技|公司|有限|股份|集团|行业|业务|厂商|供应商|实施|开发|销售|售前|的?(?:供应商|厂商|公司|厂家|代理)|经理|专员|工程师|主管|总监|负责人|顾问|部)/;
// HR王女士 works there; the person behind it has been blanked already.
const JOB_AFTER = /^[\ue000是说姓]/;
// 最近CRM好卡 tells about a product in the middle of a sentence; a wish without a verb stands at an edge.
const OPEN = /^(?:[^\p{Script=Han}A-Za-z\d]|[要的买想和或跟]|)$/u;
const IN_USE = /(?:用的?是?|在用|用着|上了|已有|用过)(?:的是)?\p{Script=Han}{0,4}$/u;

/** Returns kinds of software named anywhere in the text (ERP, 进销存, 仓储管理系统). */
export function findProducts(text: string): { start: number; end: number; name: string }[] {
  const found: { start: number; end: number; name: string }[] = [];
  for (const { start, end, word, payload } of findTerms(text, LEXICON)) {
    const tail = TAIL.exec(text.slice(end, end + 8))?.[0] ?? "";
    if (payload === "field" && tail === "") continue;
    const last = end + tail.length;
    if (PART_OF_A_NAME.test(text.slice(last, last + 4))) continue;
    if (tail === "" && word === "hr" && JOB_AFTER.test(text.slice(last, last + 1))) continue;
    if (!OPEN.test(text.slice(start - 1, start)) && !OPEN.test(text.slice(last, last + 1))) continue;
    if (IN_USE.test(text.slice(Math.max(0, start - 10), start))) continue;
    found.push({ start, end: last, name: text.slice(start, last) });
  }
  return found;
}
