"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SetupPage } from "#components/settings/setup-page.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Card, CardBody, CardHeader, CardTitle } from "#components/ui/card.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { RoleView } from "#lib/domains/identity/contract.ts";

function RoleObjects({ role }: { role: RoleView }) {
  const t = useTranslations("setup.roles");
  const objects = useTranslations("objects");
  const verbs = (rights: readonly string[]) =>
    rights.map((right) => t(`verb.${right.slice(right.indexOf(".") + 1)}`)).join(t("comma"));
  return (
    <div className="overflow-x-auto">
      <Table>
        <thead>
          <tr>
            <Th>{t("object")}</Th>
            <Th>{t("sees")}</Th>
            <Th>{t("may")}</Th>
          </tr>
        </thead>
        <tbody>
          {role.objects.map(({ object, scope, rights }) => (
            <tr key={object} className="last:[&>*]:border-b-0">
              <Td className="whitespace-nowrap">{objects(object)}</Td>
              <Td className="whitespace-nowrap">
                {rights.length === 0 ? (
                  <span className="text-ink-3">{t("nothing")}</span>
                ) : (
                  t(`scope.${scope}`)
                )}
              </Td>
              <Td className="text-ink-2">{verbs(rights) || "—"}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** What each role sees and may do. */
export function RolesSetup({ roles }: { roles: readonly RoleView[] }) {
  const t = useTranslations("setup.roles");
  const names = useTranslations("ui.roles");
  const viewer = useViewer();
  const [chosen, choose] = useState(viewer.role);
  const role = roles.find(({ id }) => id === chosen);
  if (!role) return null;
  return (
    <SetupPage title={t("title")} text={t("text")}>
      <div className="overflow-x-auto [scrollbar-width:none]">
        <Segmented
          label={t("which")}
          value={chosen}
          choices={roles.map(({ id }) => ({ key: id, label: names(id) }))}
          choose={choose}
        />
      </div>
      <Card>
        <CardHeader>
          <CardTitle>{names(role.id)}</CardTitle>
          <span className="text-sm text-ink-3">{t("people", { count: role.people })}</span>
        </CardHeader>
        <RoleObjects role={role} />
      </Card>
      <Card>
        <CardHeader>
          <CardTitle>{t("others")}</CardTitle>
        </CardHeader>
        <CardBody>
          <ul className="flex flex-wrap gap-1.5">
            {role.others.map((right) => (
              <li key={right}>
                <Badge>{t(`right.${right.replace(".", "_")}`)}</Badge>
              </li>
            ))}
          </ul>
        </CardBody>
      </Card>
    </SetupPage>
  );
}
