import { keepLast } from "../text/keep-last.ts";

/** A syllable with the sounds that southern speakers and phonetic keyboards mix up as one: zh/z ch/c sh/s n/l f/h ing/in eng/en ang/an. */
export const nearSound = keepLast((syllable) =>
  syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^n(?=.)/, "l")
    .replace(/^f/, "h")
    .replace(/([aei])ng$/, "$1n")
    .replace(/^lv/, "lu"),
);
