import type { Readable } from "node:stream";
import { refuse } from "../refuse.ts";
import { columnOf } from "./column-of.ts";
import type { Merge } from "./fill-down.ts";

const STARTS = ["<mergeCells", "<x:mergeCells"];
const LONGEST = 16;
const MOST = 100_000;

/** The joined cells of a sheet. They are told behind the rows, so the sheet is skimmed once, without parsing it. */
export async function findMerges(sheet: Readable): Promise<Merge[]> {
  let carried: Buffer = Buffer.alloc(0);
  let found = "";
  try {
    for await (const piece of sheet as AsyncIterable<Buffer>) {
      if (found !== "") found += piece.toString("latin1");
      else {
        const joined = Buffer.concat([carried, piece]);
        const at = Math.max(...STARTS.map((start) => joined.indexOf(start)));
        if (at >= 0) found = joined.subarray(at).toString("latin1");
        carried = joined.subarray(-LONGEST);
      }
      if (found.length > 64 * MOST) break;
    }
  } catch (cause) {
    throw refuse("import_broken_xlsx", "the sheet is damaged", {}, cause);
  } finally {
    sheet.destroy();
  }
  return readMerges(found);
}

function readMerges(text: string): Merge[] {
  const merges: Merge[] = [];
  for (const match of text.matchAll(/ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g)) {
    const merge = { column: columnOf(match[1] ?? ""), from: Number(match[2]), to: Number(match[3]) };
    if (merge.to > merge.from && merges.length < MOST) merges.push(merge);
  }
  return merges;
}
