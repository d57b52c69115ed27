"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { PageHeader } from "#components/shared/page-header.tsx";
import { PageTrail } from "#components/shared/page-trail.tsx";
import { cn } from "#components/ui/cn.ts";
import { Tabs } from "#components/ui/tabs.tsx";

export type RecordTab = { key: string; label: string; count?: number; content: ReactNode };
export type RecordFrameProps = {
  /** The list it belongs to. */
  parent: { href: string; label: string };
  title: string;
  status?: ReactNode;
  owner?: ReactNode;
  actions?: ReactNode;
  /** Between header and tabs: the stages of a deal, a warning. */
  banner?: ReactNode;
  tabs: readonly RecordTab[];
  /** The tab to begin with. */
  tab?: string;
  /** Beside the tabs on a desk, a tab of its own on a phone. */
  side?: ReactNode;
};

const sideKey = "side";

/** The page of a record: who and what it is, its parts in tabs, and what belongs to it beside them. */
export function RecordFrame(props: RecordFrameProps) {
  const { parent, title, status, owner, actions, banner, tabs, side } = props;
  const t = useTranslations("records.page");
  const panel = useId();
  const [chosen, setChosen] = useState(props.tab ?? tabs[0]?.key ?? "");
  const onSide = chosen === sideKey;
  // On a desk the side is always there, so its tab shows the first part.
  const desk = onSide ? (tabs[0]?.key ?? "") : chosen;
  const known = tabs.map(({ key, label, count }) => ({ key, label, count }));
  const bar = (keys: typeof known, value: string, className: string) => (
    <Tabs
      label={t("parts")}
      tabs={keys}
      value={value}
      choose={setChosen}
      panel={panel}
      className={cn("shrink-0 border-b border-line bg-surface px-3", className)}
    />
  );
  return (
    <>
      <PageHeader
        title={<PageTrail parent={parent} title={title} />}
        meta={
          <span className="flex flex-wrap items-center gap-2">
            {status}
            {owner}
          </span>
        }
        actions={actions}
      />
      {banner}
      {side
        ? bar([...known, { key: sideKey, label: t("side"), count: undefined }], chosen, "lg:hidden")
        : null}
      {bar(known, desk, side ? "max-lg:hidden" : "")}
      <div className="flex min-h-0 flex-1">
        <div className="scroll-quiet min-h-0 min-w-0 flex-1 overflow-x-hidden overflow-y-auto p-4">
          {tabs.map((tab) => (
            <div
              key={tab.key}
              id={`${panel}-${tab.key}`}
              role="tabpanel"
              aria-label={tab.label}
              hidden={tab.key !== desk}
              className={cn("mx-auto max-w-[960px]", onSide && "max-lg:hidden")}
            >
              {tab.key === desk ? tab.content : null}
            </div>
          ))}
          {side && onSide ? (
            <div
              id={`${panel}-${sideKey}`}
              role="tabpanel"
              aria-label={t("side")}
              className="flex flex-col gap-4 lg:hidden"
            >
              {side}
            </div>
          ) : null}
        </div>
        {side ? (
          <aside
            aria-label={t("side")}
            className="scroll-quiet flex w-[340px] shrink-0 flex-col gap-4 overflow-y-auto border-l border-line p-4 max-lg:hidden"
          >
            {side}
          </aside>
        ) : null}
      </div>
    </>
  );
}
