"use client";
import { CopyCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DuplicatePairLine } from "#components/duplicates/duplicate-pair-line.tsx";
import { mergeVerbs } from "#components/duplicates/merge-verbs.ts";
import { useDuplicates } from "#components/duplicates/use-duplicates.ts";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { MergeDialog } from "#components/shared/merge/merge-dialog.tsx";
import { PageHeader } from "#components/shared/page-header.tsx";
import { SectionTabs } from "#components/shared/shell/section-tabs.tsx";
import { Button } from "#components/ui/button.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { DuplicatePage, DuplicatePair } from "#lib/domains/records/contract.ts";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

type Kind = "customer" | "contact";
type DuplicatesScreenProps = { object: Kind; spec: ObjectSpec; first: DuplicatePage };

/** Pairs that look the same: merged side by side, or told apart for good. */
export function DuplicatesScreen({ object, spec, first }: DuplicatesScreenProps) {
  const t = useTranslations("records-ui.pairs");
  const objects = useTranslations("objects");
  const router = useRouter();
  const { page, state, more, drop, dismiss } = useDuplicates(object, first);
  const [pair, setPair] = useState<readonly [RecordDto, RecordDto] | null>(null);
  const verbs = mergeVerbs[object];

  async function compare({ records: [one, other] }: DuplicatePair) {
    const [left, right] = await Promise.all([verbs.load(one.id), verbs.load(other.id)]);
    if (left && right) setPair([left, right]);
    else toastStore.show(t("gone"), "danger");
  }
  return (
    <>
      <PageHeader title={<SectionTabs of="customers" />} />
      <div className="scroll-quiet min-h-0 flex-1 overflow-y-auto p-4">
        <div className="mx-auto flex max-w-4xl flex-col gap-3">
          <Segmented
            label={t("kind")}
            value={object}
            className="self-start"
            choices={(["customer", "contact"] as const).map((key) => ({ key, label: objects(key) }))}
            choose={(key) => router.push(`/duplicates?object=${key}`)}
          />
          {page.items.length === 0 ? (
            <EmptyState icon={CopyCheck} title={t("none")} text={t("noneText")} />
          ) : (
            <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
              {page.items.map((item) => (
                <DuplicatePairLine
                  key={item.records.map(({ id }) => id).join()}
                  object={object}
                  pair={item}
                  compare={() => void compare(item)}
                  dismiss={() => void dismiss(item)}
                />
              ))}
            </ul>
          )}
          {page.nextCursor ? (
            <Button className="self-center" disabled={state === "busy"} onClick={more}>
              {t("more")}
            </Button>
          ) : null}
        </div>
      </div>
      {pair ? (
        <MergeDialog
          spec={spec}
          pair={pair}
          actions={verbs}
          changed={() => drop(pair.map(({ id }) => id))}
          close={() => setPair(null)}
        />
      ) : null}
    </>
  );
}
