import { Parser } from "htmlparser2";
import { refuseFile } from "../refuse-file.ts";

/** What a part tells while it is read; names come without their namespace, attributes too. */
export type XmlVisitor = {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
};

const DEEPEST = 512;
const local = (name: string) => name.slice(name.indexOf(":") + 1);
const localKeys = (attributes: Record<string, string>) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));

/** Reads XML. A document type, where entities are declared that blow up, is refused; Office files have none. */
export function walkXml(xml: string, visitor: XmlVisitor): void {
  if (xml.includes("<!DOCTYPE") || xml.includes("<!ENTITY")) {
    throw refuseFile("file_entities", "the file declares entities");
  }
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) throw refuseFile("file_broken", "nested too deep");
        visitor.open?.(local(name), localKeys(attributes));
      },
      ontext: (text) => visitor.text?.(text),
      onclosetag(name) {
        depth -= 1;
        visitor.close?.(local(name));
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
}
