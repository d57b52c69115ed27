const MARKS = /[\s*#:：、,，._\-–—/\\|"'“”‘’?？!！]+/g;
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|<[^<>]*>|「[^「」]*」/g;

/** What two spellings of a header have in common: no case, width, blanks, marks, units or remarks in brackets. */
export function headerKey(header: string): string {
  const plain = header.normalize("NFKC").toLowerCase();
  const bare = plain.replace(BRACKETS, "").replace(MARKS, "");
  // A header may be nothing but its brackets.
  return bare === "" ? plain.replace(/[()[\]【】<>「」]/g, "").replace(MARKS, "") : bare;
}
