import type { Tx } from "#db/client.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { type DocumentRow, selectChunksOf, selectVersion, updateDocument } from "./document-repository.ts";
import { selectUse } from "./life-repository.ts";
import { judgeQuality, type Quality } from "./quality.ts";

const dayMs = 86_400_000;

/** How good a document is as it stands: its published words, or the latest when none are. */
export async function judgeDocument(tx: Tx, row: DocumentRow): Promise<Quality> {
  const versionId = row.publishedVersionId ?? row.currentVersionId;
  const [version, chunks, use] = await Promise.all([
    selectVersion(tx, versionId),
    selectChunksOf(tx, versionId),
    selectUse(tx, row.id, versionId),
  ]);
  const votes = (kinds: string[], status?: string) =>
    use.votes
      .filter((vote) => kinds.includes(vote.kind) && (status === undefined || vote.status === status))
      .reduce((sum, vote) => sum + vote.times, 0);
  const at = now();
  return judgeQuality({
    text: version?.text ?? "",
    passages: chunks.length,
    repeated: use.repeated,
    age: version ? (at.getTime() - version.createdAt.getTime()) / dayMs : 0,
    validUntil: row.validUntil,
    today: dayOf(at),
    helpful: votes(["helpful"]),
    unhelpful: votes(["unhelpful"]),
    openComplaints: votes(["outdated", "correction"], "open"),
    cited: use.cited,
  });
}

/** Judges a document and keeps what came out, for lists and for search to part equals by. */
export async function rejudge(tx: Tx, row: DocumentRow): Promise<void> {
  const { score, factors } = await judgeDocument(tx, row);
  await updateDocument(tx, row.id, { quality: score, qualityDetail: { factors } });
}
