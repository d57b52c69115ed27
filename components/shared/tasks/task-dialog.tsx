"use client";
import { Check, RotateCcw, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  completeTaskAction,
  createTaskAction,
  deleteTaskAction,
  reopenTaskAction,
  updateTaskAction,
} from "#app/(workspace)/calendar/actions.ts";
import { ConflictDialog } from "#components/shared/record/conflict-dialog.tsx";
import { RecordForm } from "#components/shared/record/record-form.tsx";
import type { FieldSet, SaveResult } from "#components/shared/record/save-result.ts";
import { useRecordEditor } from "#components/shared/record/use-record-editor.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

type TaskDialogProps = {
  spec: ObjectSpec;
  /** The task to change, or what a new one begins with. */
  task: RecordDto | Record<string, unknown>;
  /** Something was written. */
  done: () => void;
  close: () => void;
};
const fields = [
  "title",
  "kind",
  "priority",
  "startsAt",
  "endsAt",
  "dueAt",
  "remindAt",
  "allDay",
  "location",
  "customer",
  "contact",
  "opportunity",
  "body",
];
const isKnown = (task: TaskDialogProps["task"]): task is RecordDto => typeof task.id === "string";

function TaskActions({ task, done }: { task: RecordDto; done: () => void }) {
  const t = useTranslations("records.task");
  const { rights } = useViewer();
  const [busy, setBusy] = useState(false);
  const ref = { id: task.id, version: task.version };
  const isOver = task.status === "done" || task.status === "cancelled";
  async function run(work: (given: typeof ref) => Promise<SaveResult>, said: string) {
    setBusy(true);
    const result = await work(ref);
    setBusy(false);
    if (!result.ok) return toastStore.show(result.message, "danger");
    toastStore.show(said);
    done();
  }
  return (
    <div className="mb-4 flex flex-wrap gap-2">
      {isOver ? (
        <Button disabled={busy} onClick={() => void run(reopenTaskAction, t("reopened"))}>
          <RotateCcw aria-hidden />
          {t("reopen")}
        </Button>
      ) : (
        <Button variant="primary" disabled={busy} onClick={() => void run(completeTaskAction, t("done"))}>
          <Check aria-hidden />
          {t("complete")}
        </Button>
      )}
      {rights.includes("task.delete") ? (
        <Button variant="danger" disabled={busy} onClick={() => void run(deleteTaskAction, t("deleted"))}>
          <Trash2 aria-hidden />
          {t("delete")}
        </Button>
      ) : null}
    </div>
  );
}

/** Makes a task or plan, or changes one. */
export function TaskDialog({ spec, task, done, close }: TaskDialogProps) {
  const t = useTranslations("records.task");
  const { rights } = useViewer();
  const editor = useRecordEditor({ spec, save: updateTaskAction, saved: done });
  const known = isKnown(task) ? task : null;
  async function submit(set: FieldSet) {
    if (known) return editor.write(known, set);
    const result = await createTaskAction(set);
    if (!result.ok) return { message: result.message, fields: {} };
    done();
    return null;
  }
  if (editor.conflict) return <ConflictDialog {...editor.conflict} />;
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent title={known ? t("edit") : t("new")}>
        {known && rights.includes("task.update") ? <TaskActions task={known} done={done} /> : null}
        <RecordForm
          spec={spec}
          sections={[{ key: "task", title: "", fields }]}
          initial={task}
          creating={!known}
          submitLabel={t("save")}
          submit={submit}
          cancel={close}
        />
      </DialogContent>
    </Dialog>
  );
}
