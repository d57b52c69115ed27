"use client";
import { ArrowRight, Moon, Plus, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { PaletteItem } from "#components/shared/palette/palette-types.ts";
import { sectionsFor } from "#components/shared/sections.ts";
import { paletteCreations, palettePlaces } from "#components/shared/shell/palette-places.ts";
import { themeStore } from "#components/shared/theme-store.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";

/** A command with what it answers to besides its name: the initials of its pinyin, a word in the other language. */
type Command = PaletteItem & { keys: string };

/** Whether all that was typed stands in a command's name or keys, in whatever order. */
function fits({ label, keys }: Command, q: string): boolean {
  const known = `${label} ${keys}`.toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => known.includes(word));
}

/** What can be gone to or done, as far as its words fit. */
export function usePaletteCommands(q: string): PaletteItem[] {
  const t = useTranslations("shell.palette");
  const names = useTranslations("ui.sections");
  const router = useRouter();
  const { rights } = useViewer();
  const may = (right: string | null) => right === null || rights.includes(right);
  const goTo = (key: string, label: string, href: string): Command => ({
    id: `go ${key}`,
    label: t("go", { section: label }),
    keys: t.has(`keys.${key}`) ? t(`keys.${key}`) : "",
    icon: ArrowRight,
    run: () => router.push(href),
  });
  const all: Command[] = [
    ...paletteCreations
      .filter(({ right }) => may(right))
      .map(({ key, href }) => ({
        id: `new ${key}`,
        label: t(`new.${key}`),
        keys: t(`newKeys.${key}`),
        icon: Plus,
        run: () => router.push(href),
      })),
    ...sectionsFor(rights).map(({ key, href }) => goTo(key, names(key), href)),
    ...palettePlaces
      .filter(({ right }) => may(right))
      .map(({ key, href }) => goTo(key, t(`places.${key}`), href)),
    {
      id: "dark",
      label: t("dark"),
      keys: t("keys.dark"),
      icon: Moon,
      run: () => themeStore.set("dark"),
    },
    {
      id: "light",
      label: t("light"),
      keys: t("keys.light"),
      icon: Sun,
      run: () => themeStore.set("light"),
    },
  ];
  // Without words only what people make: the places stand on the rail already.
  return q ? all.filter((command) => fits(command, q)) : all.filter(({ id }) => id.startsWith("new "));
}
