import { expect, test } from "vitest";
import { compareEditions } from "@torikumi/diff";
import { readMihon } from "@torikumi/record/dev/mihon";
import { countDiagnostics } from "@torikumi/record";
import { validate } from "../src/index.ts";

const [r6, r7, r8] = [await readMihon("r6"), await readMihon("r7"), await readMihon("r8")];
const short = (one: { path: string; line: number; rule: string }): string =>
  `${one.path.slice("records/".length)}:${one.line} ${one.rule}`;

test("the published editions of みほん市 have no errors", () => {
  expect(validate(r6)).toEqual([]);
  const found = validate(r7, { previous: r6 });
  expect(found.filter(({ severity }) => severity !== "info").map(short)).toEqual([
    "1/イ/1.md:21 carried-over",
  ]);
});

test("in r8 the texts that were carried over and the promise and the opinion that were forgotten are seen", () => {
  const found = validate(r8, { previous: r7 });
  expect(found.map((one) => `${one.severity} ${short(one)}`)).toEqual([
    "info 1/ア/2.md:22 carried-over",
    "info 1/イ/1.md:14 forgotten-promise",
    "warning 2/ア/2.md:14 carried-over",
    "info 2/イ/1.md:14 forgotten-promise",
    "info 3/ア/2.md:10 forgotten-promise",
    "warning 3/イ/1.md:13 carried-over",
    "info 3/イ/2.md:7 repeated-reason",
    "warning 意見/r7/1.md:5 opinion-unanswered",
  ]);
  const forgotten = found.filter(({ rule }) => rule === "forgotten-promise");
  expect(forgotten.at(-1)?.message).toContain("休日の受入れに協力する施設3か所と協定を結ぶ");
});

test("an edition has no errors against itself, as when it is corrected", () => {
  for (const edition of [r6, r7, r8])
    expect(
      validate(edition, { previous: edition }).filter(({ severity }) => severity === "error"),
    ).toEqual([]);
});

test("it is the same whether the changes were worked out before or not", () => {
  const changes = compareEditions(r7, r8);
  expect(validate(r8, { previous: r7, changes })).toEqual(validate(r8, { previous: r7 }));
});

test("in the faulty proposals each slip is found, with what must have been meant", async () => {
  const faults = async (name: string) => {
    const edition = await readMihon("r8", { over: `proposals/${name}` });
    const known = new Set(validate(r8, { previous: r7 }).map(({ message }) => message));
    return validate(edition, { previous: r7 }).filter(({ message }) => !known.has(message));
  };
  expect(
    (await faults("jidosodan")).map((one) => `${short(one)} ${one.message.split("。").at(-2)}`),
  ).toEqual([
    "3/ア/1.md:2 category-vocabulary もしかして: 「拡充」",
    "3/ア/2.md:4 department-register もしかして: 「子）児童相談所」",
  ]);
  const kyoiku = await faults("kyoiku");
  expect(kyoiku.filter(({ severity }) => severity === "error").map(short)).toEqual([
    "2/イ/1.md:2 yaml",
    "2/イ/1.md:18 personal-data",
    "3/イ/1.md:13 sections",
  ]);
  expect(countDiagnostics(kyoiku).warning).toBeGreaterThan(0);
});
