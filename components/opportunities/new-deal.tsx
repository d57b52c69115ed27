"use client";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { createDealAction } from "#app/(workspace)/opportunities/actions.ts";
import { NewButton } from "#components/shared/create/new-button.tsx";
import { PartDialog } from "#components/shared/parts/part-dialog.tsx";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

const asked = [
  "name",
  "customer",
  "contact",
  "amount",
  "expectedCloseOn",
  "type",
  "source",
  "need",
  "nextStep",
  "nextStepOn",
];

/** Makes a deal; from a customer's page, `?new=1&customer=<id>&name=<name>` fills it in. */
export function NewDeal({ spec }: { spec: ObjectSpec }) {
  const t = useTranslations("deals");
  const router = useRouter();
  const params = useSearchParams();
  const customer = params.get("customer");
  const fields = asked.flatMap((name) => spec.fields.filter((field) => field.name === name));
  return (
    <NewButton label={t("new")} open={params.get("new") === "1"}>
      {(close) => (
        <PartDialog
          title={t("new")}
          spec={{ ...spec, fields }}
          initial={{
            type: "new",
            ...(customer && { customer: { id: customer, name: params.get("name") ?? customer } }),
          }}
          submitLabel={t("create")}
          submit={async (set) => {
            const result = await createDealAction(set);
            if (!result.ok) return { message: result.message, fields: {} };
            router.push(`/opportunities/${(result.data as { id: string }).id}`);
            return null;
          }}
          close={close}
        />
      )}
    </NewButton>
  );
}
