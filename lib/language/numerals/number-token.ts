/** A numeral found in normalised text, with the scale it was said in. */
export type NumberToken = {
  start: number;
  end: number;
  value: number;
  max?: number;
  approximate: boolean;
  /** True when a unit such as 万 or k was said, so 50 and 50万 can be told apart. */
  scaled: boolean;
};
