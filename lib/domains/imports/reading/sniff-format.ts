import { refuse } from "./refuse.ts";

const OLD_OFFICE = Buffer.from("d0cf11e0a1b11ae1", "hex");
// Names inside old Office containers are UTF-16.
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
/** What people upload by mistake, by its first bytes. */
const FOREIGN: readonly (readonly [string, string])[] = [
  ["25504446", "PDF"],
  ["ffd8ff", "JPEG"],
  ["89504e47", "PNG"],
  ["47494638", "GIF"],
  ["52617221", "RAR"],
  ["377abcaf", "7z"],
  ["1f8b", "gzip"],
];

export type Sniffed = "zip" | "xls" | "text" | "html" | "xml";

/** What a file is by its content; its name says little, because many exports lie about it. */
export function sniffFormat(bytes: Buffer): Sniffed {
  if (bytes.subarray(0, 8).equals(OLD_OFFICE)) {
    if (bytes.includes(ENCRYPTED)) throw refuse("import_password", "the workbook is encrypted");
    return "xls";
  }
  if (bytes.subarray(0, 4).equals(Buffer.from("504b0304", "hex"))) return "zip";
  const head = bytes.subarray(0, 8).toString("hex");
  const foreign = FOREIGN.find(([magic]) => head.startsWith(magic));
  if (foreign) throw refuse("import_not_a_table", `a ${foreign[1]} file`, { kind: foreign[1] });
  return sniffText(bytes);
}

function sniffText(bytes: Buffer): Sniffed {
  // Zero bytes go, so that UTF-16 reads like ASCII here.
  const start = bytes.subarray(0, 4096).toString("latin1").replaceAll("\0", "");
  const text = start.replace(/^(?:ï»¿|ÿþ|þÿ)?\s*/, "").toLowerCase();
  if (!text.startsWith("<")) return "text";
  if (text.includes("urn:schemas-microsoft-com:office:spreadsheet") && !text.includes("<html")) return "xml";
  return /<(?:html|table|body|head|!doctype html|tr|meta)\b/.test(text) ? "html" : "text";
}
