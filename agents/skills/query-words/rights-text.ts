import type { Turn } from "#agents/runtime/turn.ts";
import type { QueryReading } from "#lib/language/index.ts";
import { seenScope } from "./seen-scope.ts";

/**
 * Why nothing may be seen of somebody: the person's own rights end before. Empty where all is seen, or nobody else was
 * named. `outside` are the names that stand where the person's team does not reach.
 */
export function rightsText(
  { object, unresolved }: QueryReading,
  outside: readonly string[],
  turn: Turn,
): string {
  const { t } = turn;
  const scope = seenScope(object, turn);
  const { name: own } = turn.context.principal;
  const others = unresolved.filter(
    ({ object: kind, name }) =>
      name !== own && (outside.includes(name) || (scope === "own" && (kind === "user" || kind === "team"))),
  );
  if (others.length === 0 || scope === "all") return "";
  return t("figures.rights", {
    scope: t(`figures.rightsOf.${scope}`),
    object: t(`objects.${object}`),
    names: others.map(({ name }) => name).join(t("lead.listComma")),
  });
}
