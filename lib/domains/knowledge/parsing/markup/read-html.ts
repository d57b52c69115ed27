import { Parser } from "htmlparser2";
import { markdownTable } from "../markdown-table.ts";
import type { Parsed } from "../parsed.ts";

const SILENT = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "nav",
  "aside",
  "iframe",
  "form",
  "button",
]);
const BLOCKS = new Set([
  ..."p div section article header footer main li ul ol blockquote pre dl dt dd figure figcaption hr br".split(
    " ",
  ),
]);

/** The words of a page as Markdown; what only the browser needs, and what only leads elsewhere, is left out. */
class HtmlReader {
  readonly blocks: string[] = [];
  title = "";
  #text = "";
  #prefix = "";
  #silent = 0;
  #inTitle = false;
  #tables: { rows: string[][]; cell: string | undefined }[] = [];

  open(name: string): void {
    if (SILENT.has(name)) this.#silent += 1;
    if (this.#silent > 0) return;
    const table = this.#tables.at(-1);
    if (name === "title") this.#inTitle = true;
    else if (name === "table") {
      this.#flush();
      this.#tables.push({ rows: [], cell: undefined });
    } else if (name === "tr") table?.rows.push([]);
    else if ((name === "td" || name === "th") && table) table.cell = "";
    else if (/^h[1-6]$/.test(name)) this.#begin(`${"#".repeat(Number(name.slice(1)))} `);
    else if (name === "li") this.#begin("- ");
    else if (BLOCKS.has(name)) this.#begin("");
  }

  text(text: string): void {
    if (this.#silent > 0) return;
    const table = this.#tables.at(-1);
    if (this.#inTitle) this.title += text;
    else if (table?.cell !== undefined) table.cell += text;
    else this.#text += text;
  }

  close(name: string): void {
    if (SILENT.has(name)) {
      this.#silent = Math.max(0, this.#silent - 1);
      return;
    }
    if (this.#silent > 0) return;
    const table = this.#tables.at(-1);
    if (name === "title") this.#inTitle = false;
    else if ((name === "td" || name === "th") && table) {
      if (table.rows.length === 0) table.rows.push([]);
      table.rows.at(-1)?.push(table.cell ?? "");
      table.cell = undefined;
    } else if (name === "table") this.#endTable();
    else if (/^h[1-6]$/.test(name) || BLOCKS.has(name)) this.#begin("");
  }

  end(): void {
    this.#flush();
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const outer = this.#tables.at(-1);
    if (outer) outer.cell = `${outer.cell ?? ""} ${table.rows.flat().join(" ")}`;
    // Tables of one cell a row only lay out the page.
    else if (table.rows.every((row) => row.length < 2)) this.blocks.push(table.rows.flat().join("\n").trim());
    else this.blocks.push(markdownTable(table.rows));
  }

  #begin(prefix: string): void {
    if (this.#tables.length > 0) return;
    this.#flush();
    this.#prefix = prefix;
  }

  #flush(): void {
    const text = this.#text.replaceAll(/\s+/g, " ").trim();
    this.#text = "";
    if (text !== "") this.blocks.push(this.#prefix + text);
    if (text !== "") this.#prefix = "";
  }
}

/** Reads a web page. */
export function readHtml(html: string): Parsed {
  const reader = new HtmlReader();
  const parser = new Parser({
    onopentag: (name) => reader.open(name),
    ontext: (text) => reader.text(text),
    onclosetag: (name) => reader.close(name),
  });
  parser.end(html);
  reader.end();
  const text = reader.blocks.filter((block) => block !== "").join("\n\n");
  return { title: reader.title.replaceAll(/\s+/g, " ").trim() || null, text, format: "html", warnings: [] };
}
