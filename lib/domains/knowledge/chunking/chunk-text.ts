import { createHash } from "node:crypto";
import type { ChunkKind } from "../contract.ts";
import type { Block } from "./block.ts";
import { readBlocks } from "./read-blocks.ts";
import { type Part, splitBlock } from "./split-block.ts";

/** A passage of a text: `text.slice(startsAt, endsAt)`, for a part of a table with the table's head before it. */
export type Passage = {
  no: number;
  section: number;
  headingPath: string[];
  kind: ChunkKind;
  text: string;
  startsAt: number;
  endsAt: number;
  questions: string[];
  hash: string;
};

/** Characters that a passage should have, and those it may have at most; shorter sections are not cut at headings. */
const WANTED = 500;
const MOST = 800;
const SMALL = 200;

type Heading = { level: number; title: string };
type Place = { headings: Heading[]; section: number };
type Open = Place & { kind: ChunkKind; start: number; end: number };

function passageOf(part: Part, kind: ChunkKind, { headings, section }: Place, questions: string[]) {
  const text = part.text.trim();
  return {
    section,
    headingPath: headings.map(({ title }) => title),
    kind,
    text,
    startsAt: part.start,
    endsAt: part.end,
    questions,
    hash: createHash("sha256").update(text).digest("hex").slice(0, 32),
  };
}

/** Reads blocks one after another and puts passages together. */
class Chunker {
  readonly passages: Omit<Passage, "no">[] = [];
  readonly #text: string;
  readonly #wanted: number;
  #place: Place = { headings: [], section: 0 };
  #open: Open | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#wanted = text.length <= MOST ? MOST : WANTED;
  }

  take(block: Block): void {
    if (block.kind === "heading") this.#enter(block);
    else if (block.kind === "faq") {
      this.close();
      this.#put(splitBlock(this.#text, block, MOST), "faq", this.#place, [block.question]);
    } else if (block.end - block.start > MOST) this.#split(block, block.kind);
    else this.#hold(block, block.kind);
  }

  close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open) this.#put([{ ...open, text: this.#text.slice(open.start, open.end) }], open.kind, open, []);
  }

  #put(parts: Part[], kind: ChunkKind, at: Place, questions: string[]): void {
    for (const part of parts) {
      if (part.text.trim() !== "") this.passages.push(passageOf(part, kind, at, questions));
    }
  }

  #enter(heading: Heading & { start: number; end: number }): void {
    const held = this.#open ? this.#open.end - this.#open.start : 0;
    if (held >= SMALL || heading.level === 1) this.close();
    const above = this.#place.headings.filter(({ level }) => level < heading.level);
    this.#place = { headings: [...above, heading], section: this.#place.section + 1 };
    if (this.#open) this.#hold(heading, this.#open.kind);
  }

  #hold(block: { start: number; end: number }, kind: ChunkKind): void {
    if (this.#open && block.end - this.#open.start > this.#wanted) this.close();
    this.#open ??= { ...this.#place, kind, start: block.start, end: block.end };
    this.#open.end = block.end;
    if (this.#open.kind !== kind) this.#open.kind = "text";
  }

  /** What stands before a large table or paragraph may be its caption and goes with its first part. */
  #split(block: { start: number; end: number }, kind: ChunkKind): void {
    const lead = this.#open && this.#open.end - this.#open.start < SMALL ? this.#open : undefined;
    if (lead) this.#open = undefined;
    else this.close();
    const whole = { kind, start: lead?.start ?? block.start, end: block.end };
    this.#put(splitBlock(this.#text, whole, MOST, block.start), kind, lead ?? this.#place, []);
  }
}

/** Reads a text into passages: along headings where they are long enough, tables and questions whole where they fit. */
export function chunkText(text: string): Passage[] {
  const chunker = new Chunker(text);
  for (const block of readBlocks(text)) chunker.take(block);
  chunker.close();
  return chunker.passages.map((passage, no) => ({ ...passage, no }));
}
