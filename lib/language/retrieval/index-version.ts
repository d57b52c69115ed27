/** One more whenever tokens change: an index that holds others is built anew. */
export const tokenVersion = "lex-1";
