import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { TableLimits } from "../../table.ts";
import { refuse } from "../refuse.ts";

const MOST_ENTRIES = 10_000;
/** Small files may be very even without being an attack. */
const RATIO_COUNTS_FROM = 1024 * 1024;

export type Zip = { has(path: string): boolean; names: string[]; open(path: string): Promise<Readable> };

/** The parts of a workbook. What it would unpack to is known before anything is unpacked; no part can be longer than it says. */
export async function openZip(bytes: Buffer, limits: TableLimits): Promise<Zip> {
  const entries = new Map<string, Entry>();
  const zip = await readDirectory(bytes, entries);
  const expanded = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const ratio = expanded / Math.max(1, bytes.length);
  if (expanded > limits.expandedBytes || (expanded > RATIO_COUNTS_FROM && ratio > limits.expansionRatio)) {
    throw refuse("import_too_expanded", `unpacks to ${expanded} bytes, ${Math.round(ratio)} times its size`);
  }
  const find = (path: string) => entries.get(path.replace(/^\//, "").toLowerCase());
  return {
    has: (path) => find(path) !== undefined,
    names: [...entries.keys()],
    open: async (path) => {
      const entry = find(path);
      if (!entry) throw refuse("import_broken_xlsx", `the workbook lacks ${path}`);
      if (entry.isEncrypted()) throw refuse("import_password", "the workbook is encrypted");
      return zip.openReadStreamPromise(entry).catch((cause) => {
        throw refuse("import_broken_xlsx", `cannot unpack ${path}`, {}, cause);
      });
    },
  };
}

async function readDirectory(bytes: Buffer, entries: Map<string, Entry>): Promise<ZipFile> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > MOST_ENTRIES) throw new Error(`${zip.entryCount} parts`);
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
    return zip;
  } catch (cause) {
    throw refuse("import_broken_xlsx", "not a readable zip file", {}, cause);
  }
}
