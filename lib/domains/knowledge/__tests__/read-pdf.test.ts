import { describe, expect, it } from "vitest";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { parseFile } from "../parsing/parse-file.ts";
import { linesOf } from "../parsing/pdf/lines-of.ts";
import { pagesToText } from "../parsing/pdf/pages-to-text.ts";
import { repairGlyphs } from "../parsing/pdf/repair-glyphs.ts";

/** A PDF of pages of lines, each placed at a height of its own, in the order they are given. */
function pdfOf(pages: { text: string; y: number }[][]): Buffer {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...pages.flatMap((lines, at) => {
      const stream = lines.map(({ text, y }) => `BT /F1 12 Tf 72 ${y} Td (${text}) Tj ET`).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return Buffer.from(
    `${body}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`,
  );
}

describe("a PDF", () => {
  it("is read from top to bottom, without what every page repeats", async () => {
    const page = (about: string, at: number) => [
      { text: `Page ${at} of 3`, y: 40 },
      { text: `second line of ${about} ends here.`, y: 680 },
      { text: `First line of ${about} goes on to the`, y: 700 },
      { text: "Price manual 2026", y: 760 },
    ];
    const subjects = ["discounts", "delivery", "refunds"];
    const { text, format } = await parseFile(
      pdfOf(subjects.map((about, at) => page(about, at + 1))),
      "a.pdf",
    );
    expect(format).toBe("pdf");
    expect(text).toBe(
      subjects
        .map((about) => `First line of ${about} goes on to the second line of ${about} ends here.`)
        .join("\n\n"),
    );
  });

  it("that is a scan, or broken, says so", async () => {
    expect((await refusalOf(parseFile(pdfOf([[], []]), "a.pdf"))).options.reason).toBe("file_scan");
    expect((await refusalOf(parseFile(Buffer.from("%PDF-1.4 nothing"), "a.pdf"))).options.reason).toBe(
      "file_broken",
    );
  });
});

it("drops the second of two forms of a character, and keeps one that stands alone", () => {
  expect(repairGlyphs("使\u2f64用权限")).toBe("使用权限");
  expect(repairGlyphs("\u2f64户")).toBe("用户");
  expect(repairGlyphs("用用")).toBe("用用");
});

it("joins pieces of a line, Chinese without a blank", () => {
  const at = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 10, height: 10 });
  expect(linesOf([at("客户", 30, 100), at("重要", 0, 101), at("two", 60, 80), at("one", 0, 80)])).toEqual([
    "重要客户",
    "one two",
  ]);
});

it("finds headings and joins what a line break cut", () => {
  expect(pagesToText([["一、总则", "报价由销售", "负责。", "第二段。"]])).toBe(
    "## 一、总则\n\n报价由销售负责。\n\n第二段。",
  );
});
