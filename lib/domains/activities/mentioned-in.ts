type Member = { id: string; name: string };

/** The colleagues that a text names with @; of two names that begin alike the longer one counts. */
export function mentionedIn(text: string, members: readonly Member[]): string[] {
  if (!text.includes("@")) return [];
  const byLength = members.filter(({ name }) => name).toSorted((a, b) => b.name.length - a.name.length);
  const found = text
    .split("@")
    .slice(1)
    .flatMap((rest) => {
      const named = byLength.filter(({ name }) => rest.startsWith(name));
      // Two people of one name: nobody knows which is meant.
      return named.length > 0 && named[0]?.name !== named[1]?.name ? [named[0]?.id ?? ""] : [];
    });
  return [...new Set(found)];
}
