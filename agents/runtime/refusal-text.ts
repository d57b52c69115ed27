import { rightHolders } from "#lib/domains/identity/index.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";

/** Why a person may not use a tool, and whom to ask: what it is called, their role, and the roles that may. */
export function refusalText(
  { principal }: Context,
  tool: { name: string; right: string },
  t: Translate,
): string {
  const what = t(`agents.tool.${tool.name}`);
  const role = t(`identity.role.${principal.role}`);
  const holders = rightHolders(tool.right).map((id) => t(`identity.role.${id}`));
  if (holders.length === 0 || principal.rights.has(tool.right))
    return t("system.refusedNobody", { what, role });
  return t("system.refused", { what, role, holders: holders.join(t("lead.listComma")) });
}
