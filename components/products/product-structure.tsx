"use client";
import { useRouter } from "next/navigation";
import { useLocale, useNow, useTranslations } from "next-intl";
import type { z } from "zod";
import { setVersionsAction, updateProductAction } from "#app/(workspace)/products/actions.ts";
import {
  compatibilitySpec,
  moduleSpec,
  versionPart,
  versionSpec,
  versionsOf,
} from "#components/products/product-parts.ts";
import { formatDate } from "#components/shared/format-date.ts";
import type { Part } from "#components/shared/parts/part-input.ts";
import { PartList } from "#components/shared/parts/part-list.tsx";
import type { FieldSet, SaveResult } from "#components/shared/record/save-result.ts";
import { Badge } from "#components/ui/badge.tsx";
import type { ProductVersionDto, setVersionsInput } from "#lib/domains/products/contract.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

export type Product = RecordDto & { versions: ProductVersionDto[]; modules?: Part[]; compatibility?: Part[] };
type PartsProps = { product: Product; mayEdit: boolean };

function useSaved() {
  const router = useRouter();
  return async (work: Promise<SaveResult>) => {
    const result = await work;
    if (result.ok) router.refresh();
    return result;
  };
}

/** What is in which release, and how long it is looked after. */
export function ProductVersions({ product, mayEdit }: PartsProps) {
  const t = useTranslations("catalogue.versions");
  const status = useTranslations("choices.productVersion.status");
  const locale = useLocale();
  const now = useNow();
  const saved = useSaved();
  const day = (value: unknown) => formatDate(String(value), locale, now, { weekday: false });
  const { id, version, versions } = product;
  const save = (sets: FieldSet[]) =>
    saved(
      setVersionsAction({ id, version, versions: versionsOf(sets, versions) } as z.input<
        typeof setVersionsInput
      >),
    );
  return (
    <PartList
      title={t("title")}
      spec={versionSpec}
      parts={versions.map(versionPart)}
      nameOf={(part) => String(part.label)}
      mark={(part) => <Badge>{status(String(part.status))}</Badge>}
      line={(part) => (
        <>
          {part.releasedOn ? <p>{t("released", { day: day(part.releasedOn) })}</p> : null}
          {part.supportedUntil ? <p>{t("until", { day: day(part.supportedUntil) })}</p> : null}
          {part.highlights ? <p className="whitespace-pre-wrap">{String(part.highlights)}</p> : null}
          {part.notes ? <p className="whitespace-pre-wrap text-ink-3">{String(part.notes)}</p> : null}
        </>
      )}
      empty={t("none")}
      save={mayEdit ? save : undefined}
      begin={{ status: "released" }}
    />
  );
}

/** Its parts, and what it runs with. */
export function ProductMakeUp({ product, mayEdit }: PartsProps) {
  const t = useTranslations("catalogue");
  const saved = useSaved();
  const { id, version, modules = [], compatibility = [] } = product;
  const write = (set: FieldSet) => saved(updateProductAction({ id, version, set }));
  const span = (part: Part) =>
    [
      part.from && t("runs.from", { version: String(part.from) }),
      part.to && t("runs.to", { version: String(part.to) }),
    ]
      .filter(Boolean)
      .join(" ");
  return (
    <div className="flex flex-col gap-4">
      <PartList
        title={t("modules.title")}
        spec={moduleSpec}
        parts={modules}
        nameOf={(part) => String(part.name)}
        mark={(part) => (
          <Badge tone="outline">{t(part.optional ? "modules.optional" : "modules.included")}</Badge>
        )}
        line={(part) => String(part.description ?? "")}
        empty={t("modules.none")}
        save={mayEdit ? (sets) => write({ modules: sets }) : undefined}
        begin={{ optional: true }}
      />
      <PartList
        title={t("runs.title")}
        spec={compatibilitySpec}
        parts={compatibility}
        nameOf={(part) => String(part.with)}
        mark={(part) => <span className="text-sm text-ink-2">{span(part)}</span>}
        line={(part) => String(part.note ?? "")}
        empty={t("runs.none")}
        save={mayEdit ? (sets) => write({ compatibility: sets }) : undefined}
      />
    </div>
  );
}
