import { configs } from "opencc-js/preset/t2cn";
import { buildLexicon, type Lexicon } from "./build-lexicon.ts";
import { BUSINESS_WORDS, TECHNICAL_WORDS } from "./traditional-words.ts";

type Tables = { characters: Map<string, string>; phrases: Lexicon<string>; words: Lexicon<string> };
let tables: Tables | undefined;

/** The converter's own dictionaries: characters, phrases that read otherwise than their characters, words of business. */
export function scriptTables(): Tables {
  tables ??= readTables();
  return tables;
}

function readTables(): Tables {
  const [phrases = [], characters = []] = (configs.t2s?.conversionChain[0] ?? []).map(pairsOf);
  const table = new Map(characters);
  const simplify = (word: string) => [...word].map((character) => table.get(character) ?? character).join("");
  const said = new Map((configs.tw2sp?.conversionChain[0] ?? []).flatMap(pairsOf));
  const technical = TECHNICAL_WORDS.map((word) => [word, simplify(said.get(word) ?? word)] as const);
  return {
    characters: table,
    phrases: buildLexicon(phrases),
    words: buildLexicon([...BUSINESS_WORDS, ...technical]),
  };
}

/** A dictionary is one text: `from to|from to|…`, or the pairs themselves. */
function pairsOf(dictionary: unknown): [string, string][] {
  if (typeof dictionary !== "string") return [];
  return dictionary.split("|").map((entry) => {
    const [from = "", to = ""] = entry.split(" ");
    return [from, to];
  });
}
