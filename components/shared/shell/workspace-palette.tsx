"use client";
import { ArrowRight, Building2, Contact, Plus, UserRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { searchAction } from "#app/(workspace)/actions.ts";
import type { PaletteGroup, PaletteItem } from "#components/shared/palette/palette-types.ts";
import { SearchPalette } from "#components/shared/palette/search-palette.tsx";
import { sectionsFor } from "#components/shared/sections.ts";
import type { FoundRecord } from "#components/shared/shell/found-record.ts";
import { recordHref } from "#components/shared/shell/record-href.ts";
import { usePaletteSearch } from "#components/shared/shell/use-palette-search.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";

const icons: Record<string, typeof Building2> = { customer: Building2, contact: UserRound, lead: Contact };
const creations = [
  { key: "customer", right: "customer.create", href: "/customers?new=1" },
  { key: "contact", right: "contact.create", href: "/contacts?new=1" },
] as const;

type WorkspacePaletteProps = { open: boolean; setOpen: (open: boolean) => void };

/** What can be gone to or done, as far as its words fit. */
function useCommands(q: string): PaletteItem[] {
  const t = useTranslations("shell.palette");
  const names = useTranslations("ui.sections");
  const router = useRouter();
  const { rights } = useViewer();
  const places = sectionsFor(rights).map((section) => ({
    id: `go ${section.key}`,
    label: t("go", { section: names(section.key) }),
    icon: ArrowRight,
    run: () => router.push(section.href),
  }));
  const makes = creations
    .filter(({ right }) => rights.includes(right))
    .map(({ key, href }) => ({
      id: `new ${key}`,
      label: t(`new.${key}`),
      icon: Plus,
      run: () => router.push(href),
    }));
  return [...makes, ...places].filter(({ label }) => label.toLowerCase().includes(q.toLowerCase()));
}

/** One box for the records and commands of the workspace. */
export function WorkspacePalette({ open, setOpen }: WorkspacePaletteProps) {
  const t = useTranslations("shell.palette");
  const objects = useTranslations("objects");
  const router = useRouter();
  const [q, setQ] = useState("");
  const { found, state } = usePaletteSearch(q, searchAction);
  const commands = useCommands(q.trim());
  const kinds = [...new Set(found.map(({ object }) => object))];
  const itemOf = (record: FoundRecord): PaletteItem => ({
    id: `${record.object} ${record.id}`,
    label: record.name,
    hint: record.hint,
    icon: icons[record.object],
    run: () => router.push(recordHref(record.object, record.id) ?? "/"),
  });
  const groups: PaletteGroup[] = kinds.map((object) => ({
    key: object,
    label: objects.has(object) ? objects(object) : object,
    items: found.filter((record) => record.object === object).map(itemOf),
  }));
  const all =
    commands.length > 0 ? [...groups, { key: "commands", label: t("commands"), items: commands }] : groups;
  return (
    <SearchPalette
      open={open}
      setOpen={(next) => {
        setOpen(next);
        if (!next) setQ("");
      }}
      q={q}
      setQ={setQ}
      groups={all}
      state={state}
    />
  );
}
