import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { probe, TORIKUMI, type Case } from "../bench.ts";
import { seconds, type Table } from "../table.ts";
import { median } from "../timing/median.ts";
import { runProcess } from "../timing/time-process.ts";

/** Cities, towns and villages of Japan, rounded down. */
const CITIES = 1_700;
const EDITIONS = 10;
/** Runners that work side by side, as a plan for public repositories grants them. */
const RUNNERS = 20;
const SAMPLE = { quick: 2, full: 17 } as const;

/** What one city costs: seconds of a command, bytes of what is kept or published. */
interface City {
  readonly seconds: Readonly<Record<string, number>>;
  readonly bytes: Readonly<Record<string, number>>;
}

/**
 * A nation of cities, each with a repository of its own: a sample is made and measured city by city, and its published data are joined.
 * What all would take is reckoned from the mean of the sample, and stands in a table of its own.
 */
export const nation: Case = (bench) => {
  const isQuick = bench.sizes[2] < 10_000;
  const { corpora, note } = bench;
  // The first one is not counted: it warms up.
  const numbers = Array.from({ length: 1 + SAMPLE[isQuick ? "quick" : "full"] }, (_, at) => at);
  const out = (number: number): string => join(corpora.folder, `city-${number}-site`);
  const cities = numbers
    .map((number) => {
      note(`city ${number} of ${numbers.length - 1}`);
      return measureCity(corpora.city(number, EDITIONS), out(number));
    })
    .slice(1);
  const joined = join(corpora.folder, "cities.parquet");
  const files = numbers.slice(1).map((number) => join(out(number), "data", "all.json"));
  note("joining the cities");
  const run = runProcess({ args: [probe("join-cities"), joined, ...files] });
  for (const number of numbers) rmSync(out(number), { recursive: true });
  const { rows, bytes } = JSON.parse(run.output) as Record<"rows" | "bytes", number>;
  return [
    sampleTable(cities),
    {
      id: "nation-join",
      columns: ["one Parquet file of", "rows", "whole process", "size"],
      rows: [
        [
          `${cities.length} cities, ${EDITIONS} editions each`,
          rows.toLocaleString("en"),
          seconds(run.seconds),
          kilobytes(bytes),
        ],
      ],
    },
    reckonedTable(cities),
  ];
};

function measureCity(cwd: string, site: string): City {
  const time = (args: readonly string[]): number =>
    runProcess({ args: [TORIKUMI, ...args], cwd }).seconds;
  const taken = {
    "`review` of three changes": time(["review", "--from", "r6", "--to", "r7", "--format", "json"]),
    "`validate`": time(["validate", "--previous", "none", "--format", "json"]),
    "`site build`, with the data of all years": time(["site", "build", "-o", site]),
  };
  const data = join(site, "data");
  return {
    seconds: taken,
    bytes: {
      "the repository (`.git`)": bytesOf(join(cwd, ".git")),
      "the site": bytesOf(site),
      "of it data files": bytesOf(data),
      "of them `all.parquet`": statSync(join(data, "all.parquet")).size,
    },
  };
}

function sampleTable(cities: readonly City[]): Table {
  const row = (
    name: string,
    values: readonly number[],
    show: (value: number) => string,
  ): readonly string[] => [
    name,
    ...[median(values), Math.min(...values), Math.max(...values)].map(show),
  ];
  return {
    id: "nation",
    columns: [
      `a city of 50 measures and ${EDITIONS} editions`,
      `median of ${cities.length}`,
      "least",
      "most",
    ],
    rows: [
      ...namesOf(cities, "seconds").map((name) =>
        row(
          name,
          cities.map((city) => city.seconds[name] ?? Number.NaN),
          seconds,
        ),
      ),
      ...namesOf(cities, "bytes").map((name) =>
        row(
          name,
          cities.map((city) => city.bytes[name] ?? Number.NaN),
          kilobytes,
        ),
      ),
    ],
  };
}

/** The means of the sample times the number of cities: reckoned, not measured. */
function reckonedTable(cities: readonly City[]): Table {
  const mean = (part: "seconds" | "bytes", name: string): number =>
    cities.reduce((sum, city) => sum + (city[part][name] ?? Number.NaN), 0) / cities.length;
  const hours = (value: number): string => `${(value / 3600).toFixed(2)} h`;
  return {
    id: "nation-reckoned",
    columns: [
      `${CITIES.toLocaleString("en")} cities, reckoned`,
      "one after another",
      `on ${RUNNERS} runners like this machine`,
    ],
    rows: [
      ...namesOf(cities, "seconds").map((name) => {
        const all = mean("seconds", name) * CITIES;
        return [name, hours(all), hours(all / RUNNERS)];
      }),
      ...namesOf(cities, "bytes").map((name) => [
        name,
        `${((mean("bytes", name) * CITIES) / 1e9).toFixed(2)} GB`,
        "–",
      ]),
    ],
  };
}

function namesOf(cities: readonly City[], part: keyof City): readonly string[] {
  return Object.keys(cities[0]?.[part] ?? {});
}

function bytesOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function kilobytes(value: number): string {
  return `${Math.round(value / 1000).toLocaleString("en")} kB`;
}
