import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { CompanySetup } from "#components/settings/company-setup.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { getSettings } from "#lib/domains/records/index.ts";

export default async function CompanyPage() {
  const { rights } = await requireSession();
  if (!rights.includes("setting.manage")) return <NoPermission />;
  const { fiscalYearStart } = await query(getSettings, {});
  return <CompanySetup fiscalYearStart={fiscalYearStart} />;
}
