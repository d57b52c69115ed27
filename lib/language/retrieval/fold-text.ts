import { Converter } from "opencc-js/t2cn";

let simplify: ((text: string) => string) | undefined;

/** The text in half width, lower case and simplified characters: one form for what is written in several. */
export function foldText(text: string): string {
  simplify ??= Converter({ from: "t", to: "cn" });
  return simplify(text.normalize("NFKC").toLowerCase());
}
