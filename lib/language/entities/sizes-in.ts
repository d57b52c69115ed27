import type { SizeValue } from "../model/entity.ts";
import { scanNumbers } from "../numerals/scan-numbers.ts";
import { extractSizes } from "./extract-sizes.ts";

/** The sizes of companies that a text speaks of: 三百人的工厂, 中型企业. */
export const sizesIn = (text: string): SizeValue[] =>
  extractSizes(text, scanNumbers(text)).map(({ value }) => value);
