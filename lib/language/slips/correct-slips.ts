import type { KnownNames } from "../model/dialogue.ts";
import type { Slip } from "../model/slip.ts";
import { findNameSlips } from "../names/find-name-slips.ts";
import type { NameForm } from "../names/name-index.ts";
import { namesOf } from "../names/names-of.ts";
import { createOverlapGuard } from "../text/create-overlap-guard.ts";
import { type MappedText, replaceSpans } from "../text/mapped-text.ts";
import { segment } from "../text/segment.ts";
import { findContextSlips } from "./find-context-slips.ts";
import { findTradeSlips } from "./find-trade-slips.ts";
import type { SlipSpan } from "./slip-span.ts";

type Interval = { start: number; end: number };

/** Longer texts are pasted, not typed. */
const LONGEST = 2_000;
const ENTERS = /新[建增加]|录[入个一]|登记|新客户|新线索|表单|名片|留言|认识了/;
const HAN = /[\u4e00-\u9fff]/;

/** Returns the text as it was meant and what was typed wrong in it. `right` are names that are typed as they should. */
export function correctSlips(
  typed: string,
  mapped: MappedText,
  right: readonly Interval[],
  known: KnownNames,
): { mapped: MappedText; slips: Slip[] } {
  if (mapped.text.length > LONGEST || !HAN.test(mapped.text)) return { mapped, slips: [] };
  const words = segment(mapped.text, right);
  const guard = createOverlapGuard(mapped.text.length, right);
  const enters = ENTERS.test(mapped.text);
  // Who enters a new company means its name as typed, however like another's it sounds.
  const allow = ({ kind, ...form }: NameForm) =>
    !(kind === "customer" && enters) && (known.allow === undefined || known.allow({ kind, ...form }));
  const named = namesOf(known).flatMap((index) => findNameSlips(mapped.text, words, index, allow));
  const spans = [...named, ...findContextSlips(mapped.text), ...findTradeSlips(mapped.text, words)]
    .filter((span) => guard.take(span))
    .sort((a, b) => a.start - b.start);
  return { mapped: replaceSpans(mapped, spans), slips: spans.map((span) => toSlip(typed, mapped, span)) };
}

function toSlip(typed: string, { starts, ends }: MappedText, { start, end, text, why }: SlipSpan): Slip {
  const from = starts[start] ?? 0;
  const to = ends[end - 1] ?? from;
  return { start: from, end: to, text: typed.slice(from, to), meant: text, why };
}
