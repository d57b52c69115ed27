import { readCreditCode } from "../matching/read-credit-code.ts";
import type { SpanOf } from "../model/span.ts";

const CODE = /(?<![A-Za-z0-9])[0-9A-Z]{18}(?![A-Za-z0-9])/gi;
// 18 digits alone are an account or an order number unless something says otherwise.
const CUE = /(?:信用代码|税号|代码|USCC)[^A-Za-z0-9\n]{0,4}$/i;

/** Returns unified social credit codes; `valid` says whether the check digit fits. */
export function extractCreditCodes(text: string): SpanOf<"credit_code">[] {
  const found: SpanOf<"credit_code">[] = [];
  for (const match of text.matchAll(CODE)) {
    const start = match.index;
    const { code, problem } = readCreditCode(match[0]);
    const cued = CUE.test(text.slice(Math.max(0, start - 16), start));
    const shaped =
      problem === undefined || (problem === "check_digit" && /^[159NY][1239]\d{6}.*[A-Z]/.test(code));
    if (!cued && !shaped) continue;
    found.push({
      type: "credit_code",
      start,
      end: start + match[0].length,
      value: { code, valid: problem === undefined },
    });
  }
  return found;
}
