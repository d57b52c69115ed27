"use client";
import { Pencil, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { PartDialog } from "#components/shared/parts/part-dialog.tsx";
import { type Part, partInput } from "#components/shared/parts/part-input.ts";
import type { FieldSet, SaveResult } from "#components/shared/record/save-result.ts";
import type { Refusal } from "#components/shared/record/use-record-editor.ts";
import { Button } from "#components/ui/button.tsx";
import { Card, CardHeader, CardTitle } from "#components/ui/card.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

export type PartListProps = {
  title: string;
  /** The fields of one part; their words are `fields.<name>.<field>`. */
  spec: ObjectSpec;
  parts: readonly Part[];
  /** What tells parts apart, and what one is called. */
  nameOf: (part: Part) => string;
  /** What stands under the name. */
  line?: (part: Part) => ReactNode;
  /** Beside the name: a mark, a number. */
  mark?: (part: Part) => ReactNode;
  empty: string;
  /** A list is written as a whole; without it it is only shown. */
  save?: ((parts: FieldSet[]) => Promise<SaveResult>) | undefined;
  /** What a new part begins with. */
  begin?: Part;
};
type Open = { at: number | null };

function PartLine({ part, props, edit, remove }: LineProps) {
  const t = useTranslations("records.parts");
  const name = props.nameOf(part);
  return (
    <li className="flex items-start gap-2 border-t border-line px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 font-medium break-words">{name}</span>
          {props.mark?.(part)}
        </p>
        {props.line ? <div className="text-sm break-words text-ink-2">{props.line(part)}</div> : null}
      </div>
      {props.save ? (
        <span className="flex shrink-0">
          <Button size="icon" variant="ghost" aria-label={t("edit", { name })} onClick={edit}>
            <Pencil aria-hidden />
          </Button>
          <Button size="icon" variant="ghost" aria-label={t("remove", { name })} onClick={remove}>
            <Trash2 aria-hidden />
          </Button>
        </span>
      ) : null}
    </li>
  );
}
type LineProps = { part: Part; props: PartListProps; edit: () => void; remove: () => void };

/** A short list that belongs to a record, each part edited in a window and the list written as a whole. */
export function PartList(props: PartListProps) {
  const { title, spec, parts, nameOf, empty, save, begin = {} } = props;
  const t = useTranslations("records.parts");
  const [open, setOpen] = useState<Open | null>(null);

  async function write(next: FieldSet[]): Promise<Refusal> {
    const result = await save?.(next);
    if (!result || result.ok) return null;
    return { message: result.message, fields: {} };
  }
  async function submit(at: number | null, set: FieldSet): Promise<Refusal> {
    const known = parts.map((part, index) => (index === at ? set : partInput(spec, part)));
    const refusal = await write(at === null ? [...known, set] : known);
    if (!refusal) setOpen(null);
    return refusal;
  }
  async function remove(at: number) {
    const refusal = await write(
      parts.filter((_, index) => index !== at).map((part) => partInput(spec, part)),
    );
    if (refusal) toastStore.show(refusal.message, "danger");
  }
  return (
    <Card>
      <CardHeader>
        <CardTitle>{title}</CardTitle>
        {parts.length > 0 ? <span className="text-sm text-ink-3">{parts.length}</span> : null}
        {save ? (
          <Button size="sm" className="ml-auto" onClick={() => setOpen({ at: null })}>
            <Plus aria-hidden />
            {t("add")}
          </Button>
        ) : null}
      </CardHeader>
      {parts.length === 0 ? <p className="px-4 pb-4 text-sm text-ink-3">{empty}</p> : null}
      <ul>
        {parts.map((part, index) => (
          <PartLine
            key={nameOf(part)}
            part={part}
            props={props}
            edit={() => setOpen({ at: index })}
            remove={() => void remove(index)}
          />
        ))}
      </ul>
      {open ? (
        <PartDialog
          title={
            open.at === null ? t("addTo", { list: title }) : t("edit", { name: nameOf(parts[open.at] ?? {}) })
          }
          spec={spec}
          initial={open.at === null ? begin : (parts[open.at] ?? {})}
          submit={(set) => submit(open.at, set)}
          close={() => setOpen(null)}
        />
      ) : null}
    </Card>
  );
}
