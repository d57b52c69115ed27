const STARTS = /^[=+\-@\t\r＝＋－＠]/;
/** Negative figures and numbers to call, which a spreadsheet takes for figures at worst. */
const HARMLESS = /^-\d[\d,]*(?:\.\d+)?%?$|^\+\d[\d ]*$/;

/** Whether a spreadsheet might run this text as a formula when the file is opened. */
export function isFormulaLike(text: string): boolean {
  return STARTS.test(text) && !HARMLESS.test(text);
}
