import { refuseFile } from "./refuse-file.ts";

export type Sniffed = "zip" | "pdf" | "html" | "text";

const OLE = "d0cf11e0a1b11ae1";
// Names inside old Office containers are UTF-16.
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
/** What people upload by mistake, by its first bytes. */
const FOREIGN: readonly (readonly [magic: string, kind: string])[] = [
  ["ffd8ff", "JPEG"],
  ["89504e47", "PNG"],
  ["47494638", "GIF"],
  ["52617221", "RAR"],
  ["377abcaf", "7z"],
  ["1f8b", "gzip"],
  ["7b5c7274", "RTF"],
  ["49443303", "MP3"],
];

/** What a file is by its content: names lie. Throws for what is none of the kinds that are read. */
export function sniffDocument(bytes: Buffer): Sniffed {
  const head = bytes.subarray(0, 8).toString("hex");
  if (head === OLE) {
    if (bytes.includes(ENCRYPTED)) throw refuseFile("file_password", "an encrypted Office file");
    throw refuseFile("file_old_office", "an Office file of the old binary format");
  }
  if (head.startsWith("504b0304") || head.startsWith("504b0506")) return "zip";
  if (bytes.subarray(0, 1024).includes("%PDF-")) return "pdf";
  const foreign = FOREIGN.find(([magic]) => head.startsWith(magic));
  if (foreign) throw refuseFile("file_kind", `a ${foreign[1]} file`, { kind: foreign[1] });
  const start = bytes.subarray(0, 4096).toString("latin1").replaceAll("\0", "").toLowerCase();
  return /<(?:!doctype html|html|head|body|table|div|p|meta)\b/.test(start) ? "html" : "text";
}
