import type { Clock } from "./dates/read-clock.ts";
import { scanDates } from "./dates/scan-dates.ts";
import { extractCompanies, extractStandingCompanies } from "./entities/extract-companies.ts";
import { extractCountOrders } from "./entities/extract-count-orders.ts";
import { extractCreditCodes } from "./entities/extract-credit-codes.ts";
import { extractDurations } from "./entities/extract-durations.ts";
import { extractEmails } from "./entities/extract-emails.ts";
import { extractObjections, extractSentiments } from "./entities/extract-feelings.ts";
import { extractHotlines } from "./entities/extract-hotlines.ts";
import { extractIndustries } from "./entities/extract-industries.ts";
import { extractKnownNames } from "./entities/extract-known-names.ts";
import { extractMoney } from "./entities/extract-money.ts";
import { extractNeeds } from "./entities/extract-needs.ts";
import { extractNumbers } from "./entities/extract-numbers.ts";
import { extractOwners } from "./entities/extract-owners.ts";
import { extractPercents } from "./entities/extract-percents.ts";
import { extractPeriodComparisons } from "./entities/extract-period-comparisons.ts";
import { extractPersons } from "./entities/extract-persons.ts";
import { extractPhones } from "./entities/extract-phones.ts";
import { extractQuantities } from "./entities/extract-quantities.ts";
import { extractRecurrences } from "./entities/extract-recurrences.ts";
import { extractRegions } from "./entities/extract-regions.ts";
import { extractSizes } from "./entities/extract-sizes.ts";
import { extractSources } from "./entities/extract-sources.ts";
import { extractTags } from "./entities/extract-tags.ts";
import { extractTerms } from "./entities/extract-terms.ts";
import { findAskingCompanies } from "./entities/find-asking-companies.ts";
import { findToldRivals } from "./entities/find-told-rivals.ts";
import { findVendors } from "./entities/find-vendors.ts";
import { findWechat, type Wechat } from "./entities/find-wechat.ts";
import { findWellKnownCompanies } from "./entities/find-well-known-companies.ts";
import { joinBounds } from "./entities/join-bounds.ts";
import { type Field, findFields } from "./lead/find-fields.ts";
import { readForm } from "./lead/read-form.ts";
import { readLabelledCompanies } from "./lead/read-labelled-companies.ts";
import { readOwnerCompanies } from "./lead/read-owner-companies.ts";
import { readRegionCompanies } from "./lead/read-region-companies.ts";
import { readTable } from "./lead/read-table.ts";
import { readTableFigures } from "./lead/read-table-figures.ts";
import type { KnownNames } from "./model/dialogue.ts";
import type { Span } from "./model/span.ts";
import { type ReadNames, readNames } from "./names/read-names.ts";
import { scanNumbers } from "./numerals/scan-numbers.ts";
import { blankOut } from "./text/blank-out.ts";
import { createOverlapGuard, type OverlapGuard } from "./text/create-overlap-guard.ts";
import { findRejected } from "./text/find-rejected.ts";
import { findUrls } from "./text/find-urls.ts";

export type Extraction = { spans: Span[]; fields: Field[]; wechat?: Wechat };

