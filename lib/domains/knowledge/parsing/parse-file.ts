import { decodeFile } from "./decode-file.ts";
import { readHtml } from "./markup/read-html.ts";
import { openPackage } from "./office/open-package.ts";
import { readDocx } from "./office/read-docx.ts";
import { readPptx } from "./office/read-pptx.ts";
import { type FileLimits, fileLimits, type Parsed } from "./parsed.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { readTables } from "./read-tables.ts";
import { refuseFile } from "./refuse-file.ts";
import { type Sniffed, sniffDocument } from "./sniff-document.ts";

async function readZip(bytes: Buffer, name: string, limits: FileLimits): Promise<Parsed> {
  const office = await openPackage(bytes, limits);
  const holds = (part: string) => office.names.includes(part);
  if (holds("word/document.xml")) return readDocx(office);
  if (holds("ppt/presentation.xml")) return readPptx(office);
  if (holds("xl/workbook.xml")) return readTables(bytes, name);
  throw refuseFile("file_not_office", "a zip file without a document", { name });
}

/** The file's text and the share of it that no text has; noise is none, even where it happens to hold a tag. */
function decodeWords(bytes: Buffer): { text: string; odd: number } {
  const text = decodeFile(bytes);
  const odd = (text.match(/(?![\n\r\t])[\ufffd\p{Cc}]/gu)?.length ?? 0) / Math.max(1, text.length);
  if (odd > 0.1) throw refuseFile("file_kind", "no text", { kind: "binary" });
  return { text, odd };
}

function readText(bytes: Buffer, name: string): Parsed | Promise<Parsed> {
  if (/\.(?:csv|tsv)$/i.test(name)) return readTables(bytes, name);
  const { text, odd } = decodeWords(bytes);
  return { title: null, text, format: "text", warnings: odd > 0 ? ["odd_characters"] : [] };
}

type Reads = (bytes: Buffer, name: string, limits: FileLimits) => Parsed | Promise<Parsed>;
const readers: Record<Sniffed, Reads> = {
  zip: readZip,
  pdf: readPdf,
  html: (bytes) => readHtml(decodeWords(bytes).text),
  text: readText,
};

/** The first heading or line, or what the file is called. */
function titleOf({ title, text }: Parsed, name: string): string {
  const heading = /^#{1,3} (.{1,200})$/m.exec(text.slice(0, 2_000))?.[1];
  return (title ?? heading ?? name.replace(/\.[^.]{1,8}$/, "")).slice(0, 300);
}

/** Reads a file of any kind into Markdown. Whatever cannot be read is an AppError that says what to do. */
export async function parseFile(
  bytes: Buffer,
  name: string,
  limits: FileLimits = fileLimits,
): Promise<Parsed & { title: string }> {
  if (bytes.length === 0) throw refuseFile("file_empty", "no bytes", { name });
  if (bytes.length > limits.bytes) {
    throw refuseFile("file_size", `${bytes.length} bytes`, { max: limits.bytes / 1024 / 1024 });
  }
  const kind = sniffDocument(bytes);
  const parsed = await readers[kind](bytes, name, limits);
  const text = parsed.text.replaceAll("\0", "").trim();
  if (text === "") throw refuseFile("file_no_text", "nothing to read", { name });
  if (text.length > limits.characters) {
    throw refuseFile("file_long", `${text.length} characters`, { max: limits.characters / 10_000 });
  }
  return { ...parsed, text, title: titleOf(parsed, name) };
}
