/** Typed values divided by commas, semicolons or lines, Chinese or Western. */
export function splitWords(text: string): string[] {
  return text
    .split(/[,，、;；\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}
