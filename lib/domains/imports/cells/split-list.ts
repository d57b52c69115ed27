/** The parts of a cell that holds several, each once. */
export function splitList(text: string): string[] {
  const parts = text.split(/[;；,，、|\n]+/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ""))];
}
