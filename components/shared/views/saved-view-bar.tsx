"use client";
import { ChevronDown, Save, Star, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "#components/shared/confirm-dialog.tsx";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import { useViewMenu } from "#components/shared/views/use-view-menu.tsx";
import { ViewDialog } from "#components/shared/views/view-dialog.tsx";
import type { SavedView, ShareRights, ViewActions, ViewState } from "#components/shared/views/view-types.ts";
import { Button, buttonVariants } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { Menu } from "#components/ui/menu.tsx";
import { toastStore } from "#components/ui/toast-store.ts";

export type SavedViewBarProps = {
  views: readonly SavedView[];
  /** The chosen view; null for the plain list. */
  current: string | null;
  /** How the list is looked at now, which may differ from the chosen view. */
  state: ViewState;
  choose: (view: SavedView | null) => void;
  actions: ViewActions;
  rights: ShareRights;
};
export type ViewAsk = "create" | "rename" | "remove" | null;

function ViewTab({ view, on, choose }: { view: SavedView | null; on: boolean; choose: () => void }) {
  const t = useTranslations("records.views");
  return (
    <button
      type="button"
      aria-current={on ? "true" : undefined}
      onClick={choose}
      className={cn(
        "flex h-9 shrink-0 items-center gap-1 border-b-2 border-transparent px-2 text-ink-2 -outline-offset-2 hover:text-ink coarse:h-11",
        on && "border-accent font-medium text-ink",
      )}
    >
      <span className="max-w-40 truncate">{view?.name ?? t("plain")}</span>
      {view?.isDefault ? <Star aria-label={t("default")} className="size-3 text-ink-3" /> : null}
      {view && view.share.kind !== "private" ? (
        <Users aria-label={t("shared")} className="size-3 text-ink-3" />
      ) : null}
    </button>
  );
}

function ViewAsks({
  ask,
  view,
  close,
  ...bar
}: SavedViewBarProps & { ask: ViewAsk; view: SavedView | null; close: () => void }) {
  const t = useTranslations("records.views");
  const { actions, rights, state, choose } = bar;
  async function remove() {
    if (!view) return;
    const result = await actions.remove(view.id);
    if (!result.ok) return toastStore.show(result.message, "danger");
    choose(null);
    close();
  }
  if (ask === "create")
    return (
      <ViewDialog
        title={t("create")}
        name=""
        share={{ kind: "private" }}
        rights={rights}
        submit={(name, share) => actions.create({ name, share, state })}
        close={close}
      />
    );
  if (!view || !ask) return null;
  if (ask === "remove")
    return (
      <ConfirmDialog
        title={t("removeTitle", { name: view.name })}
        text={t("removeText")}
        confirm={t("remove")}
        onConfirm={remove}
        close={close}
      />
    );
  return (
    <ViewDialog
      title={t("rename")}
      name={view.name}
      share={view.share}
      rights={rights}
      submit={(name, share) => actions.update(view.id, { name, share })}
      close={close}
    />
  );
}

/** Own and shared views as tabs, and what can be done with the chosen one. */
export function SavedViewBar(props: SavedViewBarProps) {
  const { views, current, state, choose, actions } = props;
  const t = useTranslations("records.views");
  const [ask, setAsk] = useState<ViewAsk>(null);
  const view = views.find((known) => known.id === current) ?? null;
  const changed = view !== null && JSON.stringify(view.state) !== JSON.stringify(state);
  async function told(work: Promise<SaveResult>) {
    const result = await work;
    toastStore.show(result.ok ? t("saved") : result.message, result.ok ? "neutral" : "danger");
  }
  const items = useViewMenu({
    view,
    changed,
    ask: setAsk,
    choose,
    setDefault: (id) => void told(actions.setDefault(id)),
  });
  return (
    <div className="flex min-w-0 items-center gap-1 border-b border-line bg-surface px-2">
      <nav aria-label={t("title")} className="flex min-w-0 flex-1 overflow-x-auto [scrollbar-width:none]">
        <ViewTab view={null} on={view === null} choose={() => choose(null)} />
        {views.map((known) => (
          <ViewTab key={known.id} view={known} on={known.id === current} choose={() => choose(known)} />
        ))}
      </nav>
      {changed && view.mayChange ? (
        <Button size="sm" variant="ghost" onClick={() => void told(actions.update(view.id, { state }))}>
          <Save aria-hidden />
          <span className="max-sm:sr-only">{t("saveChanges")}</span>
        </Button>
      ) : null}
      <Menu
        label={t("menu")}
        align="end"
        trigger={
          <>
            <span className="max-sm:sr-only">{t("view")}</span>
            <ChevronDown aria-hidden />
          </>
        }
        triggerClassName={buttonVariants({ variant: "ghost", size: "sm" })}
        items={items}
      />
      <ViewAsks {...props} ask={ask} view={view} close={() => setAsk(null)} />
    </div>
  );
}
