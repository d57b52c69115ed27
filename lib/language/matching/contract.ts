/** What a company is recognised by. `loose` also leaves out trades, branches and short places, so it finds more and proves less. */
export type CompanyKey = { strict: string; loose: string };

/** How a name is said: 华星 is `huaxing`, `hx`, `["hua", "xing"]`. A Latin word or a number is one syllable. */
export type Pinyin = { full: string; initials: string; syllables: readonly string[] };

/** Persons' names read their surname as surnames are read: 单 is shan, 曾 is zeng. */
export type NameOf = "company" | "person";

/** `same` by key, `loose` by looser key, `pinyin` by sound, `typo` by one character, `contains` by a part. */
export type SimilarityKind = "same" | "loose" | "pinyin" | "typo" | "contains" | "none";
/** `score` is 1 for the same and 0 for none. */
export type Similarity = { kind: SimilarityKind; score: number };

export type PhoneKind = "mobile" | "landline" | "service" | "other";
/** `number` is digits only, without +86 (another country's code keeps its +). */
export type ReadPhone = { number: string; kind: PhoneKind; extension?: string };

export type CreditCodeProblem = "length" | "characters" | "check_digit";
/** `code` is the code in the one form it is kept in. */
export type CreditCode = { code: string; problem?: CreditCodeProblem };

/** What one record can be found by. Of `names` and `people` the first is the record's own. */
export type SearchTexts = {
  /** Names of companies, opportunities, products. */
  names?: readonly string[];
  people?: readonly string[];
  phones?: readonly string[];
  emails?: readonly string[];
  /** Credit codes, order numbers, WeChat names: found by their beginning and their end. */
  codes?: readonly string[];
  /** Notes, addresses, tags: found by any two Chinese characters and by the beginnings of words. */
  texts?: readonly string[];
};

/**
 * A typed query as tokens of `searchTokens`.
 * A record is found that has, of every group in `must`, at least one token.
 */
export type QueryTokens = {
  must: string[][];
  /** For a second try: a record that has one token of `sounds`, or at least `least` of `any`. */
  fuzzy: { any: string[]; least: number; sounds: string[] };
};
