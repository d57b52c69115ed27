/** One figure on one line: `name value unit`, three columns for people and programs alike. */
export function figure(name: string, value: number, unit: string): void {
  process.stdout.write(`${name} ${format(value)} ${unit}\n`);
}

/** A remark between the figures; programs skip lines that begin with `#`. */
export function remark(text: string): void {
  process.stdout.write(`# ${text}\n`);
}

function format(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}
