import { similarNames } from "#lib/language/index.ts";

/** 小郑, 老吴, 阿强: how colleagues call each other by surname or given name. */
const calling = /^[小老阿大](?=\p{Script=Han}{1,2}$)/u;

function likeness(said: string, name: string): number {
  const { score } = similarNames(said, name, "person");
  const called = said.replace(calling, "");
  if (called === said) return score;
  const byCall = name.startsWith(called) ? 0.4 : name.endsWith(called) ? 0.35 : 0;
  return Math.max(score, byCall);
}

/** The people whom a name may mean, only the best ones: an exact name leaves no other. */
export function meantPeople<P extends { name: string }>(people: readonly P[], said: string): P[] {
  const words = said.trim();
  const scored = people.map((person) => ({ person, score: likeness(words, person.name) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0 ? [] : scored.filter(({ score }) => score >= best - 0.05).map(({ person }) => person);
}
