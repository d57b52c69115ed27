"use client";
import {
  BriefcaseBusiness,
  Building2,
  Contact,
  type LucideIcon,
  MessageSquareText,
  Package,
  UserRound,
} from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { recentAction, searchAction } from "#app/(workspace)/actions.ts";
import type { PaletteGroup, PaletteItem } from "#components/shared/palette/palette-types.ts";
import { SearchPalette } from "#components/shared/palette/search-palette.tsx";
import type { FoundRecord } from "#components/shared/shell/found-record.ts";
import { recordHref } from "#components/shared/shell/record-href.ts";
import { useAskTalk } from "#components/shared/shell/use-ask-talk.ts";
import { usePaletteCommands } from "#components/shared/shell/use-palette-commands.ts";
import { usePaletteSearch } from "#components/shared/shell/use-palette-search.ts";

const icons: Record<string, LucideIcon> = {
  customer: Building2,
  contact: UserRound,
  lead: Contact,
  opportunity: BriefcaseBusiness,
  product: Package,
};

type WorkspacePaletteProps = { open: boolean; setOpen: (open: boolean) => void };

/** The records that fit, by kind; without words those worked on last, together. */
function useRecordGroups(q: string) {
  const t = useTranslations("shell.palette");
  const objects = useTranslations("objects");
  const router = useRouter();
  const { found, state } = usePaletteSearch(q, (words) => (words ? searchAction(words) : recentAction()));
  const itemOf = (record: FoundRecord): PaletteItem => ({
    id: `${record.object} ${record.id}`,
    label: record.name,
    hint: record.hint,
    icon: icons[record.object],
    run: () => router.push(recordHref(record.object, record.id) ?? "/"),
  });
  const group = (key: string, label: string, records: readonly FoundRecord[]): PaletteGroup => ({
    key,
    label,
    items: records.map(itemOf),
  });
  if (!q) return { groups: found.length > 0 ? [group("recent", t("recent"), found)] : [], state };
  const kinds = [...new Set(found.map(({ object }) => object))];
  const groups = kinds.map((object) =>
    group(
      object,
      objects.has(object) ? objects(object) : object,
      found.filter((record) => record.object === object),
    ),
  );
  return { groups, state };
}

/** One box for the records, the commands and the questions of the workspace. */
export function WorkspacePalette({ open, setOpen }: WorkspacePaletteProps) {
  const t = useTranslations("shell.palette");
  const [typed, setTyped] = useState("");
  const q = typed.trim();
  const { groups, state } = useRecordGroups(q);
  const commands = usePaletteCommands(q);
  const ask = useAskTalk();
  const asking: PaletteItem = {
    id: "ask",
    label: t("ask", { text: q }),
    icon: MessageSquareText,
    run: () => ask(q),
  };
  const all: PaletteGroup[] = [
    ...groups,
    ...(commands.length > 0 ? [{ key: "commands", label: t("commands"), items: commands }] : []),
    ...(q ? [{ key: "ask", label: t("talk"), items: [asking] }] : []),
  ];
  return (
    <SearchPalette
      open={open}
      setOpen={(next) => {
        setOpen(next);
        if (!next) setTyped("");
      }}
      q={typed}
      setQ={setTyped}
      groups={all}
      state={state}
    />
  );
}
