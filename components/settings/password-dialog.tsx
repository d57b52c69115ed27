"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { changePasswordAction } from "#app/(workspace)/settings/staff/actions.ts";
import { Field } from "#components/shared/field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { forgetViewer } from "#lib/realtime/forget-viewer.ts";

const shortest = 8;
const fields = [
  { key: "current", autoComplete: "current-password" },
  { key: "next", autoComplete: "new-password" },
  { key: "again", autoComplete: "new-password" },
] as const;
type Texts = Record<(typeof fields)[number]["key"], string>;

/** Another password for oneself; after it every device asks for it anew, this one too. */
export function PasswordDialog({ close }: { close: () => void }) {
  const t = useTranslations("setup.password");
  const common = useTranslations("ui.common");
  const form = useId();
  const [texts, setTexts] = useState<Texts>({ current: "", next: "", again: "" });
  const [error, setError] = useState("");
  const [busy, setBusy] = useState(false);

  async function change(event: FormEvent) {
    event.preventDefault();
    const { current, next, again } = texts;
    if (next.length < shortest) return setError(t("short", { count: shortest }));
    if (next !== again) return setError(t("differ"));
    setBusy(true);
    const result = await changePasswordAction({ current, next });
    setBusy(false);
    if (!result.ok) return setError(result.message);
    forgetViewer(null);
    window.location.assign("/login");
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={t("title")}
        description={t("text")}
        className="sm:w-[min(420px,calc(100vw-32px))]"
        footer={
          <>
            <Button onClick={close}>{common("cancel")}</Button>
            <Button type="submit" form={form} variant="primary" disabled={busy}>
              {t("submit")}
            </Button>
          </>
        }
      >
        <form id={form} noValidate onSubmit={(event) => void change(event)} className="flex flex-col gap-3">
          {fields.map(({ key, autoComplete }) => (
            <Field key={key} label={t(key)}>
              {(id) => (
                <Input
                  id={id}
                  type="password"
                  autoComplete={autoComplete}
                  maxLength={200}
                  value={texts[key]}
                  onChange={(event) => setTexts({ ...texts, [key]: event.target.value })}
                />
              )}
            </Field>
          ))}
          <p role="alert" className="text-sm text-danger empty:hidden">
            {error}
          </p>
        </form>
      </DialogContent>
    </Dialog>
  );
}
