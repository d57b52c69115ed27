import { refuse } from "../refuse.ts";
import { builtInShape, type NumberShape, shapeOf } from "../xlsx/number-shape.ts";
import { type BiffRecord, readRecords, types } from "./record.ts";
import { TextReader } from "./text-reader.ts";

/** Where a sheet begins; Excel before 97 keeps texts in the machine's own code. */
export type BookSheet = { name: string; at: number; hidden: boolean };
export type Book = {
  sheets: BookSheet[];
  strings: string[];
  /** How cells of a style show their numbers. */
  shapes: NumberShape[];
  date1904: boolean;
  /** A text of one byte a character, or two where they are Chinese. */
  decode: (bytes: Buffer) => string;
  wide: boolean;
};

const EXCEL_97 = 0x600;
const codes: Record<number, string> = {
  936: "gb18030",
  950: "big5",
  932: "shift_jis",
  949: "euc-kr",
  1252: "windows-1252",
};

const text97 = ({ data, more }: BiffRecord, lengthBytes: 1 | 2, from: number): string =>
  new TextReader([data.subarray(from), ...more]).text(lengthBytes);

function readStrings({ data, more }: BiffRecord): string[] {
  const reader = new TextReader([data.subarray(8), ...more]);
  const count = data.readUInt32LE(4);
  const strings: string[] = [];
  while (strings.length < count && !reader.ended) strings.push(reader.text(2));
  return strings;
}

/** What stands before the sheets of an old workbook: their names and places, shared texts, styles, the calendar. */
export function readBook(stream: Buffer): Book {
  const book: Book = {
    ...{ sheets: [], strings: [], shapes: [], date1904: false, wide: true },
    decode: (bytes) => new TextDecoder("gb18030").decode(bytes),
  };
  const formats = new Map<number, NumberShape>();
  const styles: number[] = [];
  for (const record of readRecords(stream)) {
    const { type, data } = record;
    if (type === types.eof) break;
    if (type === types.filePass) throw refuse("import_password", "the workbook is encrypted");
    if (type === types.bof) book.wide = data.readUInt16LE(0) >= EXCEL_97;
    else if (type === types.date1904) book.date1904 = data.readUInt16LE(0) === 1;
    else if (type === types.codePage) book.decode = decoderOf(data.readUInt16LE(0));
    else if (type === types.sst) book.strings = readStrings(record);
    else if (type === types.xf) styles.push(data.readUInt16LE(2));
    else if (type === types.format || type === types.format5) formats.set(...formatOf(book, record));
    else if (type === types.boundSheet && (data[5] ?? 0) === 0) book.sheets.push(sheetOf(book, record));
  }
  book.shapes = styles.map((id) => formats.get(id) ?? builtInShape(id));
  return book;
}

function decoderOf(code: number): Book["decode"] {
  const decoder = new TextDecoder(codes[code] ?? "gb18030");
  return (bytes) => decoder.decode(bytes);
}

function formatOf({ wide, decode }: Book, record: BiffRecord): [number, NumberShape] {
  const { type, data } = record;
  if (wide) return [data.readUInt16LE(0), shapeOf(text97(record, 2, 2))];
  const from = type === types.format ? 3 : 1;
  return [type === types.format ? data.readUInt16LE(0) : 0, shapeOf(decode(data.subarray(from)))];
}

function sheetOf({ wide, decode }: Book, record: BiffRecord): BookSheet {
  const { data } = record;
  const name = wide ? text97(record, 1, 6) : decode(data.subarray(7, 7 + (data[6] ?? 0)));
  return { name, at: data.readUInt32LE(0), hidden: ((data[4] ?? 0) & 3) !== 0 };
}
