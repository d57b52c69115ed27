const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  copy: "©",
  reg: "®",
  trade: "™",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  middot: "·",
  bull: "•",
  times: "×",
  yen: "¥",
  euro: "€",
  pound: "£",
};
const TAG =
  /<\/?(?:p|br|div|span|b|i|u|s|strong|em|ul|ol|li|a|h[1-6]|table|tbody|tr|td|th|font|img|hr|blockquote|pre|code)(?:\s[^<>]{0,1000})?\s{0,3}\/?>/gi;
const BREAKS = /^<(?:br|\/p|\/div|\/li|\/tr|\/h)/i;

function characterOf(code: number, whole: string): string {
  const possible = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return possible ? String.fromCodePoint(code) : whole;
}

/** The text of a cell that came out of a web page: R&amp;D is R&D, <p>甲</p><p>乙</p> are two lines. Other text stays as it is. */
export function decodeMarkup(text: string): string {
  const bare = text.includes("<") ? text.replace(TAG, (tag) => (BREAKS.test(tag) ? "\n" : "")) : text;
  if (!bare.includes("&")) return bare;
  return bare.replace(ENTITY, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    return characterOf(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal), whole);
  });
}
