import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readLibrary } from "#scripts/seed/knowledge/read-library.ts";
import type { Evaluate } from "#tests/evals/run-eval.ts";
import { openLibrary } from "./open-library.ts";
import { plainSearch } from "./plain-search.ts";

const share = (places: number[], most: number): number =>
  places.filter((place) => place >= 1 && place <= most).length / Math.max(1, places.length);

function readQuestions(name: string): string[] {
  const lines = readFileSync(join(import.meta.dirname, name), "utf8").split("\n");
  return lines
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { question: string }).question);
}

/** The shipped documents by their gold questions, beside plain BM25; and questions that they do not answer. */
export const run: Evaluate = async ({ shutdown }) => {
  const shipped = readLibrary();
  const library = openLibrary(shipped);
  shutdown.add(async () => library.close());
  const gold = shipped.flatMap(({ document, gold: questions }) =>
    questions.map((question) => ({ question, id: document.externalId ?? "" })),
  );
  const plain = plainSearch(
    shipped.map(({ document }) => ({
      id: document.externalId ?? "",
      text: [document.title, ...document.questions, document.text].join("\n"),
    })),
  );
  const answers = gold.map(({ question, id }) => ({ found: library.ask(question), id, question }));
  const ours = answers.map(({ found, id }) => found.documents.findIndex((each) => each.document === id) + 1);
  const theirs = gold.map(({ question, id }) => plain(question).indexOf(id) + 1);
  const unanswerable = readQuestions("unanswerable.jsonl").map(
    (question) => library.ask(question).noEvidence,
  );
  for (const [at, { question, id, found }] of answers.entries()) {
    if (ours[at] !== 1)
      process.stdout.write(`# ${ours[at] || "-"} ${id} ${question} → ${found.documents[0]?.document}\n`);
  }
  process.stdout.write(`# ${shipped.length} documents, ${gold.length} questions\n`);
  process.stdout.write(
    `# plain BM25: R@1 ${share(theirs, 1).toFixed(3)} R@5 ${share(theirs, 5).toFixed(3)}\n`,
  );
  return {
    name: "retrieval",
    metrics: [
      { name: "gold R@1", value: share(ours, 1), bar: 0.85 },
      { name: "gold R@5", value: share(ours, 5), bar: 0.97 },
      {
        name: "no evidence where there is none",
        value: unanswerable.filter(Boolean).length / unanswerable.length,
        bar: 0.9,
      },
      {
        name: "evidence where there is some",
        value: answers.filter(({ found }) => !found.noEvidence).length / Math.max(1, answers.length),
        bar: 0.9,
      },
    ],
  };
};
