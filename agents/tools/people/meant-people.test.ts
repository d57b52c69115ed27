import { expect, test } from "vitest";
import { meantPeople } from "./meant-people.ts";

const people = ["郑晓峰", "郑楠", "吴天", "周远", "张三", "张三丰"].map((name) => ({ name }));
const meant = (said: string) => meantPeople(people, said).map(({ name }) => name);

test.each([
  ["郑晓峰", ["郑晓峰"]],
  ["晓峰", ["郑晓峰"]],
  ["郑晓风", ["郑晓峰"]],
  ["张三", ["张三"]],
  ["老吴", ["吴天"]],
  ["周经理", ["周远"]],
  ["阿远", ["周远"]],
])("%s", (said, names) => expect(meant(said)).toEqual(names));

test("a surname that two share gives both", () => expect(meant("小郑")).toEqual(["郑晓峰", "郑楠"]));
test("nobody is guessed", () => expect(meant("孙悟空")).toEqual([]));
test("nothing said means nobody", () => expect(meant("  ")).toEqual([]));
