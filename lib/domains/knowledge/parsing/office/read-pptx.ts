import { markdownTable } from "../markdown-table.ts";
import type { Parsed } from "../parsed.ts";
import { refuseFile } from "../refuse-file.ts";
import type { OfficePackage } from "./open-package.ts";
import { walkXml } from "./walk-xml.ts";

type Slide = { title: string; blocks: string[] };

/** The words of a slide or of its notes: its title, its paragraphs, its tables. */
function readSlide(xml: string): Slide {
  const slide: Slide = { title: "", blocks: [] };
  let [paragraph, isTitle, inText] = ["", false, false];
  let rows: string[][] | undefined;
  let cell: string[] = [];
  walkXml(xml, {
    open(name, { type }) {
      if (name === "sp") isTitle = false;
      else if (name === "ph") isTitle = type === "title" || type === "ctrTitle";
      else if (name === "tbl") rows = [];
      else if (name === "tr") rows?.push([]);
      else if (name === "t") inText = true;
      else if (name === "br") paragraph += " ";
    },
    text(text) {
      if (inText) paragraph += text;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "p") {
        const text = paragraph.trim();
        paragraph = "";
        if (text === "") return;
        if (rows) cell.push(text);
        else if (isTitle) slide.title += slide.title ? ` ${text}` : text;
        else slide.blocks.push(text);
      } else if (name === "tc") {
        rows?.at(-1)?.push(cell.join(" "));
        cell = [];
      } else if (name === "tbl") {
        slide.blocks.push(markdownTable(rows ?? []));
        rows = undefined;
      }
    },
  });
  return slide;
}

const numberOf = (name: string): number => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);

/** The notes that belong to a slide, by its relations. */
async function notesOf(office: OfficePackage, slide: string): Promise<string[]> {
  const relations = await office.read(slide.replace("slides/", "slides/_rels/").concat(".rels"));
  const target = /Target="\.\.\/(notesSlides\/notesSlide\d{1,5}\.xml)"/.exec(relations ?? "")?.[1];
  const xml = target ? await office.read(`ppt/${target}`) : undefined;
  if (!xml) return [];
  // The slide's own number stands among its notes.
  return readSlide(xml).blocks.filter((block) => !/^\d{1,4}$/.test(block));
}

/** Reads a presentation: each slide under its title, its notes behind it. */
export async function readPptx(office: OfficePackage): Promise<Parsed> {
  const slides = office.names
    .filter((name) => /^ppt\/slides\/slide\d{1,5}\.xml$/.test(name))
    .sort((one, other) => numberOf(one) - numberOf(other));
  if (slides.length === 0) throw refuseFile("file_broken", "the presentation has no slides");
  const parts: string[] = [];
  for (const [at, name] of slides.entries()) {
    const { title, blocks } = readSlide((await office.read(name)) ?? "");
    const notes = await notesOf(office, name);
    parts.push(`## ${title || `第 ${at + 1} 页`}`, ...blocks);
    if (notes.length > 0) parts.push(`备注：${notes.join("\n")}`);
  }
  return {
    title: null,
    text: parts.filter((part) => part !== "").join("\n\n"),
    format: "pptx",
    warnings: [],
  };
}
