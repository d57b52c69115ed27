import { headingLevel } from "../heading-level.ts";
import { markdownTable } from "../markdown-table.ts";
import type { Parsed } from "../parsed.ts";
import { refuseFile } from "../refuse-file.ts";
import type { OfficePackage } from "./open-package.ts";
import { walkXml } from "./walk-xml.ts";

type Paragraph = { text: string; style: string; outline: number | undefined; list: boolean; bold: number };

/** Levels of the styles that are headings, by the style's id: named so, or with an outline level. */
function readStyles(xml: string): Map<string, number> {
  const levels = new Map<string, number>();
  let id = "";
  walkXml(xml, {
    open(name, attributes) {
      if (name === "style") id = attributes.styleId ?? "";
      const named = name === "name" ? /^(?:heading|标题)\s*(\d)$/i.exec(attributes.val ?? "") : null;
      if (named) levels.set(id, Number(named[1]));
      if (name === "outlineLvl" && Number(attributes.val) < 9) levels.set(id, Number(attributes.val) + 1);
    },
  });
  return levels;
}

/** Paragraphs and tables of a Word document, one after another, as Markdown. */
class DocxReader {
  readonly blocks: string[] = [];
  headings = 0;
  readonly #levels: Map<string, number>;
  #paragraph: Paragraph | undefined;
  #inText = false;
  #boldRun = false;
  #tables: { rows: string[][]; cell: string[] }[] = [];

  constructor(levels: Map<string, number>) {
    this.#levels = levels;
  }

  open(name: string, attributes: Record<string, string>): void {
    const paragraph = this.#paragraph;
    if (name === "tbl") this.#tables.push({ rows: [], cell: [] });
    else if (name === "tr") this.#tables.at(-1)?.rows.push([]);
    else if (name === "p")
      this.#paragraph = { text: "", style: "", outline: undefined, list: false, bold: 0 };
    else if (name === "r") this.#boldRun = false;
    else if (name === "b") this.#boldRun = attributes.val !== "0" && attributes.val !== "false";
    else if (name === "t") this.#inText = true;
    else if (paragraph) this.#describe(paragraph, name, attributes);
  }

  text(text: string): void {
    if (!this.#inText || !this.#paragraph) return;
    this.#paragraph.text += text;
    if (this.#boldRun) this.#paragraph.bold += text.length;
  }

  close(name: string): void {
    const table = this.#tables.at(-1);
    if (name === "t") this.#inText = false;
    else if (name === "p") this.#endParagraph();
    else if (name === "tc" && table) {
      table.rows.at(-1)?.push(table.cell.join(" "));
      table.cell = [];
    } else if (name === "tbl") this.#endTable();
  }

  #describe(paragraph: Paragraph, name: string, { val }: Record<string, string>): void {
    if (name === "pStyle") paragraph.style = val ?? "";
    else if (name === "outlineLvl" && Number(val) < 9) paragraph.outline = Number(val) + 1;
    else if (name === "numPr") paragraph.list = true;
    else if (name === "tab" || name === "br" || name === "cr") paragraph.text += " ";
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = undefined;
    const text = paragraph?.text.trim();
    if (!paragraph || !text) return;
    const table = this.#tables.at(-1);
    if (table) {
      table.cell.push(text);
      return;
    }
    const told = paragraph.outline ?? this.#levels.get(paragraph.style);
    const allBold = paragraph.bold >= paragraph.text.replaceAll(/\s/g, "").length;
    const level = told ?? (paragraph.list ? undefined : headingLevel(text, allBold));
    if (level !== undefined) this.headings += 1;
    this.blocks.push(
      level !== undefined ? `${"#".repeat(level)} ${text}` : paragraph.list ? `- ${text}` : text,
    );
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const outer = this.#tables.at(-1);
    // A table within a cell is told in words: Markdown knows no such thing.
    if (outer) outer.cell.push(table.rows.map((row) => row.join("，")).join("；"));
    else this.blocks.push(markdownTable(table.rows));
  }
}

/** Reads a Word document: headings by style, outline or how they look, lists, tables whole. */
export async function readDocx(office: OfficePackage): Promise<Parsed> {
  const xml = await office.read("word/document.xml");
  if (!xml) throw refuseFile("file_broken", "the file lacks word/document.xml");
  const styles = await office.read("word/styles.xml");
  const reader = new DocxReader(styles ? readStyles(styles) : new Map());
  walkXml(xml, reader);
  const text = reader.blocks.filter((block) => block !== "").join("\n\n");
  return { title: null, text, format: "docx", warnings: reader.headings === 0 ? ["no_headings"] : [] };
}
