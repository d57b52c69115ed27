import type { Zip } from "./open-zip.ts";
import { parseXml, type XmlHandler } from "./parse-xml.ts";

/** Reads a whole part; a part that is not there says nothing. */
export async function readPart(zip: Zip, path: string, handler: XmlHandler): Promise<void> {
  if (!zip.has(path)) return;
  for await (const _ of parseXml(await zip.open(path), handler));
}
