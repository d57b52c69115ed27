import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { FileLimits } from "../parsed.ts";
import { refuseFile } from "../refuse-file.ts";

const HIGH_RATIO = 200;
/** Small files may be very even without being an attack. */
const RATIO_COUNTS_FROM = 4 * 1024 * 1024;

export type OfficePackage = { names: string[]; read(name: string): Promise<string | undefined> };

async function readDirectory(
  bytes: Buffer,
  most: number,
): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>();
  try {
    // Names that would lead out of the package are refused by the reader itself; nothing is ever written to disk.
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > most) throw refuseFile("file_parts", `${zip.entryCount} parts`, { max: most });
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    return { zip, entries };
  } catch (cause) {
    if (cause instanceof Error && cause.name === "AppError") throw cause;
    throw refuseFile("file_broken", "not a readable zip file", {}, cause);
  }
}

function refuseExpansion(entries: Iterable<Entry>, length: number, limits: FileLimits): void {
  const expanded = [...entries].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const even = expanded > RATIO_COUNTS_FROM && expanded / Math.max(1, length) > HIGH_RATIO;
  if (expanded > limits.expandedBytes || even) {
    throw refuseFile("file_expanded", `unpacks to ${expanded} bytes`);
  }
}

/** The parts of an Office file. What it would unpack to is known before anything is unpacked; no part is longer than it says. */
export async function openPackage(bytes: Buffer, limits: FileLimits): Promise<OfficePackage> {
  const { zip, entries } = await readDirectory(bytes, limits.entries);
  refuseExpansion(entries.values(), bytes.length, limits);
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (entry.isEncrypted()) throw refuseFile("file_password", "the file is encrypted");
      try {
        const chunks: Uint8Array[] = [];
        for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
        return Buffer.concat(chunks).toString("utf8");
      } catch (cause) {
        throw refuseFile("file_broken", `cannot unpack ${name}`, {}, cause);
      }
    },
  };
}
