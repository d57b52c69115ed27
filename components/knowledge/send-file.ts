export type Uploaded = {
  id?: string;
  title?: string;
  outcome?: "created" | "updated" | "unchanged";
  chunks?: number;
  warnings?: string[];
  similar?: { documentId: string; title: string; share: number }[];
  /** Why it was not taken. */
  detail?: string;
};

/**
 * Sends a file to the library and tells how much of it has gone, 0 to 1. `fetch` cannot tell that, so it is an
 * XMLHttpRequest. Never throws: a line that breaks answers nothing.
 */
export function sendFile(
  file: File,
  as: { type: string; status: string },
  progress: (share: number) => void,
): Promise<Uploaded> {
  const asked = new URLSearchParams({ name: file.name, externalId: `file:${file.name}`, ...as });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      progress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener("load", () => resolve((request.response as Uploaded | null) ?? {}));
    request.addEventListener("error", () => resolve({}));
    request.open("POST", `/api/v1/knowledge/files?${asked}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.send(file);
  });
}
