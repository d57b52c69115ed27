import { getDocumentProxy } from "unpdf";
import type { Parsed } from "../parsed.ts";
import { refuseFile } from "../refuse-file.ts";
import { linesOf, type Piece } from "./lines-of.ts";
import { pagesToText } from "./pages-to-text.ts";
import { repairGlyphs } from "./repair-glyphs.ts";

const MOST_PAGES = 1_000;
/** A page of a scan holds no text, or a few characters of a stamp. */
const SCANNED = 8;

async function open(bytes: Buffer, name: string) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (cause) {
    const locked = cause instanceof Error && cause.name === "PasswordException";
    throw refuseFile(locked ? "file_password" : "file_broken", "the PDF cannot be opened", { name }, cause);
  }
}

type Item = { str: string; transform: number[]; width: number; height: number };

const pieceOf = ({ str, transform, width, height }: Item): Piece => ({
  text: repairGlyphs(str),
  x: transform[4] ?? 0,
  y: transform[5] ?? 0,
  width,
  height: height || Math.abs(transform[3] ?? 10),
});

/** Reads a PDF that holds text: in reading order, without printed headers and footers. Throws for a scan, saying so. */
export async function readPdf(bytes: Buffer, name: string): Promise<Parsed> {
  const document = await open(bytes, name);
  if (document.numPages > MOST_PAGES) {
    throw refuseFile("file_pages", `${document.numPages} pages`, { max: MOST_PAGES });
  }
  const pages: string[][] = [];
  let scanned = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.filter((item) => "str" in item).filter(({ str }) => str.trim() !== "");
    const lines = linesOf(pieces.map(pieceOf));
    if (lines.join("").length < SCANNED) scanned += 1;
    pages.push(lines);
    page.cleanup();
  }
  if (scanned === pages.length) throw refuseFile("file_scan", "no page holds text", { name });
  const warnings = scanned > 0 ? ["scanned_pages"] : [];
  return { title: null, text: pagesToText(pages), format: "pdf", warnings };
}
