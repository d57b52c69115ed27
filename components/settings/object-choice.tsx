"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Select } from "#components/ui/select.tsx";
import { type RecordObject, recordObjects } from "#lib/domains/records/contract.ts";

/** Which kind of record is set up; it stands in the address. */
export function ObjectChoice({ object }: { object: RecordObject }) {
  const t = useTranslations("setup");
  const names = useTranslations("objects");
  const router = useRouter();
  return (
    <Select
      aria-label={t("object")}
      value={object}
      onChange={(event) => router.replace(`?object=${event.target.value}`)}
    >
      {recordObjects.map((each) => (
        <option key={each} value={each}>
          {names.has(each) ? names(each) : each}
        </option>
      ))}
    </Select>
  );
}
