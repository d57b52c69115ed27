/** What was read of a file: Markdown, what to call it, and what of it is doubtful. */
export type Parsed = { title: string | null; text: string; format: string; warnings: string[] };

/** What is not read: it would be no document, or an attack. */
export type FileLimits = { bytes: number; entries: number; expandedBytes: number; characters: number };
export const fileLimits: FileLimits = {
  bytes: 50 * 1024 * 1024,
  entries: 5_000,
  expandedBytes: 200 * 1024 * 1024,
  characters: 2_000_000,
};
