/** What a number is shown as. */
export type NumberShape = "number" | "date" | "time" | "percent";

/** Formats that every workbook knows by number, the Chinese and Japanese ones (27–36, 50–58) as well. */
export const builtInShape = (id: number): NumberShape => {
  if (id === 9 || id === 10) return "percent";
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36) return "date";
  if (id >= 50 && id <= 58) return "date";
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ? "time" : "number";
};

/** What a format's code makes of a number. */
export function shapeOf(code: string): NumberShape {
  // Quoted words, escaped characters, colours and locales are no placeholders; [h] counts hours.
  const plain = (code.split(";")[0] ?? "")
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .toLowerCase();
  if (/[yde年日]/.test(plain.replace(/general|e[+-]/g, "")) || /^m+$|m+月/.test(plain)) return "date";
  if (/[hs]/.test(plain)) return "time";
  return plain.includes("%") ? "percent" : "number";
}
