import { createHash, randomBytes } from "node:crypto";
import { crc32, deflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { ZipFile } from "yazl";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { parseFile } from "../parsing/parse-file.ts";
import { parseInWorker } from "../parsing/parse-in-worker.ts";
import { fileLimits } from "../parsing/parsed.ts";

async function zipOf(parts: Record<string, string>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const CENTRAL = 0x02014b50;

/** Changes what the directory of a zip tells of each of its parts. */
function retold(zip: Buffer, change: (entry: Buffer) => void): Buffer {
  const bytes = Buffer.from(zip);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (bytes.readUInt32LE(at) === CENTRAL) change(bytes.subarray(at));
  }
  return bytes;
}

/** One part that says it is ten bytes long and unpacks to forty million. */
function liar(): Buffer {
  const content = Buffer.alloc(40_000_000);
  const data = deflateRawSync(content);
  const name = Buffer.from("word/document.xml");
  const head = (signature: number, length: number, shift: number) => {
    const buffer = Buffer.alloc(length);
    buffer.writeUInt32LE(signature, 0);
    buffer.writeUInt16LE(20, 4 + shift);
    buffer.writeUInt16LE(8, 8 + shift);
    buffer.writeUInt32LE(crc32(content), 14 + shift);
    buffer.writeUInt32LE(data.length, 18 + shift);
    buffer.writeUInt32LE(10, 22 + shift);
    buffer.writeUInt16LE(name.length, 26 + shift);
    return buffer;
  };
  const local = Buffer.concat([head(0x04034b50, 30, 0), name, data]);
  const central = Buffer.concat([head(CENTRAL, 46, 2), name]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

/** A PDF whose key fits no password that anybody gives. */
function lockedPdf(): Buffer {
  const hex = (length: number) => randomBytes(length).toString("hex");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [] /Count 0 >>",
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${hex(32)}> /U <${hex(32)}> >>`,
  ];
  let body = "%PDF-1.4\n";
  const rows = objects.map((object, at) => {
    const offset = String(body.length).padStart(10, "0");
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${offset} 00000 n \n`;
  });
  const id = createHash("md5").update("x").digest("hex");
  const table = `xref\n0 4\n0000000000 65535 f \n${rows.join("")}`;
  const trailer = `trailer\n<< /Size 4 /Root 1 0 R /Encrypt 3 0 R /ID [<${id}> <${id}>] >>`;
  return Buffer.from(`${body}${table}${trailer}\nstartxref\n${body.length}\n%%EOF`);
}

const laughs = `<!DOCTYPE l [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>`;
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const workbook = () =>
  zipOf({
    "xl/workbook.xml": `<?xml version="1.0"?>${laughs}<workbook xmlns:r="r"><sheets><sheet name="一" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `${laughs}<worksheet><sheetData><row r="1">${cell("A1", "品名")}${cell("B1", "单价")}</row><row r="2">${cell("A2", "轴承&amp;b; &b; &c;")}${cell("B2", "12")}</row></sheetData></worksheet>`,
  });
const words = { "word/document.xml": "<w:document><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:document>" };

it.each([
  ["a part that says it is shorter than it is", liar, "file_broken"],
  [
    "a part under a password",
    async () => retold(await zipOf(words), (entry) => entry.writeUInt16LE(entry.readUInt16LE(8) | 1, 8)),
    "file_password",
  ],
  ["a locked PDF", lockedPdf, "file_password"],
  ["more bytes than any document has", () => Buffer.alloc(fileLimits.bytes + 1), "file_size"],
  [
    "noise with a tag in it",
    () => Buffer.concat([Buffer.from("\x01\x02<p "), randomBytes(20_000)]),
    "file_kind",
  ],
  ["noise", () => Buffer.concat([Buffer.from([0, 1, 2, 3]), randomBytes(20_000)]), "file_kind"],
] as [string, () => Buffer | Promise<Buffer>, string][])(
  "%s is refused, saying why",
  async (_, make, reason) => {
    expect((await refusalOf(parseFile(await make(), "a.docx"))).options.reason).toBe(reason);
  },
);

it("entities that a workbook declares are never followed", async () => {
  const { text } = await parseFile(await workbook(), "a.xlsx");
  expect(text).toContain("轴承");
  expect(text).not.toContain("哈哈");
});

it("a text of two encodings is read as far as it can be, and that is told", async () => {
  const long = Buffer.from("客户的资料要完整，负责人要写清楚。".repeat(40));
  // 客户 in GBK, within a line and on one of its own.
  const gbk = Buffer.from("bfcdbba7", "hex");
  const lines = [Buffer.concat([long, gbk, long]), Buffer.concat([gbk, gbk]), long];
  const mixed = Buffer.concat(lines.flatMap((line) => [line, Buffer.from("\n")]));
  const { text, warnings } = await parseFile(mixed, "a.txt");
  expect(text).toContain("负责人要写清楚");
  expect(text.split("\n")[1]).toBe("客户客户");
  expect(warnings).toEqual(["odd_characters"]);
});

it("what the thread refuses is told as if it were read here", async () => {
  const bytes = new Uint8Array(Buffer.from("%PDF-1.4 nothing"));
  const refused = await refusalOf(parseInWorker(bytes, "a.pdf"));
  expect(refused.options.reason).toBe("file_broken");
});
