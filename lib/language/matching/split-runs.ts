/** A piece of text of one script. `digits` are digits alone; a word may hold digits. */
export type Run = { script: "han" | "word" | "digits"; text: string };

const RUNS = /(?<han>[\p{Script=Han}〇]{1,2000})|(?<word>[^\P{L}\p{Script=Han}]{1,64}|\p{N}{1,64})/gu;

/** The pieces of folded text that can be searched for; letters and digits that touch are one word: zx2024. */
export function splitRuns(text: string): Run[] {
  const runs: Run[] = [];
  let end = -1;
  for (const match of text.matchAll(RUNS)) {
    const last = runs.at(-1);
    const word = match[0];
    if (match.groups?.han) runs.push({ script: "han", text: word });
    else if (last && last.script !== "han" && end === match.index) {
      last.text += word;
      last.script = "word";
    } else runs.push({ script: /^[0-9]/.test(word) ? "digits" : "word", text: word });
    end = match.index + word.length;
  }
  return runs;
}
