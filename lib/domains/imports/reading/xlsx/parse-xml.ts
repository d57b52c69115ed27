import type { Readable } from "node:stream";
import { Parser } from "htmlparser2";
import { AppError } from "#lib/platform/errors.ts";
import { refuse } from "../refuse.ts";

/** What a part of a workbook tells while it is read; names come without their namespace. */
export type XmlHandler = {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/** Reads a part of a workbook; stops for breath after each piece, so that rows can leave while it is read. */
export async function* parseXml(stream: Readable, handler: XmlHandler): AsyncGenerator<undefined> {
  const decoder = new TextDecoder("utf-8");
  const names = new Map<string, string>();
  const local = (name: string): string => {
    const known = names.get(name);
    if (known !== undefined) return known;
    const short = name.slice(name.indexOf(":") + 1);
    // The names of a format are few; more are an attack.
    if (names.size < 500) names.set(name, short);
    return short;
  };
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        handler.open?.(local(name), attributes);
      },
      ontext: (text) => handler.text?.(text),
      onclosetag(name) {
        depth -= 1;
        handler.close?.(local(name));
      },
    },
    { xmlMode: true },
  );
  try {
    for await (const piece of stream) {
      parser.write(decoder.decode(piece, { stream: true }));
      yield;
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw refuse("import_broken_xlsx", "a part of the workbook is damaged", {}, cause);
  } finally {
    stream.destroy();
  }
  // The end closes what nobody closed, so it is looked at before.
  if (depth > 0) throw refuse("import_broken_xlsx", "a part of the workbook is cut off");
  parser.end();
}
