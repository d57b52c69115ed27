import { type AbstractIntlMessages, NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

type ClientMessagesProps = {
  /** A namespace, or one part of it: `agents.name`. */
  namespaces: readonly string[];
  children: ReactNode;
};
type Parts = Record<string, unknown>;

function pick(all: Parts, names: readonly string[]): Parts {
  const picked: Parts = {};
  for (const name of names) {
    const [space = "", part] = name.split(".");
    const whole = all[space] as Parts | undefined;
    picked[space] = part ? { ...(picked[space] as Parts), [part]: whole?.[part] } : whole;
  }
  return picked;
}

/** Ships only the named words to the browser. */
export async function ClientMessages({ namespaces, children }: ClientMessagesProps) {
  const messages = pick((await getMessages()) as Parts, namespaces) as AbstractIntlMessages;
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
