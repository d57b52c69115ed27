"use client";
import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Button } from "#components/ui/button.tsx";

const NewLeadForm = dynamic(
  () => import("#components/leads/new-lead-form.tsx").then((module) => module.NewLeadForm),
  { ssr: false },
);

export function NewLeadDialog() {
  const t = useTranslations("ui.leads");
  const [open, setOpen] = useState(false);
  const mayCapture = useViewer().rights.includes("lead.capture");
  if (!mayCapture) return null;
  return (
    <>
      <Button variant="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Plus aria-hidden />
        {t("new")}
      </Button>
      {open ? <NewLeadForm close={() => setOpen(false)} /> : null}
    </>
  );
}
