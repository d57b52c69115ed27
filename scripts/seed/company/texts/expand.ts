import type { Random } from "../random.ts";

/** Chooses among `[a|b]` and fills in `{name}`; a fact that is not given is an error in the text. */
export function expand(template: string, facts: Record<string, string>, random: Random): string {
  let text = template;
  const choice = /\[([^[\]]*)\]/;
  for (let found = choice.exec(text); found; found = choice.exec(text)) {
    const chosen = random.pick((found[1] ?? "").split("|"));
    text = text.slice(0, found.index) + chosen + text.slice(found.index + found[0].length);
  }
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`no fact ${name} for: ${template}`);
    return fact;
  });
}
