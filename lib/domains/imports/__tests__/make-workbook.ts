import { ZipFile } from "yazl";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export async function makeZip(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), path);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream as unknown as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}

export type WorkbookParts = {
  /** `<row>` elements of each sheet by its name, or a whole part when it begins with `<worksheet`. */
  sheets: Record<string, string>;
  strings?: string[];
  /** Number formats by the index of their style. */
  formats?: string[];
  properties?: string;
  hidden?: string[];
};

/** A workbook of just what a case needs. */
export function makeWorkbook(given: WorkbookParts): Promise<Buffer> {
  const names = Object.keys(given.sheets);
  const sheetXml = (text: string) =>
    text.startsWith("<worksheet") ? text : `<worksheet ${MAIN}><sheetData>${text}</sheetData></worksheet>`;
  const state = (name: string) => (given.hidden?.includes(name) ? ' state="hidden"' : "");
  const formats = given.formats ?? [];
  return makeZip({
    "_rels/.rels": `<Relationships><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr ${given.properties ?? ""}/><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}"${state(name)} r:id="s${index}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names
      .map(
        (_, index) =>
          `<Relationship Id="s${index}" Type="${OFFICE}/worksheet" Target="worksheets/s${index}.xml"/>`,
      )
      .join("")}</Relationships>`,
    "xl/sharedStrings.xml": `<sst>${(given.strings ?? []).map((text) => `<si>${text}</si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`)
      .join(
        "",
      )}</numFmts><cellXfs>${formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join("")}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, index) => [`xl/worksheets/s${index}.xml`, sheetXml(given.sheets[name] ?? "")]),
    ),
  });
}
