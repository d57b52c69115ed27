// Invisible characters that copied texts bring along; joiners inside emoji stay.
const INVISIBLE = /(?![\t\n\r])\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const BLANKS = /[\t\u00a0\u2000-\u200a\u202f\u3000]/g;

/** A text without what nobody sees; several lines stay several only where they may. */
export function cleanText(text: string, lines: "one" | "many"): string {
  const clean = text.replace(INVISIBLE, "").replace(BLANKS, " ").replace(/\r\n?/g, "\n");
  if (lines === "many") return clean.replace(/[ ]+$/gm, "").trim();
  return clean
    .replace(/\s*\n\s*/g, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}
