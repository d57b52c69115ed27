"use client";
import { CornerDownRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { createTeamAction, renameTeamAction } from "#app/(workspace)/settings/staff/actions.ts";
import { AddButton } from "#components/settings/add-button.tsx";
import { SetupLine } from "#components/settings/setup-line.tsx";
import { SetupPage } from "#components/settings/setup-page.tsx";
import { usePartEditor } from "#components/settings/use-part-editor.tsx";
import { useSetup } from "#components/settings/use-setup.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import type { TeamDto } from "#lib/domains/identity/contract.ts";
import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";

const name: FieldSpec = { name: "name", type: "text", required: true, max: 60 };
const spec = (fields: FieldSpec[]): ObjectSpec => ({ name: "team", fields, relations: [] });
const indent = 20;

/** The teams as they stand below each other; who leads one sees what those below have. */
export function TeamsSetup({ teams }: { teams: readonly TeamDto[] }) {
  const t = useTranslations("setup.teams");
  const { rights } = useViewer();
  const { write } = useSetup();
  const editor = usePartEditor<TeamDto>({
    title: (known) => (known ? t("rename", { name: known.name }) : t("add")),
    spec: (known) => spec(known ? [name] : [name, { name: "parent", type: "team" }]),
    initial: (known) => known ?? {},
    save: (known, set) =>
      write(known ? renameTeamAction({ id: known.id, name: String(set.name) }) : createTeamAction(set)),
  });
  const mayEdit = rights.includes("team.manage");
  return (
    <SetupPage
      title={t("title")}
      text={t("text")}
      actions={mayEdit ? <AddButton label={t("add")} add={editor.add} /> : null}
    >
      <Card>
        <ul>
          {teams.map((team) => (
            <SetupLine
              key={team.id}
              name={team.name}
              depth={team.depth * indent}
              marks={
                <>
                  <Badge>{t("people", { count: team.people })}</Badge>
                  {team.parent ? (
                    <span className="inline-flex items-center gap-1 text-sm text-ink-3">
                      <CornerDownRight aria-hidden className="size-3.5" />
                      {t("below", { name: team.parent.name })}
                    </span>
                  ) : null}
                </>
              }
              edit={mayEdit ? () => editor.edit(team) : undefined}
            />
          ))}
        </ul>
      </Card>
      {editor.dialog}
    </SetupPage>
  );
}
