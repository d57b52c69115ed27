import type { PhoneKind, ReadPhone } from "./contract.ts";

const EXTENSION = /(?:转|分机|ext\.?|x|#|(?<=\d{8}|\d{3}-\d{7})[-–—](?=\d{1,6}$))\s?:?\s?(\d{1,6})$/i;
const AREA = /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/;

/** A phone as numbers are compared: full width made plain, no blanks and marks, no +86, the extension apart. */
export function readPhone(text: string): ReadPhone {
  const plain = text.slice(0, 200).normalize("NFKC").trim();
  const extension = EXTENSION.exec(plain);
  const typed = plain.slice(0, extension?.index ?? plain.length);
  const digits = typed.replace(/\D/g, "");
  const abroad = /^[^\d+]{0,20}\+/.test(typed) || digits.startsWith("00");
  const bare = abroad ? digits.replace(/^00/, "") : digits;
  const home = withoutCountry(bare, abroad);
  const foreign = abroad && home === bare && bare !== "";
  const number = foreign ? `+${bare}` : home;
  return { number, kind: kindOf(number), ...(extension?.[1] ? { extension: extension[1] } : {}) };
}

function withoutCountry(digits: string, abroad: boolean): string {
  if (/^86(?:1[3-9]\d{9}|0\d{9,11})$/.test(digits)) return digits.slice(2);
  // +86 21 …: the area's zero is left out behind a country code.
  return abroad && /^86[1-9]\d{8,10}$/.test(digits) ? `0${digits.slice(2)}` : digits;
}

function kindOf(number: string): PhoneKind {
  if (/^1[3-9]\d{9}$/.test(number)) return "mobile";
  if (/^[48]00\d{7}$/.test(number)) return "service";
  return AREA.test(number) ? "landline" : "other";
}
