/**
 * A stop that the operator can understand: what is wrong and what to do, in
 * Chinese first and English after. Anything else that is thrown is a defect.
 */
export class Refusal extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(zh: string, en: string, cause?: unknown) {
    super(en, { cause });
    this.name = "Refusal";
    this.zh = zh;
    this.en = en;
  }
}
