/** Text as it is kept: full-width letters and digits made plain, no invisible characters, single spaces. Chinese punctuation stays. */
export function cleanText(text: string): string {
  return foldWidth(text).replace(/\s+/g, " ").trim();
}

/** Like `cleanText`, but lines stay lines. */
export function cleanLongText(text: string): string {
  return foldWidth(text)
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function foldWidth(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|[^\P{Cc}\n\r\t]/gu, "");
}

/** Digits only, of mainland numbers without the country code, an extension behind a hyphen: equal phones compare equal. */
export function cleanPhone(phone: string): string {
  const plain = cleanText(phone);
  const extension = /(?:转|ext\.?|x|#|(?<=\d{10})-)\s*(\d{1,6})$/i.exec(plain);
  const digits = plain.slice(0, extension?.index).replace(/[^\d+]/g, "");
  const national = digits
    .replace(/^(?:\+|00)?86(?=1[3-9]\d{9}$|0\d{9,11}$|[48]00\d{7}$)/, "")
    // An area code written the international way has lost its 0.
    .replace(/^(?:\+|00)86(?=10\d{8}$|[2-9]\d{8,10}$)/, "0");
  return extension ? `${national}-${extension[1]}` : national;
}
