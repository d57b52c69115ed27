import { crc32, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { headingLevel } from "../parsing/heading-level.ts";
import { nearness } from "../parsing/nearness.ts";
import { parseFile } from "../parsing/parse-file.ts";
import { fileLimits } from "../parsing/parsed.ts";

async function zipOf(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const run = (text: string, bold = false) =>
  `<w:r><w:rPr>${bold ? "<w:b/>" : ""}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (text: string, props = "", bold = false) => `<w:p><w:pPr>${props}</w:pPr>${run(text, bold)}</w:p>`;
const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
const docx = (body: string, styles = "") =>
  zipOf({
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": `<w:styles xmlns:w="x">${styles}</w:styles>`,
  });

const reasonFor = async (bytes: Buffer, name = "a.docx") =>
  (await refusalOf(parseFile(bytes, name, { ...fileLimits, expandedBytes: 20_000_000 }))).options.reason;

describe("word documents", () => {
  it("have headings by style, outline and how they look, lists and tables whole", async () => {
    const body = [
      p("报价手册", '<w:pStyle w:val="a1"/>'),
      p("第一章 总则"),
      p("报价由销售负责。"),
      p("折扣怎么批", "", true),
      p("低于八五折找总监", '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
      `<w:tbl><w:tr>${cell("折扣")}${cell("谁批")}</w:tr><w:tr>${cell("8.5")}${cell("总监")}</w:tr></w:tbl>`,
    ].join("");
    const style = '<w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style>';
    const { text, title } = await parseFile(await docx(body, style), "x.docx");
    expect(text).toBe(
      [
        "# 报价手册",
        "# 第一章 总则",
        "报价由销售负责。",
        "## 折扣怎么批",
        "- 低于八五折找总监",
        "| 折扣 | 谁批 |\n| --- | --- |\n| 8.5 | 总监 |",
      ].join("\n\n"),
    );
    expect(title).toBe("报价手册");
  });
});

describe("presentations", () => {
  it("are read slide by slide, in order, with their notes", async () => {
    const slide = (title: string, text: string) =>
      `<p:sld xmlns:p="x" xmlns:a="y"><p:sp><p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><a:p><a:r><a:t>${title}</a:t></a:r></a:p></p:sp><p:sp><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sp></p:sld>`;
    const bytes = await zipOf({
      "ppt/presentation.xml": "<p:presentation/>",
      "ppt/slides/slide10.xml": slide("价格", "按年订阅"),
      "ppt/slides/slide2.xml": slide("方案", "三步上线"),
      "ppt/slides/_rels/slide2.xml.rels":
        '<Relationships><Relationship Target="../notesSlides/notesSlide1.xml"/></Relationships>',
      "ppt/notesSlides/notesSlide1.xml":
        '<p:notes xmlns:a="y"><a:p><a:r><a:t>先讲案例</a:t></a:r></a:p></p:notes>',
    });
    expect((await parseFile(bytes, "x.pptx")).text).toBe(
      "## 方案\n\n三步上线\n\n备注：先讲案例\n\n## 价格\n\n按年订阅",
    );
  });
});

describe("pages and texts", () => {
  it("leave out what only the browser needs", async () => {
    const html = `<html><head><title>帮助</title><script>alert("x")</script></head><body><nav>首页</nav><h1>退款</h1><p>五个<b>工作日</b>。</p><ul><li>原路退回</li></ul><table><tr><th>方式</th><th>天数</th></tr><tr><td>银行卡</td><td>5</td></tr></table></body></html>`;
    const { text, title } = await parseFile(Buffer.from(html), "a.html");
    expect(title).toBe("帮助");
    expect(text).toBe(
      "# 退款\n\n五个工作日。\n\n- 原路退回\n\n| 方式 | 天数 |\n| --- | --- |\n| 银行卡 | 5 |",
    );
  });

  it("are read in the encodings that are about", async () => {
    const gbk = Buffer.from(
      "d6d0b9fab5c4bfcdbba7b9dcc0edcfb5cdb3a3accad7b4cebcfbc3e6d2aad7bcb1b8a1a3",
      "hex",
    );
    expect((await parseFile(gbk, "a.txt")).text).toBe("中国的客户管理系统，首次见面要准备。");
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("客户", "utf16le")]);
    expect((await parseFile(wide, "a.txt")).text).toBe("客户");
    expect((await parseFile(Buffer.from("品名,价格\n轴承,12\n"), "a.csv")).text).toContain("| 轴承 | 12 |");
  });
});

/** A zip whose directory tells of what is not there: sizes and names as an attacker writes them. */
function forged(name: string, content: Buffer, entries = 1): Buffer {
  const data = deflateRawSync(content);
  const file = Buffer.from(name);
  const head = (signature: number, length: number) => {
    const buffer = Buffer.alloc(length);
    buffer.writeUInt32LE(signature, 0);
    return buffer;
  };
  const local = head(0x04034b50, 30);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc32(content), 14);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(file.length, 26);
  const central = head(0x02014b50, 46);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(crc32(content), 16);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(content.length, 24);
  central.writeUInt16LE(file.length, 28);
  const directory = Buffer.concat(Array.from({ length: entries }, () => Buffer.concat([central, file])));
  const end = head(0x06054b50, 22);
  end.writeUInt16LE(Math.min(entries, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(30 + file.length + data.length, 16);
  return Buffer.concat([local, file, data, directory, end]);
}

describe("files that are none, or mean harm", () => {
  it.each([
    ["a zip of nothing", () => zipOf({}), "file_not_office"],
    ["a zip of something else", () => zipOf({ "a.txt": "x" }), "file_not_office"],
    ["a bomb", () => forged("word/document.xml", Buffer.alloc(60_000_000)), "file_expanded"],
    ["a path that leads out", () => forged("../../etc/passwd", Buffer.from("x")), "file_broken"],
    ["a hundred thousand parts", () => forged("a", Buffer.from("x"), 60_000), "file_parts"],
    ["a cut zip", async () => (await docx(p("x"))).subarray(0, 200), "file_broken"],
    ["a document without words", () => docx(""), "file_no_text"],
    ["an old Office file", () => Buffer.from("d0cf11e0a1b11ae1000000000000", "hex"), "file_old_office"],
    [
      "a locked one",
      () =>
        Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      "file_password",
    ],
    ["a picture", () => Buffer.from("89504e470d0a1a0a0000", "hex"), "file_kind"],
    ["nothing", () => Buffer.alloc(0), "file_empty"],
  ] as [string, () => Buffer | Promise<Buffer>, string][])("%s", async (_, make, reason) => {
    expect(await reasonFor(await make())).toBe(reason);
  });

  it("entities that blow up", async () => {
    const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="x"><w:p><w:t>&b;</w:t></w:p></w:document>`;
    expect(await reasonFor(await zipOf({ "word/document.xml": laughs }))).toBe("file_entities");
  });

  it("tags nested without end", async () => {
    const deep = `${"<w:p>".repeat(5000)}`;
    expect(await reasonFor(await docx(deep))).toBe("file_broken");
  });
});

it.each([
  ["第三章 交付", false, 1],
  ["一、总则", false, 2],
  ["（二）付款方式", false, 3],
  ["2.1 报价流程", false, 3],
  ["付款方式", true, 2],
  ["付款方式", false, undefined],
  ["一、总则里说的话写完了一整句。", true, undefined],
])("%s is a heading of level", (line, bold, level) => expect(headingLevel(line, bold)).toBe(level));

it("tells what reads nearly the same", () => {
  const text = "折扣低于八五折，由销售总监审批；低于七折，由总经理审批。";
  expect(nearness(text, text.replace("总经理", "董事长"))).toBeGreaterThan(0.7);
  expect(nearness(text, "退款在五个工作日内到账，原路退回。")).toBeLessThan(0.1);
});
