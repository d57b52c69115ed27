"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Field } from "#components/shared/field.tsx";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import type { ShareRights, ViewShare } from "#components/shared/views/view-types.ts";
import { Button } from "#components/ui/button.tsx";
import { CheckboxLine } from "#components/ui/checkbox.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";

type ViewDialogProps = {
  title: string;
  name: string;
  share: ViewShare;
  rights: ShareRights;
  submit: (name: string, share: ViewShare) => Promise<SaveResult>;
  close: () => void;
};

function ShareFields({
  share,
  rights,
  change,
}: {
  share: ViewShare;
  rights: ShareRights;
  change: (share: ViewShare) => void;
}) {
  const t = useTranslations("records.views");
  const kinds = (["private", "roles", "teams", "everyone"] as const).filter(
    (kind) => kind === "private" || (kind === "everyone" ? rights.everyone : rights[kind].length > 0),
  );
  const options = share.kind === "roles" || share.kind === "teams" ? rights[share.kind] : [];
  const ids = "ids" in share ? share.ids : [];
  if (kinds.length === 1) return null;
  return (
    <>
      <Field label={t("share")}>
        {(id) => (
          <Select
            id={id}
            className="w-full"
            value={share.kind}
            onChange={(event) => {
              const kind = event.target.value as ViewShare["kind"];
              change(kind === "roles" || kind === "teams" ? { kind, ids: [] } : { kind });
            }}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`shares.${kind}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {"ids" in share ? (
        <fieldset className="grid grid-cols-2 gap-1">
          <legend className="sr-only">{t(`shares.${share.kind}`)}</legend>
          {options.map((option) => (
            <CheckboxLine
              key={option.id}
              checked={ids.includes(option.id)}
              onChange={(event) =>
                change({
                  kind: share.kind,
                  ids: event.target.checked ? [...ids, option.id] : ids.filter((id) => id !== option.id),
                })
              }
            >
              {option.name}
            </CheckboxLine>
          ))}
        </fieldset>
      ) : null}
    </>
  );
}

/** Names a view and says who else sees it. */
export function ViewDialog({
  title,
  name: before,
  share: shareBefore,
  rights,
  submit,
  close,
}: ViewDialogProps) {
  const t = useTranslations("records.views");
  const form = useId();
  const [name, setName] = useState(before);
  const [share, setShare] = useState(shareBefore);
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!name.trim()) return setError(t("needsName"));
    setBusy(true);
    const result = await submit(name.trim(), share);
    setBusy(false);
    if (result.ok) close();
    else setError(result.message);
  }

  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={title}
        className="sm:w-[min(420px,calc(100vw-32px))]"
        footer={
          <>
            <Button onClick={close}>{t("cancel")}</Button>
            <Button type="submit" form={form} variant="primary" disabled={busy}>
              {t("save")}
            </Button>
          </>
        }
      >
        <form id={form} noValidate onSubmit={(event) => void onSubmit(event)} className="flex flex-col gap-3">
          <Field label={t("name")} error={error || undefined}>
            {(id) => (
              <Input
                id={id}
                maxLength={40}
                aria-invalid={error ? true : undefined}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <ShareFields share={share} rights={rights} change={setShare} />
        </form>
      </DialogContent>
    </Dialog>
  );
}
