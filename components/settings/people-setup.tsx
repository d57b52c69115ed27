"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  createUserAction,
  resetPasswordAction,
  updateUserAction,
} from "#app/(workspace)/settings/staff/actions.ts";
import { AddButton } from "#components/settings/add-button.tsx";
import { type NewPassword, PasswordShown } from "#components/settings/password-shown.tsx";
import { type PersonAct, PersonLine } from "#components/settings/person-line.tsx";
import { SetupPage } from "#components/settings/setup-page.tsx";
import { knownStaffSpec, newStaffSpec, ownStaffSpec } from "#components/settings/staff-spec.ts";
import { useSetup } from "#components/settings/use-setup.ts";
import { ConfirmDialog } from "#components/shared/confirm-dialog.tsx";
import { SearchBox } from "#components/shared/list/search-box.tsx";
import { PartDialog } from "#components/shared/parts/part-dialog.tsx";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import type { Refusal } from "#components/shared/record/use-record-editor.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Card } from "#components/ui/card.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { StaffDto } from "#lib/domains/identity/contract.ts";

type Open = { person: StaffDto; act: PersonAct } | "new" | null;
type AskProps = {
  open: Exclude<Open, "new" | null>;
  shown: (password: NewPassword) => void;
  close: () => void;
};

function NewPerson({ shown, close }: Omit<AskProps, "open">) {
  const t = useTranslations("setup.people");
  async function create(set: FieldSet): Promise<Refusal> {
    const result = await createUserAction(set);
    if (!result.ok) return { message: result.message, fields: {} };
    shown({ name: String(set.name), password: result.data.password });
    return null;
  }
  return (
    <PartDialog
      title={t("add")}
      description={t("addText")}
      spec={newStaffSpec}
      initial={{ role: "sales_rep" }}
      submit={create}
      close={close}
    />
  );
}

function EditPerson({ open: { person }, close }: AskProps) {
  const t = useTranslations("setup.people");
  const { write } = useSetup();
  const own = useViewer().id === person.id;
  return (
    <PartDialog
      title={t("edit", { name: person.name })}
      description={t("editText")}
      spec={own ? ownStaffSpec : knownStaffSpec}
      initial={person}
      editing
      submit={async (set) => {
        const refusal = await write(updateUserAction({ id: person.id, version: person.version, set }));
        if (!refusal) close();
        return refusal;
      }}
      close={close}
    />
  );
}

function ConfirmAct({ open: { person, act }, shown, close }: AskProps) {
  const t = useTranslations("setup.people");
  const { run } = useSetup();
  const { id, name, version } = person;
  async function reset() {
    const result = await resetPasswordAction(id);
    if (result.ok) return shown({ name, password: result.data.password });
    toastStore.show(result.message, "danger");
    close();
  }
  async function lock() {
    await run(updateUserAction({ id, version, set: { active: act === "unlock" } }));
    close();
  }
  return (
    <ConfirmDialog
      title={t(`ask.${act}.title`, { name })}
      text={t(`ask.${act}.text`)}
      confirm={t(`act.${act}`)}
      onConfirm={act === "reset" ? reset : lock}
      close={close}
    />
  );
}

/** Everybody who has an account; those who may give accounts, roles and locks. */
export function PeopleSetup({ people }: { people: readonly StaffDto[] }) {
  const t = useTranslations("setup.people");
  const { rights } = useViewer();
  const [q, setQ] = useState("");
  const [open, setOpen] = useState<Open>(null);
  const [password, setPassword] = useState<NewPassword | null>(null);
  const close = () => setOpen(null);
  const shown = (next: NewPassword) => {
    setPassword(next);
    close();
  };
  const words = q.toLowerCase();
  const found = people.filter(({ name, email, team }) =>
    [name, email, team?.name ?? ""].some((text) => text.toLowerCase().includes(words)),
  );
  return (
    <SetupPage
      title={t("title")}
      text={t("text", { count: people.filter(({ active }) => active).length })}
      actions={
        rights.includes("user.manage") ? <AddButton label={t("add")} add={() => setOpen("new")} /> : null
      }
    >
      <SearchBox label={t("search")} value={q} search={setQ} className="w-full sm:w-72" />
      <Card>
        {found.length === 0 ? <p className="p-4 text-ink-3">{t("none")}</p> : null}
        <ul>
          {found.map((person) => (
            <PersonLine key={person.id} person={person} act={(act) => setOpen({ person, act })} />
          ))}
        </ul>
      </Card>
      {open === "new" ? <NewPerson shown={shown} close={close} /> : null}
      {open && open !== "new" && open.act === "edit" ? (
        <EditPerson open={open} shown={shown} close={close} />
      ) : null}
      {open && open !== "new" && open.act !== "edit" ? (
        <ConfirmAct open={open} shown={shown} close={close} />
      ) : null}
      {password ? <PasswordShown {...password} close={() => setPassword(null)} /> : null}
    </SetupPage>
  );
}
