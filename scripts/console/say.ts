/** One message for the operator: Chinese on the first line, English on the second. */
export function say(zh: string, en: string): void {
  process.stdout.write(`${zh}\n${en}\n`);
}
