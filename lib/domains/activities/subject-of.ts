const longest = 60;

/** The first words of a text, to call it by. */
export function subjectOf(body: string): string {
  const [line = ""] = body.trim().split(/\n/);
  const [sentence = ""] = line.split(/(?<=[。！？!?；;])/);
  const words = sentence.trim();
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words.replace(/[。；;]$/, "");
}
