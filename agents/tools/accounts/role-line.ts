import type { RoleView } from "#lib/domains/identity/contract.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";

const shown = ["lead", "customer", "opportunity"];

/** How far a role sees the records that sales is about: 线索看自己的、客户看本团队. */
export function sightOf({ objects }: RoleView, t: Translate): string {
  return objects
    .filter(({ object }) => shown.includes(object))
    .map(({ object, scope }) => t(`system.role.sight.${scope}`, { object: t(`objects.${object}`) }))
    .join(t("lead.listComma"));
}

/** What a role may do beyond looking: 改、删、导出. */
export function powersOf({ objects }: RoleView, t: Translate): string {
  const verbs = ["update", "delete", "transfer", "export"];
  const had = verbs.filter((verb) =>
    objects.some(({ object, rights }) => shown.includes(object) && rights.includes(`${object}.${verb}`)),
  );
  if (had.length === 0) return t("system.role.looksOnly");
  return had.map((verb) => t(`system.role.verb.${verb}`)).join(t("lead.listComma"));
}
