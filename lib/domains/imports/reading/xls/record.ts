/** One record of an old workbook; long ones go on in others, whose beginnings matter to texts. */
export type BiffRecord = { type: number; at: number; data: Buffer; more: Buffer[] };

export const types = {
  formula: 0x06,
  eof: 0x0a,
  date1904: 0x22,
  filePass: 0x2f,
  continued: 0x3c,
  codePage: 0x42,
  boundSheet: 0x85,
  mulRk: 0xbd,
  rString: 0xd6,
  xf: 0xe0,
  merged: 0xe5,
  sst: 0xfc,
  labelSst: 0xfd,
  number: 0x203,
  label: 0x204,
  boolErr: 0x205,
  string: 0x207,
  rk: 0x27e,
  format: 0x41e,
  format5: 0x1e,
  bof: 0x809,
} as const;

/** The records of a stream from a place on, those that continue another joined to it. */
export function* readRecords(stream: Buffer, from = 0): Generator<BiffRecord> {
  let held: BiffRecord | undefined;
  for (let at = from; at + 4 <= stream.length; ) {
    const [type, length] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)];
    const data = stream.subarray(at + 4, at + 4 + length);
    if (type === types.continued) held?.more.push(data);
    else {
      if (held) yield held;
      held = { type, at, data, more: [] };
    }
    at += 4 + length;
  }
  if (held) yield held;
}
