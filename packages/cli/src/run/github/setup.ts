import { setUpRepository, type RepositorySettings } from "@torikumi/cycle/setup";
import { startProgress } from "../../terminal/progress.ts";
import type { World } from "../../world.ts";

/** Flags of `github setup`. */
export interface SetupFlags {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/** Says what the repository's settings lack; exit code 1 where anything is missing or could not be told. */
export async function runDoctor(this: World): Promise<void> {
  await tell(this, await setUpRepository(this, { mode: "look", note: () => {} }), "");
}

/** With `yes` and no `dryRun` sets what the API can set; otherwise says what would be set, and changes nothing. */
export async function runSetup(this: World, { yes, dryRun }: SetupFlags): Promise<void> {
  if (!yes || dryRun) {
    const found = await setUpRepository(this, { mode: "look", note: () => {} });
    const count = found.settings.filter(({ set }) => set !== undefined).length;
    const ending =
      count === 0
        ? ""
        : `このうち${count}件を設定できます。設定するには torikumi github setup --yes を実行してください。\n`;
    return tell(this, found, ending);
  }
  const progress = await startProgress(this, "リポジトリの設定を読んでいます");
  try {
    const made = await setUpRepository(this, { mode: "make", note: progress.step });
    progress.stop();
    await tell(this, made, "");
  } finally {
    progress.stop();
  }
}

const MARKS = { right: "よい　　", wrong: "足りない", unknown: "不明　　" } as const;

async function tell(
  world: World,
  { settings, refused }: RepositorySettings,
  ending: string,
): Promise<void> {
  const lines = settings.map(
    ({ name, state, advice }) =>
      `${MARKS[state]}  ${name}${advice === "" ? "" : `\n          ${advice}`}`,
  );
  const failures = refused.map(
    ({ name, message }) => `設定できませんでした  ${name}\n          ${message}`,
  );
  await world.write(`${[...lines, ...failures].join("\n")}\n${ending}`);
  const isWhole = settings.every(({ state }) => state === "right") && refused.length === 0;
  world.exit(isWhole ? 0 : 1);
}