/** Returns every entity of the normalised text. Each step sees only what earlier ones left. */
export function extractEntities(
  typed: string,
  clock: Clock,
  known: KnownNames,
  { names, opportunities }: ReadNames = readNames(typed, known),
): Extraction {
  const table = readTable(typed);
  const others = table?.rest === undefined ? [] : [table.rest];
  const text = blankOut(typed, [...findRejected(typed), ...others]);
  const spans: Span[] = [];
  const guard = createOverlapGuard(text.length);
  const claim = (more: readonly Span[]) => claimSpans(spans, guard, more);
  const wechat = findWechat(text);
  if (wechat !== undefined) guard.take(wechat);
  const hidden = blankOut(text, [...(wechat === undefined ? [] : [wechat]), ...findUrls(text)]);
  const emails = claim(extractEmails(hidden));
  let rest = blankOut(hidden, emails);
  rest = blankOut(rest, claim(extractCreditCodes(rest)));
  rest = blankOut(rest, claim(extractPhones(rest)));
  rest = blankOut(rest, claim(extractKnownNames(text, names)));
  rest = blankOut(rest, claim(findVendors(rest)));
  rest = blankOut(rest, claim(findToldRivals(rest)));
  rest = blankOut(rest, claim(extractTags(rest)));
  const fields = [...(table?.fields ?? []), ...findFields(text)];
  rest = blankOut(rest, claim(readLabelledCompanies(rest, fields)));
  // 400电话 holds a number that is none, so it is read before the figures.
  rest = blankOut(rest, claim(extractHotlines(rest)));
  rest = blankOut(rest, claim(readTableFigures(table?.fields ?? [])));
  rest = blankOut(rest, claim(readFigures(rest, clock)));
  rest = blankOut(rest, claim(extractStandingCompanies(rest)));
  rest = blankOut(rest, claim(extractPersons(rest)));
  rest = blankOut(rest, claim(extractNeeds(rest)));
  rest = blankOut(rest, claim(extractCompanies(rest)));
  rest = blankOut(rest, claim(findWellKnownCompanies(rest)));
  rest = blankOut(rest, claim(extractSources(rest)));
  rest = blankOut(rest, claim(readRegionCompanies(rest, spans)));
  if (!spans.some((span) => span.type === "company"))
    rest = blankOut(rest, claim(readOwnerCompanies(text, spans)));
  if (!spans.some((span) => span.type === "company" || span.type === "person"))
    rest = blankOut(rest, claim(findAskingCompanies(rest)));
  rest = blankOut(rest, claim(extractIndustries(rest)));
  rest = blankOut(rest, claim(extractRegions(rest)));
  const form = claim(readForm(text, wechat === undefined ? spans : [...spans, blankSpan(wechat)], fields));
  readWords(blankOut(rest, form), text, known, spans, claim);
  spans.push(...extractKnownNames(text, opportunities));
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return wechat === undefined ? { spans, fields } : { spans, fields, wechat };
}

/** What tells about records and people's minds rather than names a fact; some of these hold other spans. */
function readWords(
  left: string,
  typed: string,
  known: KnownNames,
  spans: Span[],
  claim: (more: readonly Span[]) => Span[],
): void {
  const owners = extractOwners(left, typed, spans);
  const comparisons = extractPeriodComparisons(typed, spans);
  const objections = extractObjections(typed);
  const holders = [...owners, ...comparisons, ...objections];
  const rest = blankOut(left, holders);
  const sentiments = claim(extractSentiments(rest));
  claim(extractTerms(blankOut(rest, sentiments), known));
  spans.push(...holders);
}

/** Dates and everything numeric; a claimed figure is not read twice. */
function readFigures(text: string, clock: Clock): Span[] {
  const figures: Span[] = [];
  const guard = createOverlapGuard(text.length);
  const claim = (more: readonly Span[]) => claimSpans(figures, guard, more);
  const rhythms = blankOut(text, claim(extractRecurrences(text)));
  let rest = blankOut(
    rhythms,
    claim(scanDates(rhythms, clock).map(({ start, end, value }) => ({ type: "date", start, end, value }))),
  );
  rest = blankOut(rest, claim(extractCountOrders(rest)));
  rest = blankOut(rest, claim(extractPercents(rest)));
  const tokens = scanNumbers(rest);
  claim(extractMoney(rest, tokens));
  claim(extractSizes(rest, tokens));
  claim(extractDurations(rest, tokens));
  claim(extractQuantities(rest, tokens));
  claim(extractNumbers(rest, tokens));
  return joinBounds(text, figures);
}

/** Adds the spans that overlap none taken before, and returns those. */
function claimSpans(taken: Span[], guard: OverlapGuard, more: readonly Span[]): Span[] {
  const added = more.filter((span) => guard.take(span));
  for (const span of added) taken.push(span);
  return added;
}

/** The WeChat id is no entity of its own, but nothing else may read it. */
function blankSpan({ start, end }: Wechat): Span {
  return { type: "number", start, end, value: { value: 0, approximate: false } };
}
