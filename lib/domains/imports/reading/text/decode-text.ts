import { refuse } from "../refuse.ts";
import type { Encoding } from "./detect-encoding.ts";

const CHUNK = 262_144;

/** The text of a file in pieces, without its byte order mark. A file cut inside a character is refused. */
export function* decodeText(bytes: Buffer, encoding: Encoding): Generator<string> {
  // Stray bytes are common in GBK exports: one odd character must not cost the whole file.
  const decoder = new TextDecoder(encoding, { fatal: encoding === "utf-8" });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      const text = decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
      if (text !== "") yield text;
    }
    const rest = decoder.decode();
    if (rest !== "") yield rest;
  } catch (cause) {
    throw refuse("import_encoding", "the text is damaged", {}, cause);
  }
}
