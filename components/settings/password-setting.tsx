"use client";
import { KeyRound } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";

const PasswordDialog = dynamic(
  () => import("#components/settings/password-dialog.tsx").then((module) => module.PasswordDialog),
  { ssr: false },
);

export function PasswordSetting() {
  const t = useTranslations("setup.password");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <KeyRound aria-hidden />
        {t("title")}
      </Button>
      {open ? <PasswordDialog close={() => setOpen(false)} /> : null}
    </>
  );
}
