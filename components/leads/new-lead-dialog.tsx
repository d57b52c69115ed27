"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { NewLeadForm } from "#components/leads/new-lead-form.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogTrigger } from "#components/ui/dialog.tsx";

export function NewLeadDialog() {
  const t = useTranslations("ui.leads");
  const [open, setOpen] = useState(false);
  const mayCapture = useViewer().rights.includes("lead.capture");
  if (!mayCapture) return null;
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <Plus aria-hidden />
          {t("new")}
        </Button>
      </DialogTrigger>
      {open ? <NewLeadForm close={() => setOpen(false)} /> : null}
    </Dialog>
  );
}
