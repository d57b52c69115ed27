import { refuse } from "../refuse.ts";
import type { Zip } from "./open-zip.ts";
import { readPart } from "./read-part.ts";

export type Sheet = { name: string; path: string; hidden: boolean };
export type Workbook = { sheets: Sheet[]; date1904: boolean; sharedStrings: string; styles: string };

/** The sheets of a workbook in their order, and where its parts are. */
export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const main = await findMain(zip);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const targets = new Map<string, string>();
  const byType = new Map<string, string>();
  await readPart(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, {
    open(name, { Id = "", Type = "", Target = "" }) {
      if (name !== "Relationship") return;
      const path = resolve(folder, Target);
      targets.set(Id, path);
      byType.set(Type.slice(Type.lastIndexOf("/") + 1), path);
    },
  });
  const workbook: Workbook = {
    sheets: [],
    date1904: false,
    sharedStrings: byType.get("sharedStrings") ?? `${folder}sharedStrings.xml`,
    styles: byType.get("styles") ?? `${folder}styles.xml`,
  };
  await readPart(zip, main, {
    open(name, attributes) {
      if (name === "workbookPr") workbook.date1904 = /^(?:1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const path = targets.get(relationOf(attributes) ?? "");
      const hidden = attributes.state !== undefined && attributes.state !== "visible";
      // Chart sheets have no cells.
      if (path && !path.includes("chartsheets")) {
        workbook.sheets.push({ name: attributes.name ?? "", path, hidden });
      }
    },
  });
  if (workbook.sheets.length === 0) throw refuse("import_broken_xlsx", "the workbook has no sheet");
  return workbook;
}

async function findMain(zip: Zip): Promise<string> {
  let main: string | undefined;
  await readPart(zip, "_rels/.rels", {
    open(name, { Type = "", Target = "" }) {
      if (name === "Relationship" && Type.endsWith("/officeDocument")) main = resolve("", Target);
    },
  });
  const path = main ?? "xl/workbook.xml";
  if (path.endsWith(".bin")) throw refuse("import_not_a_table", "a binary workbook", { kind: "xlsb" });
  if (zip.has(path) && path.endsWith(".xml") && !path.startsWith("word/") && !path.startsWith("ppt/"))
    return path;
  const kind = zip.has("mimetype") ? "OpenDocument" : (zip.names[0]?.split("/")[0] ?? "zip");
  throw refuse("import_not_a_table", "a zip file that is no workbook", { kind });
}

function relationOf(attributes: Record<string, string>): string | undefined {
  const name = Object.keys(attributes).find((key) => key.endsWith(":id"));
  return name === undefined ? undefined : attributes[name];
}

function resolve(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  return path.startsWith("/") ? path.slice(1) : new URL(path, `file:///${folder}`).pathname.slice(1);
}
