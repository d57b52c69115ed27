"use client";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Ref } from "#components/shared/fields/record-sources.tsx";
import { useRefSearch } from "#components/shared/fields/use-ref-search.ts";
import { cn } from "#components/ui/cn.ts";
import { OptionList } from "#components/ui/option-list.tsx";
import { Popover } from "#components/ui/popover.tsx";

export type RefPickerProps = {
  label: string;
  value: readonly Ref[];
  change: (value: readonly Ref[]) => void;
  /** Finds choices; called again when the words change. */
  find: (q: string) => Promise<readonly Ref[]> | readonly Ref[];
  multiple?: boolean;
  /** A picked one may be taken away again. */
  clearable?: boolean;
  className?: string;
  invalid?: string | null | undefined;
};

function Panel({
  label,
  value,
  change,
  find,
  multiple,
  clearable,
  close,
}: RefPickerProps & { close: () => void }) {
  const t = useTranslations("records.picker");
  const { q, setQ, found, state } = useRefSearch(find);
  const chosen = value.map((ref) => ref.id);
  function choose(ref: Ref) {
    const has = chosen.includes(ref.id);
    const rest = value.filter((known) => known.id !== ref.id);
    if (multiple) return change(has ? rest : [...rest, ref]);
    if (!has || clearable) change(has ? [] : [ref]);
    close();
  }
  const quiet = state === "idle" && found.length === 0 ? t("nothing") : undefined;
  return (
    <OptionList
      label={label}
      placeholder={t("search")}
      options={found}
      chosen={chosen}
      choose={choose}
      q={q}
      search={setQ}
      note={state === "idle" ? quiet : t(state)}
    />
  );
}

/** Picks one or several people, teams, tags, choices or records. */
export function RefPicker(props: RefPickerProps) {
  const t = useTranslations("records.picker");
  const names = props.value.map((ref) => ref.name).join(t("comma"));
  return (
    <Popover
      label={props.label}
      triggerLabel={`${props.label} ${names || t("none")}`}
      width={280}
      triggerClassName={cn(
        "flex h-8 w-full min-w-0 items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 text-left coarse:h-10",
        props.invalid && "border-danger",
        props.className,
      )}
      trigger={
        <>
          <span className={cn("min-w-0 flex-1 truncate", !names && "text-ink-3")}>{names || t("none")}</span>
          <ChevronDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
        </>
      }
    >
      {(close) => <Panel {...props} close={close} />}
    </Popover>
  );
}
