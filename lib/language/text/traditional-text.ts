import { Converter } from "opencc-js/cn2t";

let convert: ((text: string) => string) | undefined;

/** Returns the text in traditional characters, as they are written in Taiwan; words stay as they are. */
export function traditionalText(text: string): string {
  convert ??= Converter({ from: "cn", to: "tw" });
  return convert(text);
}
