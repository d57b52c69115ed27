import { refuse } from "../refuse.ts";

const END = 0xfffffffa;
const HEADER = 512;
const ENTRY = 128;
const damaged = (why: string) => refuse("import_broken_xls", why);

/** A file of the old Office container: streams of sectors that are chained by a table, as FAT disks are. */
type Compound = {
  bytes: Buffer;
  sector: number;
  table: number[];
};

function sectorAt({ bytes, sector }: Pick<Compound, "bytes" | "sector">, id: number): Buffer {
  // The header fills the place of a sector of its own.
  return bytes.subarray((id + 1) * sector, (id + 2) * sector);
}

/** The numbers of the sectors of a chain, which must end before it has more than there are. */
function chain(table: readonly number[], first: number): number[] {
  const ids: number[] = [];
  for (let id = first; id < END; id = table[id] ?? END) {
    ids.push(id);
    if (ids.length > table.length) throw damaged("a chain of sectors has no end");
  }
  return ids;
}

function readInts(buffer: Buffer): number[] {
  return Array.from({ length: Math.floor(buffer.length / 4) }, (_, at) => buffer.readUInt32LE(at * 4));
}

/** The table of all sectors, which is itself kept in sectors: the first 109 are named in the header, others in a list. */
function readTable(bytes: Buffer, sector: number): number[] {
  const ids = readInts(bytes.subarray(76, HEADER));
  const listed = new Set<number>();
  for (let next = bytes.readUInt32LE(68); next < END; ) {
    if (listed.has(next)) throw damaged("the list of tables has no end");
    listed.add(next);
    const entries = readInts(sectorAt({ bytes, sector }, next));
    ids.push(...entries.slice(0, -1));
    next = entries.at(-1) ?? END;
  }
  return ids.filter((id) => id < END).flatMap((id) => readInts(sectorAt({ bytes, sector }, id)));
}

const readChain = (file: Compound, first: number): Buffer =>
  Buffer.concat(chain(file.table, first).map((id) => sectorAt(file, id)));

type Entry = { name: string; type: number; start: number; size: number };

function readEntries(directory: Buffer): Entry[] {
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) => {
    const entry = directory.subarray(index * ENTRY, (index + 1) * ENTRY);
    const length = Math.min(64, entry.readUInt16LE(64));
    return {
      name: entry.toString("utf16le", 0, Math.max(0, length - 2)),
      type: entry[66] ?? 0,
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    };
  });
}

/** The content of the first of these streams that the file has; small ones lie in a stream of their own. */
export function readStream(
  bytes: Buffer,
  names: readonly string[],
): { name: string; content: Buffer } | undefined {
  if (bytes.length < HEADER * 2) throw damaged("no whole header");
  const sector = 2 ** bytes.readUInt16LE(30);
  const small = 2 ** bytes.readUInt16LE(32);
  if ((sector !== 512 && sector !== 4096) || small !== 64) throw damaged("sectors of another size");
  const file: Compound = { bytes, sector, table: readTable(bytes, sector) };
  const entries = readEntries(readChain(file, bytes.readUInt32LE(48)));
  const entry = names.flatMap(
    (name) => entries.find((each) => each.type === 2 && each.name === name) ?? [],
  )[0];
  if (!entry) return undefined;
  if (entry.size >= bytes.readUInt32LE(56))
    return { name: entry.name, content: readChain(file, entry.start).subarray(0, entry.size) };
  const root = entries.find(({ type }) => type === 5);
  const store = root ? readChain(file, root.start) : Buffer.alloc(0);
  const table = readInts(readChain(file, bytes.readUInt32LE(60)));
  const parts = chain(table, entry.start).map((id) => store.subarray(id * small, (id + 1) * small));
  return { name: entry.name, content: Buffer.concat(parts).subarray(0, entry.size) };
}
