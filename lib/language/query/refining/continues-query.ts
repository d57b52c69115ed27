import type { Head } from "../choose-object.ts";
import { DECIDING } from "../implied-objects.ts";
import type { QueryReading } from "../reading.ts";

const GOES_ON =
  /^(?:那么?|其中|里面|这些|这里面?|当中|只|仅|就(?:看|要)|再|换|改|加|去掉|去除|除|不要|不含|剔除|排除|按|分|比|跟|和|and |only |just |what about|how about|sort|group|by )|呢[?.]?$|(?:也(?:要|算|看)|算上|也加)[^,.]{0,3}$/i;

/** Whether a sentence goes on from the query before it: it names no kind of record of its own, or says so. */
export function continuesQuery(text: string, head: Head | undefined, former: QueryReading): boolean {
  if (head === undefined) return true;
  const goesOn = GOES_ON.test(text);
  if (head.mention !== undefined) return goesOn && head.object === former.object;
  if (head.object === former.object) return true;
  return goesOn || !DECIDING.some(([cue]) => cue.test(text));
}
