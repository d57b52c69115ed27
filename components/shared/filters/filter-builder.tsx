"use client";
import { ListFilter } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FilterGroup } from "#components/shared/filters/filter-group.tsx";
import { countConditions, finishFilter } from "#components/shared/filters/filter-tree.ts";
import { startCondition } from "#components/shared/filters/start-condition.ts";
import { summarizeFilter } from "#components/shared/filters/summarize-filter.ts";
import { useFilterWords } from "#components/shared/filters/use-filter-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import type { Filter, ObjectSpec } from "#lib/platform/records/contract.ts";

export type FilterBuilderProps = {
  spec: ObjectSpec;
  filter: Filter | undefined;
  change: (filter: Filter | undefined) => void;
  /** What the button says when it does not narrow a list. */
  label?: string;
};

function firstDraft(spec: ObjectSpec, filter: Filter | undefined): Filter {
  const [first] = spec.fields;
  return filter ?? { all: first ? [startCondition(first)] : [] };
}

/** The window in which a condition tree is put together; nothing changes before it is applied. */
function BuilderDialog({ spec, filter, change, close }: FilterBuilderProps & { close: () => void }) {
  const t = useTranslations("records.filter");
  const words = useFilterWords();
  const [draft, setDraft] = useState(() => firstDraft(spec, filter));
  const finished = finishFilter(draft, spec);
  const left = countConditions(draft) - countConditions(finished);
  function apply(next: Filter | undefined) {
    change(next);
    close();
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={t("title")}
        className="sm:w-[min(760px,calc(100vw-32px))]"
        footer={
          <>
            <Button variant="ghost" className="mr-auto" onClick={() => apply(undefined)}>
              {t("clear")}
            </Button>
            <Button onClick={close}>{t("cancel")}</Button>
            <Button variant="primary" onClick={() => apply(finished)}>
              {t("apply")}
            </Button>
          </>
        }
      >
        <FilterGroup spec={spec} node={draft} change={setDraft} words={words} depth={0} />
        <p aria-live="polite" className="mt-3 text-sm text-ink-2">
          {finished ? summarizeFilter(finished, spec, words) : t("everything")}
          {left > 0 ? <span className="ml-2 text-warn">{t("unfinished", { count: left })}</span> : null}
        </p>
      </DialogContent>
    </Dialog>
  );
}

/** The button that opens the builder, with how many conditions hold. */
export function FilterBuilder(props: FilterBuilderProps) {
  const t = useTranslations("records.filter");
  const [open, setOpen] = useState(false);
  const count = countConditions(props.filter);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <ListFilter aria-hidden />
        {props.label ?? t("button")}
        {count > 0 ? <span className="text-accent-text">{count}</span> : null}
      </Button>
      {open ? <BuilderDialog {...props} close={() => setOpen(false)} /> : null}
    </>
  );
}
