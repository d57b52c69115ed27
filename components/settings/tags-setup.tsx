"use client";
import { Sparkles } from "lucide-react";
import { useTranslations } from "next-intl";
import {
  defineTagAction,
  deleteTagAction,
  updateTagAction,
} from "#app/(workspace)/settings/setup/actions.ts";
import { AddButton } from "#components/settings/add-button.tsx";
import { ObjectChoice } from "#components/settings/object-choice.tsx";
import { SetupLine } from "#components/settings/setup-line.tsx";
import { SetupPage } from "#components/settings/setup-page.tsx";
import { usePartEditor } from "#components/settings/use-part-editor.tsx";
import { useSetup } from "#components/settings/use-setup.ts";
import { FilterBuilder } from "#components/shared/filters/filter-builder.tsx";
import { summarizeFilter } from "#components/shared/filters/summarize-filter.ts";
import { useFilterWords } from "#components/shared/filters/use-filter-words.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import type { RecordObject, TagDto } from "#lib/domains/records/contract.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

type TagsSetupProps = { object: RecordObject; spec: ObjectSpec; tags: readonly TagDto[] };

const tagSpec: ObjectSpec = {
  name: "tag",
  relations: [],
  fields: [
    { name: "name", type: "text", required: true },
    { name: "ruleText", type: "text" },
  ],
};

/** Tags that people put on, and those that a rule does. */
export function TagsSetup({ object, spec, tags }: TagsSetupProps) {
  const t = useTranslations("setup.tags");
  const words = useFilterWords();
  const { write, run } = useSetup();
  const editor = usePartEditor<TagDto>({
    title: (known) => (known ? t("edit", { name: known.name }) : t("add")),
    spec: () => tagSpec,
    initial: (known) => known ?? {},
    save: (known, set) =>
      write(
        known
          ? updateTagAction({ id: known.id, version: known.version, set })
          : defineTagAction({ ...set, object }),
      ),
  });
  return (
    <SetupPage
      title={t("title")}
      text={t("text")}
      actions={
        <>
          <ObjectChoice object={object} />
          <AddButton label={t("add")} add={editor.add} />
        </>
      }
    >
      <Card>
        {tags.length === 0 ? <p className="p-4 text-ink-3">{t("none")}</p> : null}
        <ul>
          {tags.map((tag) => (
            <SetupLine
              key={tag.id}
              name={tag.name}
              marks={
                tag.rule ? (
                  <Badge tone="accent">
                    <Sparkles aria-hidden />
                    {t("smart")}
                  </Badge>
                ) : null
              }
              edit={() => editor.edit(tag)}
              archive={() => void run(deleteTagAction({ id: tag.id }))}
            >
              {tag.rule ? <p>{summarizeFilter(tag.rule, spec, words)}</p> : null}
              <FilterBuilder
                spec={spec}
                filter={tag.rule ?? undefined}
                label={t("condition")}
                change={(rule) =>
                  void run(updateTagAction({ id: tag.id, version: tag.version, set: { rule: rule ?? null } }))
                }
              />
            </SetupLine>
          ))}
        </ul>
      </Card>
      {editor.dialog}
    </SetupPage>
  );
}
