import { UserError } from "@torikumi/record";
import { expect, test } from "vitest";
import { oleFile } from "../dev/make-xlsx.ts";
import { readWorkbook } from "../src/index.ts";

test.each([
  ["cut off", oleFile().slice(0, 300)],
  ["with nothing inside", oleFile()],
  [
    "whose tables do not fit into it",
    Uint8Array.from({ length: 4096 }, (_, at) => oleFile()[at] ?? 0xff),
  ],
])("an old workbook %s is refused in one line", async (_, bytes) => {
  const error = await readWorkbook(bytes, { editionId: "r7" }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).message).toMatch(/古い形式（.xls）/);
});
