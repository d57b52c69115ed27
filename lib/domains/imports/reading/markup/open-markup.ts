import type { Source } from "../source.ts";
import { decodeText } from "../text/decode-text.ts";
import { detectEncoding, type Encoding } from "../text/detect-encoding.ts";
import { parseHtmlTable } from "./parse-html-table.ts";
import { parseXmlSheet } from "./parse-xml-sheet.ts";
import { pump } from "./pump.ts";

/** A web page or an old XML workbook that calls itself .xls, as many systems export. */
export function openMarkup(bytes: Buffer, format: "html" | "xml"): Source {
  const encoding = encodingOf(bytes);
  const parser = format === "html" ? parseHtmlTable() : parseXmlSheet();
  const lines = pump(parser, decodeText(bytes, encoding));
  const close = async () => {
    await lines.return(undefined);
  };
  return { format, encoding, delimiter: null, sheets: [], sheet: null, lines, close };
}

/** What the page says of itself counts only where its bytes do not say better. */
function encodingOf(bytes: Buffer): Encoding {
  const detected = detectEncoding(bytes);
  if (detected !== "windows-1252" && detected !== "big5") return detected;
  const told = /charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 4096).toString("latin1"))?.[1]?.toLowerCase();
  return told && /^gb/.test(told) ? "gb18030" : detected;
}
