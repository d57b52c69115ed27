import { describe, expect, it } from "vitest";
import { sniffFile } from "../sniff-file.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const zip = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]);

describe("sniffFile", () => {
  it("knows files that are what their names say", () => {
    expect(sniffFile("手册.PDF", bytes("%PDF-1.7 …"))).toBe("application/pdf");
    expect(sniffFile("a.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toBe("image/png");
    expect(sniffFile("报价.xlsx", zip)).toMatch(/spreadsheetml/);
    expect(sniffFile("说明.txt", bytes("白皮书"))).toBe("text/plain; charset=utf-8");
  });
  it("refuses what it is not, and what a browser would run", () => {
    expect(sniffFile("a.pdf", zip)).toBeNull();
    expect(sniffFile("a.png", bytes("<script>"))).toBeNull();
    expect(sniffFile("a.html", bytes("<p>"))).toBeNull();
    expect(sniffFile("a.svg", bytes("<svg>"))).toBeNull();
    expect(sniffFile("a.exe", bytes("MZ"))).toBeNull();
    expect(sniffFile("constructor", bytes("x"))).toBeNull();
    expect(sniffFile("x.constructor", bytes("x"))).toBeNull();
    expect(sniffFile("a.txt", new Uint8Array([0xff, 0xfe, 0, 1]))).toBeNull();
  });
});
