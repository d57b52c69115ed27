import { isUtf8 } from "node:buffer";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5" | "windows-1252";

/** The encoding of a text by its mark, its zero bytes, its being valid UTF-8, and last by how common its characters would be. */
export function detectEncoding(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 65_536);
  const wide = detectUnmarkedWide(sample);
  if (wide) return wide;
  if (isUtf8(bytes)) return "utf-8";
  return detectDoubleByte(bytes.subarray(0, 1_048_576));
}

/** UTF-16 without a mark: line ends, digits and separators have their zero byte on one side. */
function detectUnmarkedWide(sample: Buffer): Encoding | undefined {
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (even + odd < Math.max(2, sample.length / 50)) return undefined;
  if (odd > even * 4) return "utf-16le";
  return even > odd * 4 ? "utf-16be" : undefined;
}

/**
 * GB18030 takes nearly any bytes, so validity says nothing. Chinese text lives in the rows of the common
 * characters (A1–F7 with a second byte from A1); in Big5 four of ten second bytes are below 7F; in western text
 * a high byte is mostly alone between ASCII letters.
 */
function detectDoubleByte(bytes: Buffer): Encoding {
  let pairs = 0;
  let common = 0;
  let taiwanese = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    pairs += 1;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common += lead <= 0xd7 ? 1 : 0.6;
    if (lead >= 0xa1 && lead <= 0xf9 && ((trail >= 0x40 && trail < 0x7f) || trail >= 0xa1)) taiwanese += 1;
    // The second byte belongs to this character, of four-byte ones the third and fourth as well.
    if (trail >= 0x30 && trail <= 0x39 && (bytes[at + 2] ?? 0) >= 0x81) at += 3;
    else if (trail >= 0x40) at += 1;
  }
  if (common >= pairs * 0.75) return "gb18030";
  if (taiwanese >= pairs * 0.95 && isValid(bytes, "big5")) return "big5";
  if (common >= pairs * 0.4 && isValid(bytes, "gb18030")) return "gb18030";
  return "windows-1252";
}

function isValid(bytes: Buffer, encoding: Encoding): boolean {
  try {
    // Streaming, because the sample may end inside a character.
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
