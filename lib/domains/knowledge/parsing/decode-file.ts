import { isUtf8 } from "node:buffer";
import { decodeText, detectEncoding } from "#lib/domains/imports/index.ts";

/** Up to this share of its characters beyond ASCII may be unreadable in a text that is taken for UTF-8. */
const STRAY = 0.3;
const LINE_END = 0x0a;

const asUtf8 = (bytes: Uint8Array): string => new TextDecoder("utf-8").decode(bytes);

function mostlyUtf8(text: string): boolean {
  const beyond = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const stray = text.match(/\ufffd/g)?.length ?? 0;
  return beyond > 0 && stray / beyond <= STRAY;
}

/** A line of a text that was put together from several: as UTF-8 where it is, else as the other encoding that is about. */
function decodeLine(line: Buffer): string {
  if (isUtf8(line)) return asUtf8(line);
  const text = asUtf8(line);
  return mostlyUtf8(text) ? text : new TextDecoder("gb18030").decode(line);
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, at);
    const next = end < 0 ? bytes.length : end + 1;
    yield bytes.subarray(at, next);
    at = next;
  }
}

/** The words of a text file. One that is UTF-8 but for some lines or bytes stays readable: each line is read as what it is. */
export function decodeFile(bytes: Buffer): string {
  const encoding = detectEncoding(bytes);
  if (!encoding.startsWith("utf") && mostlyUtf8(asUtf8(bytes))) {
    return [...linesOf(bytes)].map(decodeLine).join("");
  }
  return [...decodeText(bytes, encoding)].join("");
}
