"use client";
import { Pencil, Plus, RotateCcw, Star, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ViewAsk } from "#components/shared/views/saved-view-bar.tsx";
import type { SavedView } from "#components/shared/views/view-types.ts";
import type { MenuItem } from "#components/ui/menu.tsx";

type ViewMenu = {
  view: SavedView | null;
  changed: boolean;
  ask: (ask: ViewAsk) => void;
  choose: (view: SavedView | null) => void;
  setDefault: (id: string) => void;
};

/** What can be done with the chosen view. */
export function useViewMenu({ view, changed, ask, choose, setDefault }: ViewMenu): MenuItem[] {
  const t = useTranslations("records.views");
  const create: MenuItem = {
    key: "create",
    icon: <Plus aria-hidden />,
    label: t("create"),
    choose: () => ask("create"),
  };
  if (!view) return [create];
  const reset: MenuItem = {
    key: "reset",
    icon: <RotateCcw aria-hidden />,
    label: t("reset"),
    choose: () => choose(view),
  };
  const star: MenuItem = {
    key: "default",
    icon: <Star aria-hidden />,
    label: t("makeDefault"),
    disabled: view.isDefault,
    choose: () => setDefault(view.id),
  };
  const own: MenuItem[] = [
    { key: "rename", icon: <Pencil aria-hidden />, label: t("rename"), choose: () => ask("rename") },
    {
      key: "remove",
      icon: <Trash2 aria-hidden />,
      tone: "danger",
      label: t("remove"),
      choose: () => ask("remove"),
    },
  ];
  return [create, ...(changed ? [reset] : []), star, ...(view.mayChange ? own : [])];
}
