const starts = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);
const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

type Container = "pdf" | "png" | "jpeg" | "gif" | "webp" | "zip" | "cfb" | "text";

function isText(bytes: Uint8Array): boolean {
  if (bytes.subarray(0, 65_536).includes(0)) return false;
  try {
    // A file may be cut inside a character at the end of the piece looked at.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, 65_536), { stream: true });
    return true;
  } catch {
    return false;
  }
}

function containerOf(bytes: Uint8Array): Container | null {
  if (ascii(bytes, 0, 5) === "%PDF-") return "pdf";
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png";
  if (starts(bytes, 0xff, 0xd8, 0xff)) return "jpeg";
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return "gif";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return "webp";
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return "zip";
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return "cfb";
  return isText(bytes) ? "text" : null;
}

const office = "application/vnd.openxmlformats-officedocument";
/** What may be kept, by the ending of the name: what the bytes must be, and what the file is served as. */
const known: Record<string, [Container, string]> = {
  pdf: ["pdf", "application/pdf"],
  png: ["png", "image/png"],
  jpg: ["jpeg", "image/jpeg"],
  jpeg: ["jpeg", "image/jpeg"],
  gif: ["gif", "image/gif"],
  webp: ["webp", "image/webp"],
  docx: ["zip", `${office}.wordprocessingml.document`],
  xlsx: ["zip", `${office}.spreadsheetml.sheet`],
  pptx: ["zip", `${office}.presentationml.presentation`],
  zip: ["zip", "application/zip"],
  doc: ["cfb", "application/msword"],
  xls: ["cfb", "application/vnd.ms-excel"],
  ppt: ["cfb", "application/vnd.ms-powerpoint"],
  wps: ["cfb", "application/vnd.ms-works"],
  txt: ["text", "text/plain; charset=utf-8"],
  md: ["text", "text/plain; charset=utf-8"],
  csv: ["text", "text/csv; charset=utf-8"],
};

/** The media type of a file that is what its name says, or null: pages and programs are never kept. */
export function sniffFile(name: string, bytes: Uint8Array): string | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const [container, mediaType] = Object.hasOwn(known, ending) ? (known[ending] ?? []) : [];
  return container !== undefined && mediaType !== undefined && containerOf(bytes) === container
    ? mediaType
    : null;
}
