"use client";
import { useLocale, useNow, useTranslations } from "next-intl";
import { completeTaskAction, loadTasks } from "#app/(workspace)/timeline/actions.ts";
import { formatDate } from "#components/shared/format-date.ts";
import { useLoaded } from "#components/shared/related/use-loaded.ts";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { CheckboxLine } from "#components/ui/checkbox.tsx";
import { cn } from "#components/ui/cn.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { SubjectObject } from "#lib/domains/activities/contract.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

type NextTasksProps = { object: SubjectObject; id: string };
const most = 5;

function TaskLine({ task, done }: { task: RecordDto; done: () => void }) {
  const locale = useLocale();
  const now = useNow();
  const mayEdit = useViewer().rights.includes("task.update");
  const due = (task.dueAt ?? task.startsAt) as string | null | undefined;
  async function complete() {
    const result = await completeTaskAction({ id: task.id, version: task.version });
    if (!result.ok) toastStore.show(result.message, "danger");
    done();
  }
  const late = due && new Date(due) < now;
  const when = due ? (
    <span className={cn("ml-auto shrink-0 pl-2 text-xs text-ink-3", late && "text-danger")}>
      {formatDate(due, locale, now, { time: true, weekday: false })}
    </span>
  ) : null;
  const title = <span className="min-w-0 break-words">{String(task.title)}</span>;
  return (
    <li className="flex items-center">
      {mayEdit ? (
        <CheckboxLine checked={false} onChange={() => void complete()} lineClassName="min-w-0">
          {title}
        </CheckboxLine>
      ) : (
        title
      )}
      {when}
    </li>
  );
}

/** The next things to do with a record; ticking one completes it. */
export function NextTasks({ object, id }: NextTasksProps) {
  const t = useTranslations("records-ui.tasks");
  const { data, failed, retry } = useLoaded(
    () =>
      loadTasks({
        filter: {
          all: [
            { field: object, op: "eq", value: id },
            { field: "status", op: "in", value: ["open", "doing"] },
          ],
        },
        limit: most,
      }),
    `${object} ${id}`,
  );
  const soon = useDebounced(retry, 250);
  useServerEvent("entity:changed", (event) => {
    if (event.type === "task") soon();
  });
  return (
    <section>
      <h2 className="mb-1 text-sm font-semibold text-ink-2">{t("title")}</h2>
      {!data && !failed ? <Skeleton className="h-8 w-full" /> : null}
      {failed && !data ? <p className="text-sm text-danger">{t("failed")}</p> : null}
      {data?.items.length === 0 ? <p className="text-sm text-ink-3">{t("none")}</p> : null}
      <ul>
        {data?.items.map((task) => (
          <TaskLine key={task.id} task={task} done={soon} />
        ))}
      </ul>
    </section>
  );
}
