"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { forgetPreferencesAction, setPreferencesAction } from "#app/(workspace)/settings/actions.ts";
import { useSetup } from "#components/settings/use-setup.ts";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";

const longest = 20;

/** What the person is called in answers; an empty one is forgotten. */
export function NameSetting({ name }: { name: string }) {
  const t = useTranslations("setup.habits");
  const words = useTranslations("records");
  const id = useId();
  const [text, setText] = useState(name);
  const { run } = useSetup();
  const wanted = text.trim();
  function save(event: FormEvent) {
    event.preventDefault();
    void run(
      wanted === ""
        ? forgetPreferencesAction({ keys: ["name"] })
        : setPreferencesAction({ set: { name: wanted } }),
    );
  }
  return (
    <form onSubmit={save} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <label htmlFor={id}>{t("label.name")}</label>
      <span className="flex gap-2">
        <Input
          id={id}
          maxLength={longest}
          placeholder={t("nameUsual")}
          className="w-40"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="submit" disabled={wanted === name}>
          {words("save")}
        </Button>
      </span>
    </form>
  );
}
