const HAN = /[\u4e00-\u9fff]/;
/** Two letters that make a word, at least. */
const WORD = /[a-z]{2}/i;
const CODE =
  /<\/?[a-z][^>]{0,40}>|[{};]\s{0,4}$|\bselect\b.{1,40}\bfrom\b|\b(?:const|let|var|function|import|def|class|return|public)\s+\w+\s{0,2}[({=;]|\w\(.{0,40}\);?|[=!]==?\s/i;
const REPEATED = /^(.{1,4}?)\1{5,40}/u;

/** Says whether a text can be somebody's words to us: not marks alone, code, or the same letters over and over. */
export function isTalk(normalized: string): boolean {
  const text = normalized.slice(0, 400);
  if (REPEATED.test(text)) return false;
  if (HAN.test(text)) return true;
  return WORD.test(text) && !CODE.test(text);
}
