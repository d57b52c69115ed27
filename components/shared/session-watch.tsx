"use client";
import dynamic from "next/dynamic";
import { useConnection } from "#components/shared/use-connection.ts";

const SessionEndedDialog = dynamic(
  () => import("#components/shared/session-ended-dialog.tsx").then((module) => module.SessionEndedDialog),
  { ssr: false },
);

/** The dialog is loaded when it is needed, which is hardly ever. */
export function SessionWatch() {
  return useConnection() === "ended" ? <SessionEndedDialog /> : null;
}
