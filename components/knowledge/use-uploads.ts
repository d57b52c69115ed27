"use client";
import { useState } from "react";
import { sendFile, type Uploaded } from "#components/knowledge/send-file.ts";

export type Upload = { key: number; file: File; share: number; answer: Uploaded | null };

/** Files on their way into the library, the latest first; a file that was refused can be sent again. */
export function useUploads(as: { type: string; status: string }) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const change = (key: number, set: Partial<Upload>) =>
    setUploads((known) => known.map((each) => (each.key === key ? { ...each, ...set } : each)));
  async function send(key: number, file: File) {
    change(key, { share: 0, answer: null });
    const answer = await sendFile(file, as, (share) => change(key, { share }));
    change(key, { share: 1, answer });
  }
  return {
    uploads,
    take: (file: File) => {
      const key = uploads.length;
      setUploads((known) => [{ key, file, share: 0, answer: null }, ...known]);
      void send(key, file);
    },
    again: ({ key, file }: Upload) => void send(key, file),
  };
}
