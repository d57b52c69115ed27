import { useTranslations } from "next-intl";
import { HabitsSetting } from "#components/settings/habits-setting.tsx";
import { LanguageSetting } from "#components/settings/language-setting.tsx";
import { LogoutSetting } from "#components/settings/logout-setting.tsx";
import { PasswordSetting } from "#components/settings/password-setting.tsx";
import { ThemeSetting } from "#components/settings/theme-setting.tsx";
import { PageHeader } from "#components/shared/page-header.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Card, CardBody, CardHeader, CardTitle } from "#components/ui/card.tsx";
import type { KeptPreference, SessionView } from "#lib/domains/identity/contract.ts";

type SettingsScreenProps = {
  user: SessionView["user"];
  company: string;
  habits: readonly KeptPreference[];
};

export function SettingsScreen({ user, company, habits }: SettingsScreenProps) {
  const t = useTranslations("ui");
  const rows = [
    [t("settings.email"), user.email],
    [t("settings.role"), t(`roles.${user.role}`)],
    [t("settings.team"), user.team?.name ?? "—"],
    [t("settings.company"), company],
  ] as const;
  return (
    <>
      <PageHeader title={t("settings.title")} />
      <div className="scroll-quiet min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex w-full max-w-[640px] flex-col gap-4 p-4">
          <Card>
            <CardHeader className="gap-3 pt-4">
              <Avatar name={user.name} className="size-10 text-base" />
              <CardTitle className="text-lg">{user.name}</CardTitle>
            </CardHeader>
            <CardBody>
              <dl className="grid grid-cols-[6rem_1fr] items-baseline gap-y-1.5">
                {rows.map(([label, value]) => (
                  <div key={label} className="contents">
                    <dt className="text-sm text-ink-3">{label}</dt>
                    <dd className="min-w-0 break-words">{value}</dd>
                  </div>
                ))}
              </dl>
            </CardBody>
          </Card>
          <Card className="divide-y divide-line">
            <LanguageSetting locale={user.locale} />
            <ThemeSetting />
          </Card>
          <HabitsSetting kept={habits} />
          <div className="flex flex-wrap gap-2">
            <PasswordSetting />
            <LogoutSetting />
          </div>
        </div>
      </div>
    </>
  );
}
