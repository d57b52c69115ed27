import { builtInShape, type NumberShape, shapeOf } from "./number-shape.ts";
import type { Zip } from "./open-zip.ts";
import { readPart } from "./read-part.ts";

/** How each cell style shows its numbers, by the style's index. */
export async function readStyles(zip: Zip, path: string): Promise<NumberShape[]> {
  const custom = new Map<number, NumberShape>();
  const shapes: NumberShape[] = [];
  let inCells = false;
  await readPart(zip, path, {
    open(name, attributes) {
      if (name === "numFmt") custom.set(Number(attributes.numFmtId), shapeOf(attributes.formatCode ?? ""));
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const id = Number(attributes.numFmtId ?? 0);
        shapes.push(custom.get(id) ?? builtInShape(id));
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return shapes;
}
