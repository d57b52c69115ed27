import type { FinishedCall } from "#agents/runtime/turn.ts";
import { allPassagesIn } from "#agents/skills/passages.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";

/** What somebody who does a thing for the first time needs: how it goes, how it once went, and a sheet to fill. */
export type GuideParts = {
  steps: SearchHit[];
  example: SearchHit | undefined;
  template: SearchHit | undefined;
};

const isTemplate = ({ type, title }: SearchHit): boolean =>
  type === "template" ||
  (type !== "case_study" && /模[板版]|清单|问卷|提纲|检查表|\btemplate|checklist/iu.test(title));
const isExample = ({ type, title }: SearchHit): boolean =>
  type === "case_study" || (type !== "template" && /案例|\bcase stud/iu.test(title));

const textOf = ({ title, headingPath, passage }: SearchHit): string =>
  [title, ...headingPath, passage].join(" ");

const pairs = (topic: string): string[] =>
  topic.split(/\s+/u).flatMap((word) => {
    const letters = [...word];
    return letters.length <= 2 ? [word] : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
  });
const least = 0.5;

/** How much of the matter a document speaks of; by its name it is about it, by its words it may only mention it. */
function about(hit: SearchHit, topics: readonly string[]): number {
  const share = (text: string, topic: string): number => {
    const all = pairs(topic);
    return (
      all.filter((pair) => text.toLowerCase().includes(pair.toLowerCase())).length / Math.max(all.length, 1)
    );
  };
  return Math.max(
    ...topics.map((topic) => Math.max(share(hit.title, topic), share(textOf(hit), topic) * least)),
    0,
  );
}

const mostSteps = 2;
/** Below this a document only mentions the matter. */
const mentions = 0.5;

/** The documents that guide through a matter, by what each of them is; a document that is about another matter is none. */
export function guideParts(done: FinishedCall[], topics: readonly string[]): GuideParts {
  const found = allPassagesIn(done)
    .map((hit) => ({ hit, fits: about(hit, topics) }))
    .filter(({ fits }) => fits >= mentions)
    .toSorted((one, other) => other.fits - one.fits)
    .map(({ hit }) => hit);
  const seen = new Set<string>();
  const once = found.filter(({ documentId }) => !seen.has(documentId) && seen.add(documentId));
  return {
    steps: once.filter((hit) => !isTemplate(hit) && !isExample(hit)).slice(0, mostSteps),
    example: once.find(isExample),
    template: once.find(isTemplate),
  };
}
